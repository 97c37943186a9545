"""The history's file: what SQLite is asked, and nothing about what happens when it refuses."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from suite.events import Request, Result
from suite.history import words
from suite.history.entry import Entry, Line, from_json, packed, readable, to_json, unpacked
from suite.history.query import Query, select
from suite.history.schema import STEPS, upgrade
from suite.phrase import say

WAIT = 1.0  # seconds for another process to finish its writing
PREVIEW = 200  # characters of a text in a line
PICTURE_LIMIT = 4_000_000  # bytes of a pasted picture; a larger one is not kept
DAMAGED = say("This entry is damaged on disk and cannot be shown.")

_LINE = f"e.id, e.task, e.time, substr(e.given, 1, {PREVIEW}), substr(e.made, 1, {PREVIEW}), e.starred"
_WHOLE = "e.id, e.task, e.time, e.starred, e.model, e.seed, e.options, e.seconds, e.note, e.inputs, e.outputs"


class Store:
    """One connection. A change is with the system when its method returns.

    The journal is a write-ahead log with `synchronous=NORMAL`: what was committed survives `kill -9`. A power cut may
    take the last commits, never the file.

    Args:
        path: None keeps everything in memory.
        steps: versions of the schema.
        after: an id that all new ones are greater than.

    Raises:
        sqlite3.Error: it cannot be opened or is damaged.
        NewerVersionError: it is of a newer program.
    """

    def __init__(self, path: Path | None, steps=STEPS, after: int = 0):
        self._path = path
        self._db = sqlite3.connect(path or ":memory:", timeout=WAIT, isolation_level=None, check_same_thread=False)
        self._db.text_factory = lambda body: body.decode("utf-8", "replace")
        try:
            # Deleted words are overwritten, not only forgotten.
            for setting in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", "secure_delete = ON"):
                self._db.execute(f"PRAGMA {setting}")
            upgrade(self._db, path, steps)
            self._words = words.attach(self._db)
            if after > self.last():
                self._db.execute("DELETE FROM sqlite_sequence WHERE name = 'entries'")
                self._db.execute("INSERT INTO sqlite_sequence (name, seq) VALUES ('entries', ?)", (after,))
            self._files = {name: _identity(name) for name in (path, *_logs(path))} if path else {}
        except BaseException:
            self._db.close()
            raise

    def gone(self) -> bool:
        """Whether its file was deleted, or another one put in its place: what is written now nobody would find."""
        return self._path is not None and self._files[self._path] != _identity(self._path)

    def last(self) -> int:
        """The greatest id that was ever given."""
        found = self._db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'entries'").fetchone()
        return found[0] if found else 0

    def add(self, task: str, time: str, request: Request, result: Result, instead: int = 0) -> int:
        """Writes an entry; its id. It takes the place of entry `instead`, unless that is starred."""
        kept, pictures = packed(request.inputs)
        row = (
            (
                task,
                time,
                result.model,
                str(request.seed),
                to_json(request.options),
                to_json(result.seconds),
                result.note,
            )
            + (readable(request.inputs), readable(result.values))
            + (to_json(kept), to_json(result.values))
        )
        with self._writing():
            if instead:
                self._remove(self._db.execute("SELECT id FROM entries WHERE id = ? AND NOT starred", (instead,)))
            entry = self._db.execute(
                "INSERT INTO entries (task, time, model, seed, options, seconds, note, given, made, inputs, outputs) "
                f"VALUES ({', '.join('?' * len(row))})",
                row,
            ).lastrowid
            for digest, body in pictures.items():
                if len(body) <= PICTURE_LIMIT:
                    self._db.execute("INSERT OR IGNORE INTO pictures VALUES (?, ?)", (digest, body))
                    self._db.execute("INSERT INTO uses VALUES (?, ?)", (entry, digest))
            if instead:
                self._drop_pictures()
            self._words.add(entry)
        return entry

    def lines(self, query: Query, before: int | None, limit: int) -> list[Line]:
        """Newest first."""
        rows = self._select(_LINE, query, before, limit)
        return [Line(id=i, task=t, time=w, given=g, made=m, starred=bool(s)) for i, t, w, g, m, s in rows]

    def entries(self, query: Query, before: int | None, limit: int) -> list[Entry]:
        """Newest first."""
        return [self._entry(row) for row in self._select(_WHOLE, query, before, limit)]

    def entry(self, id: int) -> Entry | None:
        row = self._db.execute(f"SELECT {_WHOLE} FROM entries AS e WHERE id = ?", (id,)).fetchone()
        return self._entry(row) if row else None

    def count(self) -> int:
        return self._db.execute("SELECT count(*) FROM entries").fetchone()[0]

    def star(self, id: int, on: bool) -> None:
        self._db.execute("UPDATE entries SET starred = ? WHERE id = ?", (on, id))

    def delete(self, ids: Iterable[int]) -> None:
        with self._writing():
            self._remove((id,) for id in ids)
            self._drop_pictures()

    def clear(self) -> None:
        """Deletes everything; the file shrinks, and the log holds nothing of it either."""
        with self._writing():
            self._words.clear()
            for table in ("uses", "pictures", "entries"):
                self._db.execute(f"DELETE FROM {table}")
        with suppress(sqlite3.OperationalError):  # somebody else is reading: it shrinks another time
            self._db.execute("VACUUM")
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def rebuild(self) -> None:
        """Makes the index of the words anew."""
        self._words.rebuild()

    def close(self) -> None:
        self._db.close()

    def leave(self) -> None:
        """Closes it after its file has `gone`, and takes its log along, which would be read into another file."""
        self.close()
        for log in _logs(self._path):
            if _identity(log) == self._files[log]:
                with suppress(OSError):
                    log.unlink()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise

    def _remove(self, ids: Iterable[tuple[int]]) -> None:
        for (id,) in list(ids):
            self._words.remove(id)
            self._db.execute("DELETE FROM entries WHERE id = ?", (id,))

    def _drop_pictures(self) -> None:
        self._db.execute("DELETE FROM pictures WHERE sha256 NOT IN (SELECT sha256 FROM uses)")

    def _select(self, columns: str, query: Query, before: int | None, limit: int) -> list[tuple]:
        return self._db.execute(*select(columns, query, self._words, before, limit)).fetchall()

    def _entry(self, row: tuple) -> Entry:
        id, task, time, starred, model, seed, options, seconds, note, inputs, outputs = row
        found = "SELECT p.sha256, p.body FROM uses JOIN pictures AS p USING (sha256) WHERE entry = ?"
        pictures = dict(self._db.execute(found, (id,)))
        try:
            given, missing = unpacked(from_json(inputs), pictures)
            request = Request(inputs=given, options=from_json(options), seed=int(seed))
            result = Result(values=from_json(outputs), seconds=from_json(seconds), model=model, note=note)
        except ValueError:  # SQLite sees only damage to its own structures
            request, result, missing = Request(inputs={}), Result(values={}, note=DAMAGED), ()
        return Entry(
            id=id, task=task, time=time, starred=bool(starred), request=request, result=result, missing=missing
        )


def _logs(path: Path) -> tuple[Path, ...]:
    """What SQLite keeps beside a file."""
    return Path(f"{path}-wal"), Path(f"{path}-shm")


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from another one of its name; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
