"""The history as a file for other programs: JSON Lines with everything, csv with what people read."""

import json
import os
from pathlib import Path
from typing import Any

from suite import cells
from suite.errors import UserError
from suite.history.entry import Entry, packed, readable
from suite.history.history import History
from suite.history.query import Query

COLUMNS = ("id", "time", "task", "starred", "input", "output", "options", "seed", "model", "seconds", "note")


def export(history: History, path: Path, query: Query = Query(), limit: int | None = None) -> int:  # noqa: B008
    """Writes entries, newest first, whole or not at all; how many.

    Args:
        path: ends in .jsonl or .csv; a file that is there is replaced.

    Raises:
        UserError: it ends otherwise, or cannot be written.
    """
    forms = {".jsonl": ("", json_line), ".csv": (cells.line(COLUMNS), table_line)}
    if path.suffix.lower() not in forms:
        raise UserError("The history is exported to a file that ends in .jsonl or .csv. Received {path}.", path=path)
    header, line = forms[path.suffix.lower()]
    fresh = path.with_name(f".{path.name}.new")
    number = 0
    try:
        # Lone surrogates, which UTF-8 cannot hold, become JSON's own escapes.
        with open(fresh, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.write(header)
            for number, entry in enumerate(history.entries(query, limit), 1):  # noqa: B007
                file.write(line(entry))
            file.flush()
            os.fsync(file.fileno())
        os.replace(fresh, path)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise UserError(
            "{path} cannot be written: {reason}. Name another file.", path=path, reason=error.strerror
        ) from None
    return number


def as_dict(entry: Entry) -> dict[str, Any]:
    """An entry as plain data; a picture given as bytes is named by its sha256."""
    return {
        "id": entry.id,
        "time": entry.time,
        "task": entry.task,
        "starred": entry.starred,
        "inputs": packed(entry.request.inputs)[0],
        "missing": list(entry.missing),
        "options": entry.request.options,
        "seed": entry.request.seed,
        "values": entry.result.values,
        "model": entry.result.model,
        "seconds": entry.result.seconds,
        "note": entry.result.note,
    }


def dumps(value: Any) -> str:
    """JSON on one line; lone surrogates stay, for the stream's `backslashreplace` to make escapes of them."""
    return json.dumps(value, ensure_ascii=False)


def json_line(entry: Entry) -> str:
    return dumps(as_dict(entry)) + "\n"


def table_line(entry: Entry) -> str:
    request, result = entry.request, entry.result
    given, made = readable(request.inputs), readable(result.values)
    options = dumps(request.options)
    seconds = round(sum(result.seconds.values()), 3)
    first = (entry.id, entry.time, entry.task, int(entry.starred), given, made, options, request.seed)
    return cells.line((*first, result.model, seconds, result.note))
