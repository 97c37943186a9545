"""Hands that the network has of its own: each is a line that it writes from a seed, and then follows."""

# What a hand writes first, so that all that follows is written like it.
TEXT = "the quick brown fox"
ANY = "as it comes"
# By name, the seed of the hand's first line; chosen by eye among ninety for being unlike and legible.
SEEDS = {"upright": 60, "round": 36, "wide": 54, "small": 68, "joined": 41}
