"""The shortcuts: which keys do what, and the dialog in which that is changed."""
