"""The history in the window: what the pages write into it, and the page that shows it."""
