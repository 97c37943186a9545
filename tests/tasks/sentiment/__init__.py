"""Tests of the sentiment task."""
