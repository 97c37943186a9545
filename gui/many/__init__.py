"""Many inputs at once: where they come from, the list in which they wait, the work on it, and how it is shown."""
