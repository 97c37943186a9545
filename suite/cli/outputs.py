"""What the command line prints and writes."""

import os
import sys
from pathlib import Path
from typing import Any

import msgspec

from suite.errors import UserError
from suite.plain import plain


def check_out(path: Path | None, flag: str = "--out") -> None:
    """Refuses a file to write that could not be written, before anything is loaded.

    Raises:
        UserError: it is a folder, or its folder is missing or not writable.
    """
    if path is None:
        return
    if path.is_dir():
        raise UserError(f"{flag} must be a file. {path} is a folder.")
    if not path.parent.is_dir():
        raise UserError(f"{flag} {path} cannot be written: there is no folder {path.parent}.")
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise UserError(f"{flag} {path} cannot be written: permission denied.")


def as_json(value: Any) -> str:
    """One line of JSON; arrays as lists."""
    return msgspec.json.encode(value, enc_hook=plain).decode()


def emit(text: str, out: Path | None) -> None:
    """Prints a text, or writes it whole or not at all.

    Raises:
        UserError: the file cannot be written.
    """
    if out is None:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
        return
    fresh = out.with_name(f".{out.name}.new")
    try:
        fresh.write_text(text + "\n", "utf-8")
        os.replace(fresh, out)
    except OSError as error:
        raise UserError(f"--out {out} cannot be written: {error.strerror}.") from None
