"""Which entries are meant, as SQL."""

from typing import Any

import msgspec

from suite.history.words import Scan


class Query(msgspec.Struct, frozen=True, kw_only=True):
    """Which entries.

    Attributes:
        search: words that input and output have, in any order; empty: all.
        task: a name; empty: all.
        starred: only marked ones.
    """

    search: str = ""
    task: str = ""
    starred: bool = False


def select(columns: str, query: Query, words: Scan, before: int | None, limit: int) -> tuple[str, list[Any]]:
    """A statement that gives columns of `entries AS e`, newest first, and its values."""
    found = words.match(query.search)
    conditions, values = list(found.conditions), list(found.values)
    for wanted, condition, value in (
        (query.task, "e.task = ?", [query.task]),
        (query.starred, "e.starred", []),
        (before is not None, f"{found.key} < ?", [before]),
    ):
        if wanted:
            conditions.append(condition)
            values += value
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    return f"SELECT {columns} FROM {found.source} {where} ORDER BY {found.key} DESC LIMIT ?", [*values, limit]
