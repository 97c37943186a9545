"""Tests of the lesson on gradients."""
