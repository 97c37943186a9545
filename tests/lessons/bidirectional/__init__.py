"""Tests of the lesson on bidirectional networks."""
