"""A column of a table: of csv, of JSON Lines whose lines are objects, or of Parquet."""

import csv
import itertools
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from suite.batch.lines import Lines
from suite.errors import UserError

CSV, LINES, PARQUET = (".csv", ".tsv"), (".jsonl",), (".parquet",)
TABLES = (*CSV, *LINES, *PARQUET)
CELL_LIMIT = 2**24  # characters; csv's own limit of 131,072 is below what text fields take
ROWS = 1024  # of a Parquet file in memory at a time


class Cell(NamedTuple):
    """What a column holds in a row.

    Attributes:
        number: of the line, or in Parquet of the row, from 1.
        value: text, as a rule; JSON and Parquet have other values too.
        error: why there is no such value, one sentence; empty where there is one.
        place: where the row begins.
    """

    number: int
    value: Any
    error: str
    place: Any


# The cells of a column, from the row that begins at a place, or from the first.
Column = Callable[[Any], Iterator[Cell]]


def columns_of(path: Path) -> list[str]:
    """The names of a table's columns; empty if it is none.

    Raises:
        UserError: it cannot be read.
    """
    kind = path.suffix.lower()
    try:
        if kind in CSV:
            return max(_headers(path).values(), key=len)
        if kind in LINES:
            return list(_first_object(path))
        return _parquet(path).schema_arrow.names if kind in PARQUET else []
    except OSError as error:
        raise UserError(
            "{path} cannot be read: {reason}. Name a file that can.", path=path, reason=error.strerror or str(error)
        ) from None


def column_of(path: Path, name: str | None) -> Column:
    """How to go through a column.

    Raises:
        UserError: the file cannot be read, or has no such column; names those that it has.
    """
    names = columns_of(path)
    kind = path.suffix.lower()
    # A csv file may be cut in three ways; the column says in which.
    delimiter = next((d for d, header in _headers(path).items() if name in header), None) if kind in CSV else ""
    if delimiter is None or (kind not in CSV and name not in names):
        known = ", ".join(names)[:500]
        if name is None:
            raise UserError("{path} needs the name of a column. Its columns are: {known}.", path=path, known=known)
        raise UserError("{path} has no column {name!r}. Its columns are: {known}.", path=path, name=name, known=known)
    if kind in CSV:
        place = _headers(path)[delimiter].index(name)
        return lambda start=None: _csv_cells(path, delimiter, place, start)
    if kind in LINES:
        return lambda start=None: _json_cells(path, name, start)
    return lambda start=None: _parquet_cells(path, name, start)


def _headers(path: Path) -> dict[str, list[str]]:
    """The first row as each delimiter would cut it."""
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        first = file.readline(CELL_LIMIT)
    return {delimiter: next(csv.reader([first], delimiter=delimiter), []) for delimiter in ",;\t"}


def _csv_cells(path: Path, delimiter: str, place: int, start: Any) -> Iterator[Cell]:
    csv.field_size_limit(CELL_LIMIT)
    lines = Lines(path, start)
    rows = csv.reader(lines, delimiter=delimiter)
    if start is None:
        next(rows)
    while True:
        begin = lines.place
        number = begin[1]
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Cell(number, None, f"Line {number} of {path.name} is no row: {error}.", begin)
            continue
        if len(row) > place:
            yield Cell(number, row[place], "", begin)
        elif row:  # an empty line is no row
            error = f"Line {number} of {path.name} has {len(row)} of at least {place + 1} cells."
            yield Cell(number, None, error, begin)


def _first_object(path: Path) -> dict[str, Any]:
    """The first line of JSON Lines that is not empty; an empty object where that is none."""
    first = next((line for line in Lines(path) if line.strip()), "")
    return _object(first) or {}


def _json_cells(path: Path, name: str, start: Any) -> Iterator[Cell]:
    lines = Lines(path, start)
    begin = lines.place
    for line in lines:
        number = begin[1]
        if line.strip():
            row = _object(line)
            if row is None:
                yield Cell(number, None, f"Line {number} of {path.name} is no JSON object.", begin)
            elif name not in row:
                yield Cell(number, None, f"Line {number} of {path.name} has no {name!r}.", begin)
            else:
                yield Cell(number, row[name], "", begin)
        begin = lines.place


def _object(line: str) -> dict[str, Any] | None:
    try:
        row = json.loads(line)
    except ValueError:
        return None
    return row if isinstance(row, dict) else None


def _parquet(path: Path):
    """An open Parquet file.

    Raises:
        UserError: it is none, or nothing here can read it.
    """
    try:
        from pyarrow import ArrowInvalid
        from pyarrow.parquet import ParquetFile
    except ModuleNotFoundError:
        raise UserError(
            'Parquet needs an extra. Received {path}. Install it: pip install "unroll[cluster]".', path=path
        ) from None
    try:
        return ParquetFile(path)
    except ArrowInvalid as error:
        raise UserError(
            "{path} is no Parquet file: {reason} Name another file.", path=path, reason=str(error)[:200]
        ) from None


def _parquet_cells(path: Path, name: str, start: int | None) -> Iterator[Cell]:
    with _parquet(path) as file:
        sizes = [file.metadata.row_group(group).num_rows for group in range(file.num_row_groups)]
        ends = list(itertools.accumulate(sizes))
        first = next((group for group, end in enumerate(ends) if end > (start or 0)), len(ends))
        row = ends[first] - sizes[first] if first < len(ends) else 0
        for batch in file.iter_batches(ROWS, row_groups=list(range(first, len(ends))), columns=[name]):
            for value in batch.column(0).to_pylist():
                if row >= (start or 0):
                    yield Cell(row + 1, value, "", row)
                row += 1
