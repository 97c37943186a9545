"""What is kept for when things go wrong: the log of the window, what a crash leaves, and the report of them."""
