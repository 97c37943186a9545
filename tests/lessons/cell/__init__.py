"""Tests of the lesson on the cell."""
