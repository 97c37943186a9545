"""A field's value from a file."""

from pathlib import Path
from typing import Any

from suite.errors import UserError
from suite.request import check_file
from suite.spec import AnyField, InkField, TextField


def value_in(field: AnyField, path: Path) -> Any:
    """What a file gives a field: its text, its ink, or of a picture its path, since pictures are decoded elsewhere.

    Raises:
        UserError: it is missing, empty, too large, or holds nothing of the kind.
    """
    try:
        if isinstance(field, InkField):
            from suite.ink.files import read_ink

            return read_ink(path)
        check_file(path, field)
        return path.read_text("utf-8-sig", "replace") if isinstance(field, TextField) else str(path)
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror}. Check it.") from None
