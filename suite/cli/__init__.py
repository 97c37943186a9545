"""The command line: every ability of the suite without a window."""

import os
import sys

from suite.cli.parser import build
from suite.errors import UserError


def main(arguments: list[str]) -> int:
    """Does what the arguments say.

    Args:
        arguments: without the program's name.

    Returns:
        The exit status: 0 done; 1 done, some items failed; 2 input or usage wrong; 3 a model missing or damaged; 4 the
        worker failed or the device is not there; 130 interrupted.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        parsed = build().parse_args(arguments)
        return parsed.do(parsed) or 0
    except UserError as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return error.status
    except KeyboardInterrupt:
        print("Interrupted.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # Whoever read our output has gone; nothing more may be written, not even by the interpreter's exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
