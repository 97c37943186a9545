"""What a text feels."""
