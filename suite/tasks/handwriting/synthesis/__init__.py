"""Writes any text by hand."""
