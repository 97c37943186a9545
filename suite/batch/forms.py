"""How a row is written: as a line of JSON, or as a row of a table."""

import abc
import csv
from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from suite import cells
from suite.batch.tables import CELL_LIMIT
from suite.plain import plain
from suite.spec import AlternativesView, AnyView, InkView, LabelView, TaskSpec

Row = dict[str, Any]  # "item" and "input", then the values of a result, or "error"


class Form(abc.ABC):
    """A file's form. A row is complete when its line break has been written."""

    def __init__(self, spec: TaskSpec) -> None:
        self._spec = spec

    def begin(self, file: BinaryIO) -> int:
        """Writes what comes before the first row, where that is not there; its size in bytes.

        Raises:
            ValueError: something else is there.
        """
        return 0

    @abc.abstractmethod
    def line(self, row: Row) -> bytes:
        """A row as it is written."""

    @abc.abstractmethod
    def read(self, file: BinaryIO) -> Iterator[tuple[Row, int]]:
        """The complete rows from here on, and the place in the file where each ends."""


class Lines(Form):
    """JSON Lines."""

    def line(self, row: Row) -> bytes:
        return _json(row) + b"\n"

    def read(self, file: BinaryIO) -> Iterator[tuple[Row, int]]:
        end = 0
        for line in file:
            if line.endswith(b"\n"):
                end += len(line)
                yield msgspec.json.decode(line, type=Row), end


class Table(Form):
    """csv in UTF-8; lists and mappings as JSON in their cells, and nothing that a spreadsheet takes for a formula."""

    def __init__(self, spec: TaskSpec) -> None:
        super().__init__(spec)
        values = dict.fromkeys(key for view in spec.outputs for key in keys(view) if key)
        self._columns = ["item", "input", *values, "error"]

    def begin(self, file: BinaryIO) -> int:
        header = cells.line(self._columns).encode()
        found = file.read(len(header))
        if not header.startswith(found):
            raise ValueError(f"its columns are not {', '.join(self._columns)}")
        file.seek(0)
        file.write(header)
        file.seek(len(header))
        return len(header)

    def line(self, row: Row) -> bytes:
        return cells.line(_cell(row.get(column)) for column in self._columns).encode()

    def read(self, file: BinaryIO) -> Iterator[tuple[Row, int]]:
        csv.field_size_limit(CELL_LIMIT)
        end = file.tell()

        def whole_lines() -> Iterator[str]:
            nonlocal end
            for line in file:
                if not line.endswith(b"\n"):
                    return
                end += len(line)
                yield line.decode()

        rows = csv.reader(whole_lines(), strict=True)
        while True:
            try:
                found = next(rows, None)
            except csv.Error as error:
                if "end of data" in str(error):  # torn inside a cell that has line breaks
                    return
                raise
            if found is None:
                return
            if len(found) != len(self._columns):
                raise ValueError(f"a row has {len(found)} cells instead of {len(self._columns)}")
            yield dict(zip(self._columns, found)), end


def keys(view: AnyView) -> tuple[str, ...]:
    """The values that a view shows."""
    match view:
        case LabelView():
            return view.shows, view.probabilities, view.degrees, view.certain
        case AlternativesView():
            return view.shows, view.segments
        case InkView():
            return view.shows, view.futures
    return (view.shows,)


def _cell(value: Any) -> Any:
    if value is None or isinstance(value, (str, int, float)):
        return value
    return _json(value).decode()


def _json(value: Any) -> bytes:
    return msgspec.json.encode(value, enc_hook=plain)
