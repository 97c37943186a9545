"""Files of the user's that must not get lost, nor be read by others."""

import contextlib
import os
import time
from pathlib import Path


def dated(path: Path, why: str) -> Path:
    """A free name beside `path`, such as `history-20261125-140312-damaged.sqlite`."""
    name = f"{path.stem}-{time.strftime('%Y%m%d-%H%M%S')}-{why}"
    found, number = path.with_name(name + path.suffix), 1
    while found.exists():
        number += 1
        found = path.with_name(f"{name}-{number}{path.suffix}")
    return found


def set_aside(path: Path, why: str) -> Path:
    """Renames a file, which nobody else may read from then on; where it lies now.

    Raises:
        OSError: it cannot be renamed.
    """
    aside = dated(path, why)
    os.replace(path, aside)
    _close_to_others(aside)
    return aside


def private(path: Path) -> None:
    """Has a file that nobody else may read: makes it if it is not there.

    Raises:
        OSError: it cannot be made.
    """
    if path.exists():
        _close_to_others(path)
    else:
        path.touch(mode=0o600)


def _close_to_others(path: Path) -> None:
    with contextlib.suppress(OSError):  # somebody else's file, or a file system without rights
        path.chmod(0o600)
