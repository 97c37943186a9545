"""The tables of the history, and how a file of an older version becomes one of this."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from suite.aside import dated, private

Step = Sequence[str]

# Step n makes version n + 1 of version n, each a list of statements; version 0 is an empty file. Steps are only added.
STEPS: tuple[Step, ...] = (
    (
        """CREATE TABLE entries (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            task TEXT NOT NULL,
            time TEXT NOT NULL,
            starred INTEGER NOT NULL DEFAULT 0,
            model TEXT NOT NULL,
            seed TEXT NOT NULL,
            options TEXT NOT NULL,
            seconds TEXT NOT NULL,
            note TEXT NOT NULL,
            given TEXT NOT NULL,
            made TEXT NOT NULL,
            inputs TEXT NOT NULL,
            outputs TEXT NOT NULL
        )""",
        "CREATE INDEX entries_by_task ON entries (task, id)",
        "CREATE INDEX entries_starred ON entries (id) WHERE starred",
        "CREATE TABLE pictures (sha256 TEXT PRIMARY KEY, body BLOB NOT NULL)",
        """CREATE TABLE uses (
            entry INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
            sha256 TEXT NOT NULL REFERENCES pictures (sha256),
            PRIMARY KEY (entry, sha256)
        ) WITHOUT ROWID""",
        "CREATE INDEX uses_by_picture ON uses (sha256)",
    ),
)


class NewerVersionError(Exception):
    """The file was written by a program that is newer than this one."""


def upgrade(db: sqlite3.Connection, path: Path | None, steps: Sequence[Step] = STEPS) -> None:
    """Brings a database to the newest version, in one transaction; an older file is copied first.

    Args:
        db: in autocommit mode.
        path: its file, None in memory.
        steps: as `STEPS`.

    Raises:
        NewerVersionError: it is of a version that is not known here; nothing was changed.
        OSError, sqlite3.Error: it cannot be read or written; nothing was changed.
    """
    found = _version(db)
    if found > len(steps):
        raise NewerVersionError(f"version {found}, this program knows {len(steps)}")
    if found == len(steps):
        return
    if found and path is not None:
        _copy(db, dated(path, f"version{found}"))
    db.execute("BEGIN IMMEDIATE")
    try:
        for step in steps[_version(db) :]:  # read again: another process may have been faster
            for statement in step:
                db.execute(statement)
        db.execute(f"PRAGMA user_version = {len(steps)}")
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def _version(db: sqlite3.Connection) -> int:
    return db.execute("PRAGMA user_version").fetchone()[0]


def _copy(db: sqlite3.Connection, path: Path) -> None:
    private(path)
    copy = sqlite3.connect(path)
    try:
        db.backup(copy)
    finally:
        copy.close()
