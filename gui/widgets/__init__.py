"""Small parts that any place of the window is built from."""
