"""A field's value from a file."""

from pathlib import Path
from typing import Any

from suite.errors import UserError
from suite.request import check_file
from suite.spec import AnyField, InkField, TextField

# Ink is limited by its points, and a point takes no more of a file than this.
POINT_BYTES = 60


def value_in(field: AnyField, path: Path) -> Any:
    """What a file gives a field: its text, its ink, or of a picture its path, since pictures are decoded elsewhere.

    Bytes of a text that are not UTF-8 are replaced.

    Raises:
        UserError: it is missing, empty, too large, or holds nothing of the kind.
    """
    check_file(path, field, POINT_BYTES * field.limit if isinstance(field, InkField) else field.limit)
    try:
        match field:
            case TextField():
                return path.read_text("utf-8-sig", "replace")
            case InkField():
                from suite.ink.files import read_ink

                return read_ink(path, field.limit)
        return str(path)
    except OSError as error:
        raise UserError("{path} cannot be read: {reason}. Check it.", path=path, reason=error.strerror) from None
