"""Looks inside that every task has without a line of its own: made from its gates, and from running it again."""
