"""Where a batch's items come from: the lines of a text file, a column of a csv file, the files of a folder."""

import csv
import dataclasses
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from suite.errors import UserError
from suite.fields import value_in
from suite.spec import AnyField, InkField, TaskSpec, TextField

TABLES = (".csv", ".tsv")
CELL_LIMIT = 2**24  # characters; csv's own limit of 131,072 is below what text fields take


@dataclasses.dataclass(frozen=True)
class Entry:
    """One item.

    Attributes:
        label: a number of a line, or a path below the folder.
        read: gives the value for the task's first field; raises `UserError` if there is none.
    """

    label: int | str
    read: Callable[[], Any]


Items = Callable[[], Iterator[Entry]]


def items_of(spec: TaskSpec, path: Path, column: str | None = None) -> Items:
    """How to go through the items at a path; can be gone through several times, holding one item at a time.

    Args:
        spec: says which forms its task takes.
        path: a folder, a table (.csv, .tsv) or a text file with an item on each line; empty lines are no items.
        column: of a table: the name that its first row gives to the column.

    Raises:
        UserError: the path cannot be read, its form is not one of the task's, or there is no such column.
    """
    field = spec.inputs[0]
    form = "folder" if path.is_dir() else "csv" if path.suffix.lower() in TABLES else "file"
    if not path.exists():
        raise UserError(f"There is no {path}. Name a file or a folder.")
    if form not in spec.batch:
        raise UserError(
            f"A batch of {spec.name} takes: {', '.join(spec.batch) or 'nothing'}. Received a {form}: {path}."
        )
    if column is not None and form != "csv":
        raise UserError(f"A column is part of a .csv or .tsv file. Received {path}. Leave the column out.")
    if form == "folder":
        return lambda: _files(path, field)
    _check_readable(path)
    if form == "file":
        return lambda: _lines(path, field)
    delimiter, place = _find_column(path, column)
    return lambda: _cells(path, field, delimiter, place)


def _check_readable(path: Path) -> None:
    try:
        with path.open("rb") as file:
            empty = not file.read(1)
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror}. Name a file that can.") from None
    if empty:
        raise UserError(f"{path} is empty. Name a file that has something in it.")


def _lines(path: Path, field: AnyField) -> Iterator[Entry]:
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        for number, line in enumerate(file, 1):
            text = line.rstrip("\n")
            if text.strip():
                yield Entry(number, _reader(field, text, path.parent))


def _files(folder: Path, field: AnyField) -> Iterator[Entry]:
    """Files of the types that the field takes, in an order that does not change; hidden ones are left out."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.lower().endswith(field.accepts) and not name.startswith("."):
                path = Path(here, name)
                label = os.fsencode(path.relative_to(folder)).decode("utf-8", "replace")
                yield Entry(label, partial(value_in, field, path))


def _find_column(path: Path, column: str | None) -> tuple[str, int]:
    """The delimiter, with which the first row has the column, and the column's place."""
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        first = file.readline(CELL_LIMIT)
    rows = {delimiter: next(csv.reader([first], delimiter=delimiter), []) for delimiter in ",;\t"}
    for delimiter, names in rows.items():
        if column in names:
            return delimiter, names.index(column)
    names = ", ".join(max(rows.values(), key=len))
    asked = f"has no column {column!r}" if column is not None else "needs the name of a column"
    raise UserError(f"{path} {asked}. Its columns are: {names:.500}.")


def _cells(path: Path, field: AnyField, delimiter: str, place: int) -> Iterator[Entry]:
    csv.field_size_limit(CELL_LIMIT)
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        rows = csv.reader(file, delimiter=delimiter)
        next(rows)
        while True:
            line = rows.line_num + 1
            try:
                row = next(rows)
            except StopIteration:
                return
            except csv.Error as error:
                yield Entry(line, _refuser(f"Line {line} of {path.name} is no row: {error}."))
                continue
            if len(row) > place:
                yield Entry(line, _reader(field, row[place], path.parent))
            elif row:  # an empty line is no row
                yield Entry(line, _refuser(f"Line {line} of {path.name} has {len(row)} of at least {place + 1} cells."))


def _reader(field: AnyField, text: str, folder: Path) -> Callable[[], Any]:
    """A line or cell as the field's value; pictures and ink are named by a path, which may be relative to the list."""
    if isinstance(field, TextField):
        return lambda: text
    if isinstance(field, InkField):
        return partial(value_in, field, folder / text.strip())
    return lambda: str(folder / text.strip())


def _refuser(message: str) -> Callable[[], Any]:
    def refuse() -> Any:
        raise UserError(message)

    return refuse
