"""The file of a list: opened whatever state it is in; a damaged one is set aside, in place of none there is memory."""

import contextlib
import sqlite3
from pathlib import Path

from suite.aside import private, set_aside
from suite.history.opening import damaged
from suite.phrase import say

_SCHEMA = """
CREATE TABLE IF NOT EXISTS about (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS items (number INTEGER PRIMARY KEY, label TEXT NOT NULL, state INTEGER NOT NULL DEFAULT 0,
    made TEXT NOT NULL DEFAULT '');
CREATE INDEX IF NOT EXISTS states ON items (state, number);
CREATE TABLE IF NOT EXISTS rows (number INTEGER PRIMARY KEY, body TEXT NOT NULL);
"""


def open_file(path: Path) -> tuple[sqlite3.Connection, str]:
    """A connection to a list's file, and a sentence if something is wrong with it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        private(path)
        try:
            return _connect(path), ""
        except sqlite3.DatabaseError as error:
            if not damaged(error):
                raise
            trouble = say(
                "The last list was damaged ({reason}). It was set aside as {aside}.",
                reason=str(error),
                aside=set_aside(path, "damaged"),
            )
            private(path)
            return _connect(path), trouble
    except (OSError, sqlite3.Error) as error:
        return _connect(":memory:"), say(
            "The list cannot be kept in {path}: {reason}. It lasts until the program ends.",
            path=path,
            reason=str(error),
        )


def open_passing() -> sqlite3.Connection:
    """A connection to a list that nobody finds once it is closed, even if the process was killed."""
    return _connect("")  # SQLite's own name for memory and, where that is too small, a file without a name


def shrink(db: sqlite3.Connection) -> None:
    """Leaves nothing of what was deleted, neither in the file nor in its log."""
    with contextlib.suppress(sqlite3.OperationalError):  # a full disk: it shrinks another time
        db.execute("VACUUM")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _connect(name: Path | str) -> sqlite3.Connection:
    db = sqlite3.connect(name, check_same_thread=False)
    db.text_factory = lambda body: body.decode("utf-8", "replace")
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        db.executescript(_SCHEMA)
    except sqlite3.Error:
        db.close()
        raise
    return db
