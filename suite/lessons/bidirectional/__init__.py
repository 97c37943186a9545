"""The same word's state read left to right, right to left, and both, in the shipped translation encoder."""
