"""Tests of the lesson on the neuron."""
