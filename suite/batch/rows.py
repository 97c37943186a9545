"""The output file of a batch: rows are added as they come, and an interrupted file is gone on with."""

import contextlib
import csv
import os
from pathlib import Path
from typing import BinaryIO

import msgspec

from suite.batch.forms import Form, Lines, Row, Table
from suite.errors import UserError
from suite.spec import TaskSpec

FORMS: dict[str, type[Form]] = {".jsonl": Lines, ".csv": Table}


class Rows:
    """An output file. A row is with the system when `write` returns, and on disk when `sync` does.

    Args:
        path: ends in .jsonl or .csv.
        spec: gives a table its columns.
        resume: go on with a file that is there.

    Attributes:
        done: complete rows that were there already.
        failed: those among them that tell an error.

    Raises:
        UserError: there is such a file and it is not to be gone on with, it is not one of a batch, it cannot be
            written, or its ending is another.
    """

    def __init__(self, path: Path, spec: TaskSpec, resume: bool = False) -> None:
        if path.suffix.lower() not in FORMS:
            raise UserError("The output must end in .jsonl or .csv. Received {path}.", path=path)
        self._form = FORMS[path.suffix.lower()](spec)
        self.done = self.failed = 0
        try:
            self._file = _open(path, resume)
        except FileExistsError:
            raise UserError("{path} exists. Resume it, or name another file.", path=path) from None
        except OSError as error:
            raise UserError(
                "{path} cannot be written: {reason}. Name another file.", path=path, reason=error.strerror
            ) from None
        try:
            self._take_up()
        except (ValueError, csv.Error, msgspec.MsgspecError) as error:
            self._file.close()
            raise UserError(
                "{path} is not the output of such a batch: {reason}. Name another file.",
                path=path,
                reason=str(error)[:200],
            ) from None

    def write(self, row: Row) -> None:
        self._file.write(self._form.line(row))
        self._file.flush()

    def sync(self) -> None:
        os.fsync(self._file.fileno())

    def close(self) -> None:
        with contextlib.suppress(OSError):  # a full disk, which `write` has told already
            self.sync()
        with contextlib.suppress(OSError):
            self._file.close()

    def _take_up(self) -> None:
        """Counts the complete rows, and cuts off what an interruption left of one more."""
        end = self._form.begin(self._file)
        for row, row_end in self._form.read(self._file):
            end = row_end
            self.done += 1
            self.failed += bool(row.get("error"))
            if str(row.get("item")) != str(self.done):
                raise ValueError(f"row {self.done} says that it is item {row.get('item')!r}")
        self._file.seek(end)
        self._file.truncate()


def _open(path: Path, resume: bool) -> BinaryIO:
    return path.open("r+b" if resume and path.exists() else "x+b")
