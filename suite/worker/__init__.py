"""The inference process, and its owner in the window or on the command line: frames on pipes, nothing shared."""
