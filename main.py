"""Unroll: without arguments the window, with a verb the command line, with a hidden one the worker of a bundle."""

import sys
from multiprocessing import freeze_support


def main() -> int:
    arguments = sys.argv[1:]
    if arguments[:1] == ["--worker"]:
        from suite.worker.__main__ import main as worker

        return worker(arguments[1:])
    if not arguments:
        from gui.app import main as window

        return window(arguments)
    from suite.cli import main as command_line

    return command_line(arguments)


if __name__ == "__main__":
    freeze_support()
    sys.exit(main())
