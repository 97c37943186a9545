"""What is done to pixels before a network."""
