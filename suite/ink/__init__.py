"""What is done to pen strokes before and after a network."""
