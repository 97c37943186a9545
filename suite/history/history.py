"""The history as the rest of the program sees it: it never raises because of its file, it says what is wrong once."""

import contextlib
import itertools
import sqlite3
import threading
from collections import deque
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import platformdirs

from suite.events import Request, Result
from suite.history.entry import Entry, Line
from suite.history.opening import clear_aside, damaged, open_store, put_aside
from suite.history.query import Query
from suite.history.store import Store
from suite.phrase import say

Answer = TypeVar("Answer")

LATE = 100  # results that wait for a file which cannot be written just now
_BATCH = 20  # entries that are read at once


def place() -> Path:
    """Where the history of this user lies."""
    return platformdirs.user_state_path("unroll", appauthor=False) / "history.sqlite"


class History:
    """Every result, newest first.

    What `add` returned an id for is with the system: `kill -9` does not lose it. A damaged file is set aside and a new
    one begun; one that somebody deletes is begun anew. A file that cannot be opened is replaced by memory for as long
    as the program runs. A result that cannot be written (full disk, a lock held for long) is tried again with the next
    one. All this is told.

    Any thread may call any method; calls wait for one another. All but `clear` and `entries` take a few milliseconds.

    Args:
        path: of the file; None keeps everything in memory.
        tell: hears what is wrong, in one or two sentences, each of them once until a result can be written again;
            called in the thread of the caller.

    Attributes:
        paused: the private mode: `add` keeps nothing.
    """

    def __init__(self, path: Path | None, tell: Callable[[str], None]):
        self.paused = False
        self._path = path
        self._tell = tell
        self._told: set[str] = set()
        self._late: deque[tuple[Any, ...]] = deque(maxlen=LATE)
        self._lock = threading.RLock()
        self._store = open_store(path, self._say)

    def add(self, task: str, request: Request, result: Result, instead: int | None = None) -> int | None:
        """Keeps a result.

        Args:
            task: its name.
            request: its pictures are kept where they were given as paths, and as bytes up to 4 MB.
            result: what came of it.
            instead: the entry that this one continues, while somebody types: it is deleted unless it is starred.

        Returns:
            The entry's id; None where it is not kept (paused) or not yet (it could not be written).
        """
        if self.paused:
            return None
        now = datetime.now(UTC).isoformat("T", "milliseconds")
        with self._lock:
            self._late.append((task, now, request, result, instead or 0))
            return self._do(self._write, None)

    @property
    def waiting(self) -> int:
        """Results that could not be written yet."""
        return len(self._late)

    def lines(self, query: Query = Query(), before: int | None = None, limit: int = 50) -> list[Line]:  # noqa: B008
        """A page of a list: at most `limit` entries that are older than `before` (an id)."""
        return self._do(lambda store: store.lines(query, before, limit), [])

    def entries(self, query: Query = Query(), limit: int | None = None) -> Iterator[Entry]:  # noqa: B008
        """Entries whole, few at a time, so that others may write meanwhile."""
        return itertools.islice(self._all(query), limit)

    def entry(self, id: int) -> Entry | None:
        return self._do(lambda store: store.entry(id), None)

    def count(self) -> int:
        return self._do(lambda store: store.count(), 0)

    def star(self, id: int, on: bool) -> bool:
        """Marks an entry; whether that is on disk."""
        return self._do(lambda store: store.star(id, on) is None, False)

    def delete(self, *ids: int) -> bool:
        """Deletes entries; whether that is on disk. Their single words may stay in the file's index until `clear`."""
        return self._do(lambda store: store.delete(ids) is None, False)

    def clear(self) -> bool:
        """Deletes everything, files that were set aside and copies of older versions too; whether it is done."""
        self._late.clear()
        return self._do(lambda store: store.clear() is None, False) and clear_aside(self._path, self._say)

    def close(self) -> None:
        """Tries once more what waits, and closes the file."""
        with self._lock:
            if self._late:
                self._do(self._write, None)
            self._store.close()

    def _all(self, query: Query) -> Iterator[Entry]:
        before = None
        while found := self._some(query, before):
            yield from found
            before = found[-1].id

    def _some(self, query: Query, before: int | None) -> list[Entry]:
        return self._do(lambda store: store.entries(query, before, _BATCH), [])

    def _write(self, store: Store) -> int | None:
        entry = None
        while self._late:
            waiting = self._late.popleft()
            try:
                entry = store.add(*waiting)
            except sqlite3.DatabaseError:  # whatever else is wrong with it, it is not tried again
                self._late.appendleft(waiting)
                raise
        self._told.clear()
        return entry

    def _do(self, work: Callable[[Store], Answer], otherwise: Answer) -> Answer:
        """What `work(store)` gives; with a damaged file what it gives for a new one, with trouble `otherwise`."""
        with self._lock:
            for repair in (True, False):
                try:
                    if repair:
                        self._look()
                    return work(self._store)
                except sqlite3.DatabaseError as error:
                    if not (repair and self._repair(error)):
                        self._say(
                            say(
                                "The history cannot be used just now: {reason}. Up to {late} results wait for it.",
                                reason=str(error),
                                late=LATE,
                            )
                        )
                        break
        return otherwise

    def _look(self) -> None:
        """Begins a new file where somebody deleted the old one, whose connection would go on as if nothing was."""
        if not self._store.gone():
            return
        last = self._store.last()  # others know entries by their ids, which must not come to mean others
        self._store.leave()
        self._say(say("The history {path} was deleted or replaced meanwhile. What comes now is kept.", path=self._path))
        self._store = open_store(self._path, self._say, last)

    def _repair(self, error: sqlite3.DatabaseError) -> bool:
        """Whether another try makes sense: the index was made anew, or a new file begun."""
        if not damaged(error) or self._path is None:
            return False
        with contextlib.suppress(sqlite3.DatabaseError):
            if error.sqlite_errorcode == sqlite3.SQLITE_CORRUPT_VTAB:
                self._store.rebuild()
                return True
        self._store.close()
        put_aside(self._path, error, self._say)
        self._store = open_store(self._path, self._say)
        return True

    def _say(self, sentence: str) -> None:
        if sentence not in self._told:
            self._told.add(sentence)
            self._tell(sentence)
