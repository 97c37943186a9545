"""Versions of the history's file: each older one becomes the newest, after it was copied."""

import sqlite3

import pytest

from suite.history import schema
from tests.history.conftest import add

NEXT = (*schema.STEPS, ("ALTER TABLE entries ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'",))


def opened(path):
    return sqlite3.connect(path, isolation_level=None)


def version(db):
    return db.execute("PRAGMA user_version").fetchone()[0]


@pytest.mark.parametrize("old", range(1, len(NEXT)))
def test_an_older_file_is_copied_and_upgraded(tmp_path, old):
    path = tmp_path / "history.sqlite"
    db = opened(path)
    schema.upgrade(db, path, NEXT[:old])
    db.execute(
        "INSERT INTO entries (task, time, model, seed, options, seconds, note, given, made, inputs, outputs) "
        "VALUES ('t', 'now', '', '0', '{}', '{}', '', 'g', 'm', '{}', '{}')"
    )
    assert list(tmp_path.glob("history-*")) == []
    schema.upgrade(db, path, NEXT)
    assert version(db) == len(NEXT)
    assert db.execute("SELECT given, mood FROM entries").fetchall() == [("g", "calm")]
    db.close()
    (copy,) = tmp_path.glob(f"history-*-version{old}.sqlite")
    db = opened(copy)
    assert version(db) == old and db.execute("SELECT given FROM entries").fetchall() == [("g",)]
    db.close()


def test_the_file_of_this_version_is_not_touched(history, path):
    add(history)
    schema.upgrade(history._store._db, path)
    assert list(path.parent.glob("history-*")) == []


def test_a_step_that_fails_changes_nothing(tmp_path):
    path = tmp_path / "history.sqlite"
    db = opened(path)
    schema.upgrade(db, path)
    with pytest.raises(sqlite3.OperationalError):
        schema.upgrade(db, path, (*schema.STEPS, ("CREATE TABLE half (a)", "INSERT INTO nowhere VALUES (1)")))
    assert version(db) == len(schema.STEPS)
    assert db.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").fetchone() == (0,)
    db.close()


def test_a_newer_file_is_refused(tmp_path):
    path = tmp_path / "history.sqlite"
    db = opened(path)
    schema.upgrade(db, path, NEXT)
    with pytest.raises(schema.NewerVersionError):
        schema.upgrade(db, path)
    assert version(db) == len(NEXT)
    db.close()
