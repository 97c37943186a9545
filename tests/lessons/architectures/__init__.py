"""Tests of the lesson on the five architectures."""
