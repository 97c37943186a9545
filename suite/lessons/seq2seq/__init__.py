"""Sequence to sequence: the shipped translator with and without attention, and what its last state alone holds."""
