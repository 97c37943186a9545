"""Handwriting: it is continued, written and read; three networks on the same ink."""
