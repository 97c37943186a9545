"""The lines of a data file, numbered, so that a mistake in one can be named."""

import codecs
import lzma
from collections.abc import Iterator
from pathlib import Path

from suite.errors import UserError


def numbered(path: Path, what: str) -> Iterator[tuple[int, str]]:
    """Line numbers, from 1, and the lines without their ends.

    Args:
        path: UTF-8, plain or .xz; a mark of byte order is left out.
        what: that the file should hold, for people.

    Raises:
        UserError: it is missing, damaged, or not UTF-8; names the file and the line.
    """
    number = 0
    try:
        with (lzma.open if path.suffix == ".xz" else open)(path, "rb") as file:
            for number, line in enumerate(file, 1):
                body = line.rstrip(b"\r\n")
                yield number, (body.removeprefix(codecs.BOM_UTF8) if number == 1 else body).decode("utf-8")
    except FileNotFoundError:
        raise UserError(f"There is no file {path}. Name a file of {what}, or a folder that holds some.") from None
    except UnicodeDecodeError as error:
        raise UserError(f"Line {number} of {path} cannot be read as UTF-8: {error}. Save it as UTF-8.") from None
    except (OSError, EOFError, lzma.LZMAError) as error:
        raise UserError(f"{path} cannot be read after line {number}: {error}.") from None
