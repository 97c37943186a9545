"""What is kept for when things go wrong: the log of the window."""
