"""Where a batch's items come from: the lines of a text file, a column of a table, the files of a folder."""

import dataclasses
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from suite.batch.lines import Lines
from suite.batch.tables import TABLES, Column, column_of
from suite.errors import UserError
from suite.fields import value_in
from suite.phrase import say
from suite.spec import AnyField, InkField, TaskSpec, TextField


@dataclasses.dataclass(frozen=True)
class Entry:
    """One item.

    Attributes:
        label: a number of a line, or a path below the folder.
        read: gives the value for the task's first field; raises `UserError` if there is none.
        place: where it begins in its source, to begin there another time; None where that is not possible.
    """

    label: int | str
    read: Callable[[], Any]
    place: Any = None


class Items(Protocol):
    """Goes through items, from the one at `start` (an `Entry.place`) or from the first, holding one at a time."""

    def __call__(self, start: Any = None) -> Iterator[Entry]: ...


def items_of(spec: TaskSpec, path: Path, column: str | None = None) -> Items:
    """How to go through the items at a path; can be gone through several times, holding one item at a time.

    Args:
        spec: says which forms its task takes.
        path: a folder, a table (.csv, .tsv, .jsonl, .parquet) or a text file with an item on each line; empty lines
            are no items.
        column: of a table: the name that its first row gives to the column.

    Raises:
        UserError: the path cannot be read, its form is not one of the task's, or there is no such column.
    """
    field = spec.inputs[0]
    form = "folder" if path.is_dir() else "csv" if path.suffix.lower() in TABLES else "file"
    if not path.exists():
        raise UserError("There is no {path}. Name a file or a folder.", path=path)
    if form not in spec.batch:
        raise UserError(
            "A batch of {task} takes: {forms}. Received a {form}: {path}.",
            task=spec.name,
            forms=", ".join(spec.batch) or "nothing",
            form=form,
            path=path,
        )
    if column is not None and form != "csv":
        raise UserError(
            "A column is part of a table ({kinds}). Received {path}. Leave the column out.",
            kinds=", ".join(TABLES),
            path=path,
        )
    if form == "folder":
        return lambda start=None: _files(path, field, start)
    _check_readable(path)
    if form == "file":
        return lambda start=None: _lines(path, field, start)
    cells = column_of(path, column)
    return lambda start=None: _cells(cells, path, field, start)


def _check_readable(path: Path) -> None:
    try:
        with path.open("rb") as file:
            empty = not file.read(1)
    except OSError as error:
        raise UserError(
            "{path} cannot be read: {reason}. Name a file that can.", path=path, reason=error.strerror
        ) from None
    if empty:
        raise UserError("{path} is empty. Name a file that has something in it.", path=path)


def _lines(path: Path, field: AnyField, start: Any) -> Iterator[Entry]:
    lines = Lines(path, start)
    place = lines.place
    for line in lines:
        text = line.rstrip("\r\n")
        if text.strip():
            yield Entry(place[1], _reader(field, text, path.parent), place)
        place = lines.place


def _files(folder: Path, field: AnyField, start: tuple[str, ...] | None) -> Iterator[Entry]:
    """Files of the types that the field takes, in an order that does not change; hidden ones are left out.

    A place is a path's parts below the folder. A folder's own files come before those of the folders in it.
    """
    for here, folders, names in os.walk(folder):
        above = Path(here).relative_to(folder).parts
        rest = start[len(above) :] if start and start[: len(above)] == above else ()
        first_folder, first_name = (rest[0] if len(rest) > 1 else ""), (rest[0] if len(rest) == 1 else "")
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name >= first_folder)
        for name in sorted(names) if len(rest) < 2 else ():
            if name.lower().endswith(field.accepts) and not name.startswith(".") and name >= first_name:
                place = (*above, name)
                label = os.fsencode(os.path.join(*place)).decode("utf-8", "replace")
                yield Entry(label, partial(value_in, field, Path(here, name)), place)


def _cells(cells: Column, path: Path, field: AnyField, start: Any) -> Iterator[Entry]:
    for cell in cells(start):
        value, error = cell.value, cell.error
        if not error and not isinstance(value, str):
            error = say(
                "Row {row} of {name} must hold text. Received {value!r:.60}.",
                row=cell.number,
                name=path.name,
                value=value,
            )
        read = _refuser(error) if error else _reader(field, value, path.parent)
        yield Entry(cell.number, read, cell.place)


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
