"""A sheet of ink in the window: shown, written on, rubbed out, and copied as a picture."""
