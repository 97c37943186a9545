"""Keeps what libraries write to standard error away from the user's terminal."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from suite.worker.child import open_log


@contextmanager
def to_the_log() -> Iterator[None]:
    """Within this block only Python's `sys.stderr` reaches standard error; what native code writes goes to the log."""
    sys.stderr.flush()
    theirs, python = os.dup(2), sys.stderr
    with open_log() as log, open(os.dup(theirs), "w", encoding="utf-8", errors="backslashreplace") as ours:
        os.dup2(log.fileno(), 2)
        sys.stderr = ours
        try:
            yield
        finally:
            sys.stderr = python
            os.dup2(theirs, 2)
            os.close(theirs)
