"""Values of results as JSON can hold them."""

import os
from typing import Any


def plain(value: Any) -> Any:
    """What JSON has no word for, in words that it has: arrays as lists, paths and phrases as text.

    Raises:
        TypeError: there is none.
    """
    if isinstance(value, str):
        return str.__str__(value)  # of a `Phrase`, its English
    if isinstance(value, os.PathLike):
        return os.fspath(value)
    if hasattr(value, "tolist"):
        return value.tolist()
    raise TypeError(f"{type(value).__name__} is no data")
