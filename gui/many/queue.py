"""The list of items and what came of each, in a file: killed at any moment, it is gone on with. Knows no Qt."""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
from msgspec import structs

from gui.many.file import open_file, open_passing, shrink
from gui.many.source import SHOWN, Source
from suite.history.entry import from_json, to_json
from suite.phrase import kept, told

WAITING, DONE, FAILED = range(3)
_CHUNK = 1000


class Row(msgspec.Struct, frozen=True):
    """What a table shows of an item; `made` is the beginning of its result, or why it failed, a phrase."""

    number: int
    label: str
    state: int
    made: str


class Counts(msgspec.Struct, frozen=True):
    """How many items there are; failed ones are done, those that were left out when it was stopped are not there."""

    total: int = 0
    done: int = 0
    failed: int = 0
    left: int = 0


class Queue:
    """One list. Any thread may call any method; what a method has written outlives the process.

    Args:
        path: of the file. A damaged one is set aside; where none can be, the list lives in memory.
        key: of the value that the table shows of a result.
        keeps: whether a list that is begun now is written into the file; else it is gone when this is closed.

    Attributes:
        trouble: a sentence if the file could not be used; empty as a rule.
        keeps: see above.
    """

    def __init__(self, path: Path, key: str, keeps: Callable[[], bool] = lambda: True):
        self._key = key
        self.keeps = keeps
        self._lock = threading.RLock()
        self._source: Source | None = None
        self._counts: Counts | None = None  # kept in step, since counting 250,000 rows takes longer than painting them
        self._file, self.trouble = open_file(path)
        self._db = self._file

    @property
    def source(self) -> Source | None:
        """What the list was made from; None if there is no list."""
        if self._source is None and (found := self._about("source")):
            self._source = msgspec.json.decode(found, type=Source)
        return self._source

    @property
    def options(self) -> dict[str, Any]:
        return from_json(self._about("options") or "{}")

    @property
    def filled(self) -> bool:
        """Whether all items of the source are in the list."""
        return self._about("filled") == "1"

    @property
    def kept(self) -> bool:
        """Whether the list outlives this."""
        return self._db is self._file

    def begin(self, source: Source, options: dict[str, Any]) -> None:
        """Makes this another list, empty yet."""
        self.clear()
        with self._lock:
            if not self.kept:
                self._db.close()
            self._db = self._file if self.keeps() else open_passing()
        with self._lock, self._db:
            about = (("source", msgspec.json.encode(source).decode()), ("options", to_json(options)))
            self._db.executemany("INSERT INTO about VALUES (?, ?)", about)

    def clear(self) -> None:
        with self._changing():
            self._source = None
            for table in ("about", "items", "rows"):
                self._db.execute(f"DELETE FROM {table}")
        with self._lock:
            shrink(self._db)

    def fill(self, labels: Iterable[str]) -> None:
        """Takes the items in, anew if that was interrupted."""
        with self._changing():
            self._db.execute("DELETE FROM items")
        waiting: list[tuple[int, str]] = []
        for item in enumerate(labels, 1):
            waiting.append(item)
            if len(waiting) == _CHUNK:
                self._insert(waiting)
                waiting.clear()
        self._insert(waiting)
        with self._lock, self._db:
            self._db.execute("INSERT OR REPLACE INTO about VALUES ('filled', '1')")

    def counts(self) -> Counts:
        with self._lock:
            if self._counts is None:
                found = dict(self._db.execute("SELECT state, count(*) FROM items GROUP BY state"))
                failed = found.get(FAILED, 0)
                left = int(self._about("left") or 0)
                self._counts = Counts(sum(found.values()), found.get(DONE, 0) + failed, failed, left)
            return self._counts

    def waiting(self) -> Iterator[tuple[int, str]]:
        """Numbers and labels of the items that wait, in order, read few at a time."""
        last = 0
        while True:
            with self._lock:
                found = self._db.execute(
                    "SELECT number, label FROM items WHERE state = ? AND number > ? ORDER BY number LIMIT ?",
                    (WAITING, last, _CHUNK),
                ).fetchall()
            if not found:
                return
            yield from found
            last = found[-1][0]

    def write(self, number: int, row: dict[str, Any]) -> None:
        """Keeps what came of an item: the values of its result, or {"error": why there is none}."""
        state = FAILED if "error" in row else DONE
        made = row.get("error", row.get(self._key))
        made = made if isinstance(made, str) else "" if made is None else to_json(made)
        made = kept(made) if state == FAILED else made[:SHOWN]
        with self._lock, self._db:
            counts = self.counts()
            (before,) = self._db.execute("SELECT state FROM items WHERE number = ?", (number,)).fetchone()
            self._db.execute("UPDATE items SET state = ?, made = ? WHERE number = ?", (state, made, number))
            self._db.execute("INSERT OR REPLACE INTO rows VALUES (?, ?)", (number, to_json(row)))
            done = counts.done + (before == WAITING)
            failed = counts.failed + (state == FAILED) - (before == FAILED)
            self._counts = structs.replace(counts, done=done, failed=failed)

    def edit(self, number: int, text: str) -> None:
        """Puts a user's own words in the place of a result's."""
        with self._lock:
            (body,) = self._db.execute("SELECT body FROM rows WHERE number = ?", (number,)).fetchone()
        self.write(number, from_json(body) | {self._key: text})

    def retry(self) -> None:
        """Has the failed items wait again."""
        with self._changing():
            self._db.execute("UPDATE items SET state = ?, made = '' WHERE state = ?", (WAITING, FAILED))

    def leave(self) -> None:
        """Leaves out the items that wait."""
        with self._changing():
            left = self._db.execute("DELETE FROM items WHERE state = ?", (WAITING,)).rowcount + self.counts().left
            self._db.execute("INSERT OR REPLACE INTO about VALUES ('left', ?)", (str(left),))

    def rows(self, first: int, count: int, failed: bool = False) -> list[Row]:
        """Some of the items in order, or of the failed ones."""
        where = f"WHERE state = {FAILED}" if failed else ""
        with self._lock:
            found = self._db.execute(
                f"SELECT number, label, state, made FROM items {where} ORDER BY number LIMIT ? OFFSET ?", (count, first)
            ).fetchall()
        return [Row(*row, told(made) if row[-1] == FAILED else made) for *row, made in found]

    def outcomes(self) -> Iterator[tuple[int, str, dict[str, Any]]]:
        """Number, label and row of the items that are done, in order, read few at a time."""
        last = 0
        while True:
            with self._lock:
                found = self._db.execute(
                    "SELECT number, label, body FROM items JOIN rows USING (number) WHERE state != ? AND number > ? "
                    "ORDER BY number LIMIT ?",
                    (WAITING, last, _CHUNK),
                ).fetchall()
            if not found:
                return
            for number, label, body in found:
                yield number, label, from_json(body)
            last = found[-1][0]

    def close(self) -> None:
        with self._lock:
            self._db.close()
            self._file.close()

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """A change after which the items are to be counted anew."""
        with self._lock, self._db:
            yield
            self._counts = None

    def _insert(self, items: list[tuple[int, str]]) -> None:
        with self._changing():
            self._db.executemany("INSERT INTO items (number, label) VALUES (?, ?)", items)

    def _about(self, key: str) -> str:
        with self._lock:
            found = self._db.execute("SELECT value FROM about WHERE key = ?", (key,)).fetchone()
        return found[0] if found else ""
