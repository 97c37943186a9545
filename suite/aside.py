"""Files of the user's that must not get lost, nor be read by others."""

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
    """Renames a file; where it lies now.

    Raises:
        OSError: it cannot be renamed.
    """
    aside = dated(path, why)
    os.replace(path, aside)
    return aside


def private(path: Path) -> None:
    """Makes a file, if it is not there, that nobody else may read.

    Raises:
        OSError: it cannot be made.
    """
    if not path.exists():
        path.touch(mode=0o600)
