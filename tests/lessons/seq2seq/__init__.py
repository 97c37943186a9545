"""Tests of the lesson on sequence to sequence."""
