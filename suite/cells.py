"""Rows of a csv file of which no spreadsheet makes a formula."""

import csv
import io
from collections.abc import Iterable
from typing import Any

# What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def line(cells: Iterable[Any]) -> str:
    """A row with its end; a text that would be a formula gets an apostrophe before it."""
    made = io.StringIO()
    safe = [f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell for cell in cells]
    csv.writer(made, lineterminator="\n").writerow(safe)
    return made.getvalue()
