"""A list's results as files: a table, JSON Lines, or a text beside each item. Knows no Qt."""

import os
from collections.abc import Callable
from pathlib import Path

from gui.language import tr
from gui.many.queue import Queue
from suite.batch.rows import FORMS
from suite.errors import UserError
from suite.spec import TaskSpec


def export(queue: Queue, spec: TaskSpec, path: Path) -> int:
    """Writes what is done, in order, whole or not at all; how many items.

    Args:
        path: ends in .csv or .jsonl; a file that is there is replaced.

    Raises:
        UserError: it ends otherwise, or cannot be written.
    """
    if path.suffix.lower() not in FORMS:
        raise UserError(tr("A list is saved in a file that ends in .csv or .jsonl. Received {path}.", path=path))
    form = FORMS[path.suffix.lower()](spec)
    fresh = path.with_name(f".{path.name}.new")
    number = 0
    try:
        with open(fresh, "w+b") as file:
            form.begin(file)
            for number, (item, label, row) in enumerate(queue.outcomes(), 1):  # noqa: B007
                file.write(form.line({"item": item, "input": label, **row}))
            file.flush()
            os.fsync(file.fileno())
        os.replace(fresh, path)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise UserError(
            tr("{path} cannot be written: {strerror}. Name another file.", path=path, strerror=error.strerror)
        ) from None
    return number


def beside(queue: Queue, key: str, path_of: Callable[[int, str], Path]) -> int:
    """Writes the text of each result into a file beside its item, with the ending .txt; how many.

    Args:
        key: of the text.
        path_of: gives an item's file from its number and label.

    Raises:
        UserError: one cannot be written; those before it are.
    """
    written = 0
    for number, label, row in queue.outcomes():
        if isinstance(text := row.get(key), str):
            path = path_of(number, label).with_suffix(".txt")
            try:
                path.write_text(f"{text}\n", encoding="utf-8")
            except OSError as error:
                raise UserError(
                    tr(
                        "{path} cannot be written: {strerror}. {written} texts were.",
                        path=path,
                        strerror=error.strerror,
                        written=written,
                    )
                ) from None
            written += 1
    return written
