"""A tour through the window as a user would take it: real mouse and key events under a virtual display."""
