"""Goes on writing in the hand that a line was begun in."""
