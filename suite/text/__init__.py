"""What is done to words before and after a network."""
