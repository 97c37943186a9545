"""Reads handwriting: pen strokes in, text out."""
