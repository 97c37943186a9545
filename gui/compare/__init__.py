"""Side by side: the same input with two models or two settings, and what differs."""
