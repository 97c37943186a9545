"""What goes wrong with the history's file stops nobody, is told once, and loses nothing that was on disk."""

import random
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from suite.history import History, Query, export, store
from tests.history.conftest import add

ROOT = Path(__file__).parent.parent.parent
WRITER = """
import sys
from pathlib import Path
from suite.events import Request, Result
from suite.history import History

history = History(Path(sys.argv[1]), lambda said: print("told", said, flush=True))
for n in range(int(sys.argv[2])):
    text = f"{sys.argv[3]} {n} " * 20
    print(history.add("translation", Request(inputs={"text": text}), Result(values={"text": text})), flush=True)
history.close()
"""


def writer(path, number, name):
    command = [sys.executable, "-c", WRITER, str(path), str(number), name]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def sound(path):
    db = sqlite3.connect(path)
    (said,) = db.execute("PRAGMA integrity_check").fetchone()
    db.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
    db.close()
    return said == "ok"


@pytest.mark.parametrize("lines", [1, 40, 133])
def test_what_was_shown_as_done_survives_kill_9(path, told, lines):
    _kill_and_look(path, told, lines)


@pytest.mark.soak
def test_what_was_shown_as_done_survives_a_hundred_kills(path, told):
    chance = random.Random(0)
    for _ in range(100):
        _kill_and_look(path, told, chance.randrange(1, 60))


def _kill_and_look(path, told, lines):
    child = writer(path, 1_000_000, "word")
    shown = [int(child.stdout.readline()) for _ in range(lines)]
    child.send_signal(signal.SIGKILL)
    shown += [int(line) for line in child.communicate()[0].splitlines() if line.strip()]
    history = History(path, told.append)
    assert set(shown) <= {line.id for line in history.lines(limit=10**6)}
    assert len(history.lines(Query(search="word"), limit=10**6)) == history.count() >= len(shown)
    assert all(history.entry(id).result.values == history.entry(id).request.inputs for id in shown)
    history.close()
    assert sound(path) and told == []


def test_two_processes_write_at_once(path, told):
    children = [writer(path, 150, name) for name in ("left", "right")]
    said = [child.communicate()[0].split() for child in children]
    assert all(word.isdigit() for words in said for word in words), said
    assert len(set(said[0]) | set(said[1])) == 300
    history = History(path, told.append)
    assert {name: len(history.lines(Query(search=name), limit=999)) for name in ("left", "right")} == {
        "left": 150,
        "right": 150,
    }
    history.close()
    assert sound(path)


@pytest.mark.parametrize("content", [b"this is no database " * 100, b"SQLite format 3\0" + bytes(5000)])
def test_a_damaged_file_is_set_aside_and_a_new_one_begun(path, told, content):
    path.parent.mkdir()
    path.write_bytes(content)
    history = History(path, told.append)
    (aside,) = path.parent.glob("history-*-damaged.sqlite")
    assert aside.read_bytes() == content
    assert len(told) == 1 and str(aside) in told[0]
    add(history)
    history.close()
    again = History(path, told.append)
    assert again.count() == 1 and len(told) == 1
    again.close()


def test_damage_that_is_found_later_is_no_different(path, told):
    history = History(path, told.append)
    for n in range(200):
        add(history, f"text {n} " * 50)
    history.close()
    body = bytearray(path.read_bytes())
    page = 4096
    for start in range(page * 20, len(body) - page, page):
        body[start : start + page] = b"\xff" * page
    path.write_bytes(body)
    history = History(path, told.append)
    list(history.entries())
    id = add(history, "after the damage")
    assert history.entry(id).request.inputs["text"] == "after the damage"
    assert len(told) == 1 and "damaged" in told[0]
    assert history.count() == 1
    history.close()


def test_a_damaged_index_is_made_anew(history, told):
    add(history, "found again")
    history._store._db.execute("DELETE FROM words_data WHERE id > 10")
    assert len(history.lines(Query(search="found"))) == 1
    assert told == [] and history.count() == 1


def test_a_damaged_entry_costs_only_itself(history, told, tmp_path):
    for text in ("first", "second", "third"):
        add(history, text)
    db = history._store._db
    db.execute("UPDATE entries SET inputs = '{bro', made = CAST(x'ff41' AS TEXT) WHERE id = 2")
    assert [line.made for line in history.lines()] == ["bonjour", "\ufffdA", "bonjour"]
    assert [entry.request.inputs for entry in history.entries()] == [{"text": "third"}, {}, {"text": "first"}]
    assert history.entry(2).result.note == store.DAMAGED
    assert export(history, tmp_path / "x.jsonl") == 3 and told == []


def test_where_no_file_can_be_it_goes_on_in_memory(tmp_path, told):
    (tmp_path / "file").write_text("no folder")
    history = History(tmp_path / "file" / "history.sqlite", told.append)
    assert history.entry(add(history, "in memory")).request.inputs["text"] == "in memory"
    assert len(history.lines(Query(search="memory"))) == 1
    assert history.delete(1) and history.clear()
    history.close()
    assert len(told) == 1 and "only until the program ends" in told[0]


def test_on_a_full_disk_results_wait(history, path, told):
    add(history, "before")
    db = history._store._db
    (pages,) = db.execute("PRAGMA page_count").fetchone()
    db.execute(f"PRAGMA max_page_count = {pages}")  # SQLite's own "database or disk is full"
    assert [add(history, f"full {n} " * 5000) for n in range(3)] == [None] * 3
    assert len(told) == 1 and "full" in told[0]
    assert history.waiting == 3
    assert [line.given for line in history.lines()] == ["before"]
    db.execute("PRAGMA max_page_count = 100000")
    assert add(history, "after") is not None
    assert history.waiting == 0
    assert [entry.request.inputs["text"][:6] for entry in history.entries()] == [
        "after",
        "full 2",
        "full 1",
        "full 0",
        "before",
    ]
    history.close()
    assert sound(path)


def test_a_disk_that_is_full_again_is_told_again(history, told):
    db = history._store._db
    for _ in range(2):
        (pages,) = db.execute("PRAGMA page_count").fetchone()
        db.execute(f"PRAGMA max_page_count = {pages}")
        add(history, "full " * 5000)
        add(history, "full " * 5000)
        db.execute("PRAGMA max_page_count = 100000")
        add(history, "after")
    assert len(told) == 2 and told[0] == told[1]


@pytest.mark.parametrize("logs", [True, False], ids=["with its log", "without its log"])
def test_a_file_that_is_deleted_meanwhile_is_begun_anew(path, told, logs):
    history = History(path, told.append)
    before = [add(history, text) for text in ("one", "two")]
    for file in [path, *(path.parent.glob("history.sqlite-*") if logs else ())]:
        file.unlink()
    later = add(history, "later")
    assert later > before[-1], "an id that somebody may still know is no other entry's"
    assert add(history, "again", instead=before[-1]) and history.entry(later)
    assert told == [f"The history {path} was deleted or replaced meanwhile. What comes now is kept."]
    history.close()
    again = History(path, told.append)
    assert [line.given for line in again.lines()] == ["again", "later"]
    again.close()
    assert sound(path) and len(told) == 1


def test_another_file_in_its_place_is_gone_on_with(path, told, tmp_path):
    other = History(tmp_path / "other.sqlite", told.append)
    add(other, "theirs")
    other.close()
    history = History(path, told.append)
    add(history, "ours")
    (tmp_path / "other.sqlite").replace(path)
    add(history, "new")
    assert [line.given for line in history.lines()] == ["new", "theirs"]
    assert len(told) == 1
    history.close()


def test_what_is_no_data_is_refused_and_does_not_block_the_next(history):
    with pytest.raises(TypeError, match="no data"):
        add(history, made=object())
    add(history, "next")
    assert [line.given for line in history.lines()] == ["next"]


def test_a_file_that_may_not_be_written_is_still_read(path, told):
    history = History(path, told.append)
    add(history, "read only")
    history._store._db.execute("PRAGMA query_only = ON")  # what a read-only file answers, for root too
    assert add(history, "refused") is None and not history.delete(1) and not history.star(1, True)
    assert [line.given for line in history.lines(Query(search="only"))] == ["read only"]
    assert len(told) == 1 and "readonly" in told[0]
    history.close()


def test_a_lock_held_by_another_process_loses_nothing(path, told, monkeypatch):
    monkeypatch.setattr(store, "WAIT", 0.05)
    history = History(path, told.append)
    add(history, "before")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert add(history, "meanwhile") is None
    assert history.count() == 1 and len(told) == 1 and "locked" in told[0]
    other.execute("ROLLBACK")
    other.close()
    history.close()  # tries once more
    again = History(path, told.append)
    assert [line.given for line in again.lines()] == ["meanwhile", "before"]
    again.close()


def test_a_newer_version_is_left_alone(path, told):
    History(path, told.append).close()
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 99")
    db.execute("CREATE TABLE future (thing)")
    db.commit()
    db.close()
    before = path.read_bytes()
    history = History(path, told.append)
    assert add(history, "kept in memory") is not None and history.count() == 1
    history.close()
    assert path.read_bytes() == before
    assert len(told) == 1 and "newer version" in told[0]
