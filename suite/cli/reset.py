"""`unroll --reset-settings`: back to the defaults, for when the window is no longer to be used as it is set."""

import argparse

from suite import settings
from suite.cli.outputs import emit


class Reset(argparse.Action):
    """Sets the settings' file aside, says where it lies now, and ends the program with status 0."""

    def __init__(self, option_strings, dest, **further):
        super().__init__(option_strings, argparse.SUPPRESS, nargs=0, default=argparse.SUPPRESS, **further)

    def __call__(self, parser, namespace, values, option_string=None):
        aside = settings.reset(settings.place())
        emit(f"The old settings are in {aside}." if aside else "The settings are the defaults already.", None)
        parser.exit()
