"""Decoding: compiled loops that turn a network's steps into sequences, and know no network."""
