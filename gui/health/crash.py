"""Where the process was when it was torn down, written by the interpreter and found at the next start."""

import contextlib
import faulthandler
import os
from collections.abc import Iterator
from pathlib import Path

from gui.health.log import log_path
from suite.phrase import say

SENTENCE = say("Unroll ended unexpectedly last time. A report says where, if you want to tell somebody.")


def crash_path() -> Path:
    """What is written while the process is torn down; there, and not empty, only after that."""
    return log_path().with_name("crash.log")


def last_crash_path() -> Path:
    """What was found of the last time that a process was torn down."""
    return log_path().with_name("crash-last.log")


@contextlib.contextmanager
def kept_crash(path: Path, aside: Path) -> Iterator[bool]:
    """Has the stacks of all threads written to a file if the process is torn down meanwhile.

    Args:
        path: of the file.
        aside: where that of the process before goes, if it left one.

    Yields:
        Whether the process before was torn down.
    """
    found = _set_aside(path, aside)
    with contextlib.ExitStack() as ends:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            file = ends.enter_context(path.open("wb"))
        except OSError:
            yield found
            return
        faulthandler.enable(file)
        # On Windows it also writes of faults that are survived: what ends well has left nothing.
        ends.callback(_remove, path)
        ends.callback(faulthandler.disable)
        yield found


def _set_aside(path: Path, aside: Path) -> bool:
    try:
        found = path.stat().st_size > 0
        if found:
            os.replace(path, aside)
    except OSError:
        return False
    return found


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
