"""`unroll --version`: which program this is."""

import argparse

from suite.cli.outputs import emit


class Version(argparse.Action):
    """Prints the version and ends the program with status 0."""

    def __init__(self, option_strings, dest, **further):
        super().__init__(option_strings, argparse.SUPPRESS, nargs=0, default=argparse.SUPPRESS, **further)

    def __call__(self, parser, namespace, values, option_string=None):
        from importlib import metadata  # the packages' records take a while to import, which no other verb should pay

        try:
            emit(f"Unroll {metadata.version('unroll')}", None)
        except metadata.PackageNotFoundError:
            emit("Unroll, from source", None)
        parser.exit()
