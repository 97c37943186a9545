"""A task without a network, for tests of the window, the command line and the worker: `tasks=DUMMY` makes it known."""

DUMMY = {"dummy": "tests.dummy"}
