"""Captioning: says what a photograph shows, and where the network looked for each word."""
