"""Rows as columns of one schema, whatever happens to be in them: what Parquet needs. Comes with the extra `cluster`."""

from collections.abc import Sequence

import msgspec
import pyarrow as pa

from suite.batch.forms import Row, keys
from suite.plain import plain
from suite.spec import AlternativesView, AnyView, InkView, LabelView, TaskSpec, TextView

_NUMBERS = pa.list_(pa.float64())
_STROKES = pa.list_(pa.list_(_NUMBERS))
_CHOICES = pa.list_(pa.struct({"text": pa.string(), "score": pa.float64()}))
# Columns that every file has, those of a table of failures.
FAILURES = pa.schema({"item": pa.int64(), "input": pa.string(), "error": pa.string()})


def schema_of(spec: TaskSpec) -> pa.Schema:
    """item, input, the values that the task's views show, error. What has no type of its own here is JSON as text."""
    first, second, error = FAILURES
    values = {}
    for view in spec.outputs:
        typed = _types(view)
        values |= {key: typed.get(key, pa.string()) for key in keys(view) if key}
    return pa.schema([first, second, *(pa.field(name, kind) for name, kind in values.items()), error])


def table_of(rows: Sequence[Row], spec: TaskSpec) -> pa.Table:
    """Rows as a table."""
    schema = schema_of(spec)
    return pa.Table.from_pylist([{field.name: _cell(row, field) for field in schema} for row in rows], schema)


def _types(view: AnyView) -> dict[str, pa.DataType]:
    """Arrow's types of the values that a view shows, where they can be known."""
    match view:
        case TextView():
            return {view.shows: pa.string()}
        case LabelView():
            return {
                view.shows: pa.string(),
                view.probabilities: pa.map_(pa.string(), pa.float64()),
                view.degrees: _NUMBERS,
                view.certain: pa.bool_(),
            }
        case AlternativesView():
            return {view.shows: _CHOICES}
        case InkView():
            return {view.shows: _STROKES, view.futures: pa.list_(_STROKES)}
    return {}


def _cell(row: Row, field: pa.Field):
    value = row.get(field.name)
    if value is None:
        return None
    if pa.types.is_string(field.type) and not isinstance(value, str):
        return str(value) if field.name == "input" else msgspec.json.encode(value, enc_hook=plain).decode()
    return msgspec.to_builtins(value, enc_hook=plain)
