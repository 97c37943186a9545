"""Tests of the lesson on unrolling."""
