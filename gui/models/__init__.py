"""The page of the networks: what they are, where they lie, and whether they are in memory."""
