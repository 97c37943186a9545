"""The history: what is kept comes back, is found, and leaves when it is told to."""

import os
import statistics
import threading
import time
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from suite.events import Request, Result
from suite.history import History, Query, store, words
from tests.history.conftest import add

HOSTILE = [
    "a\0b",
    "\ud800 lone \udfff",
    "\U0001f600 \u200b\u202e",
    "x" * 1_000_000,
    "'; DROP TABLE entries; --",
    "\r\n\t",
]


def texts(history, **query):
    return [line.given for line in history.lines(Query(**query))]


@pytest.fixture(params=["fts5", "scan"])
def either(request, path, told, monkeypatch):
    """A history with the full-text index, and one whose SQLite has none."""
    if request.param == "scan":
        monkeypatch.setattr(words, "has_fts5", lambda db: False)
    history = History(path, told.append)
    yield history
    history.close()


def test_everything_comes_back_after_a_restart(history, path, told):
    ink = {"strokes": [[[0, 1], [2.5, 3, 0.1]]]}
    request = Request(inputs={"text": "hé", "ink": ink}, options={"beams": 4, "fast": True}, seed=2**64 - 1)
    values = {"text": "he", "degrees": np.array([0.5, 0.25], np.float32), "strokes": [[[1.0, 2.0]]]}
    id = history.add("reading", request, Result(values=values, seconds={"a": 0.5}, model="abc", note="well"))
    history.close()
    again = History(path, told.append)
    entry = again.entry(id)
    again.close()
    assert entry.request == request
    assert entry.result == Result(
        values=values | {"degrees": [0.5, 0.25]}, seconds={"a": 0.5}, model="abc", note="well"
    )
    assert (entry.task, entry.starred, entry.missing, told) == ("reading", False, (), [])
    assert abs(datetime.fromisoformat(entry.time) - datetime.now(UTC)) < timedelta(minutes=1)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_comes_back_unchanged(either, told, text):
    entry = either.entry(add(either, text, made=text))
    assert entry.request.inputs["text"] == entry.result.values["text"] == text
    (line,) = either.lines()
    line.given.encode()
    assert len(line.given) <= store.PREVIEW
    assert told == []


def test_pages_go_from_new_to_old_without_gaps(history):
    ids = [add(history, f"number {n}") for n in range(25)]
    seen, before = [], None
    while page := history.lines(before=before, limit=10):
        seen += [line.id for line in page]
        before = page[-1].id
        add(history, "meanwhile")
    assert seen == ids[::-1]
    assert [entry.id for entry in history.entries(limit=3)] == [28, 27, 26]
    assert len(list(history.entries())) == history.count() == 28


def test_filters_go_together(either):
    add(either, "a cat", task="sentiment")
    wanted = add(either, "a cat")
    add(either, "a dog")
    either.star(wanted, True)
    add(either, "a cat")
    assert [line.id for line in either.lines(Query(search="cat", task="translation", starred=True))] == [wanted]
    assert [line.id for line in either.lines(Query(search="cat"), before=wanted)] == [1]
    assert either.lines(Query(task="captioning")) == []
    either.star(wanted, False)
    assert either.lines(Query(starred=True)) == []


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("cafe", True),
        ("CAFÉ", True),
        ("cafe\u0301", True),
        ("serre caf", True),
        ("fume bonjour", True),
        ("  ", True),
        ("tea", False),
        ("cafe tea", False),
        ("\U0001f600", True),
        ("\U0001f601", False),
    ],
)
def test_search_knows_no_case_accents_or_order(either, search, found):
    add(either, "Un café serré qui fume \U0001f600")
    assert bool(either.lines(Query(search=search))) is found


SYNTAX = [
    '"',
    '""',
    '"a',
    "a AND",
    "NOT",
    "OR a",
    "NEAR(a, b)",
    "given:a",
    "a*",
    "*",
    "^a",
    "(",
    "a - b",
    "{a b}: c",
    "'",
]


@pytest.mark.parametrize(
    "search", [*SYNTAX, "%", "_", "\\", "\0", "a\0b", "\ud800", "\u0301", " ".join(map(str, range(3000)))]
)
def test_what_is_typed_is_never_syntax(either, told, search):
    add(either, "nothing of it")
    either.lines(Query(search=search))
    assert told == []


def test_wildcards_are_plain_signs(either):
    add(either, "hundred")
    assert either.lines(Query(search="%")) == []
    add(either, "100 %")
    assert texts(either, search="%") == ["100 %"]


def test_entries_of_a_sqlite_without_index_are_found_by_one_that_has_it(path, told, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(words, "has_fts5", lambda db: False)
        without = History(path, told.append)
        add(without, "written blindly")
        without.close()
    history = History(path, told.append)
    assert texts(history, search="blindly") == ["written blindly"]
    history.close()


def test_what_is_deleted_is_not_found(either):
    first, second = add(either, "apple pie"), add(either, "apple tart")
    assert either.delete(first)
    assert texts(either, search="apple") == ["apple tart"]
    assert either.entry(first) is None
    either.delete(second, 999)
    assert add(either, "apple cake") > second  # ids are never used twice


def test_clearing_leaves_no_byte(either, path):
    for n in range(50):
        add(either, f"secretword{n}", made="hushhush")
    add(either, image=b"picturebytes" * 1000)
    copy = path.with_name("history-20200101-000000-damaged.sqlite")
    copy.write_bytes(b"secretword")
    other = path.with_name("other.txt")
    other.write_bytes(b"stays")
    assert either.clear()
    assert (either.count(), either.lines(Query(search="secretword"))) == (0, [])
    left = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    assert not any(word in body for word in (b"secretword", b"hushhush", b"picturebytes") for body in left.values())
    assert copy.name not in left and other.name in left
    add(either, "goes on")
    assert texts(either, search="goes") == ["goes on"]


def test_while_paused_nothing_is_written(history, path):
    history.paused = True
    assert add(history, "private words") is None
    assert history.count() == 0
    assert all(b"private words" not in file.read_bytes() for file in path.parent.iterdir())
    history.paused = False
    assert add(history) is not None


def test_while_somebody_types_one_entry_takes_the_place_of_the_last(history):
    first = add(history, "hel")
    second = add(history, "hello", instead=first)
    assert texts(history) == ["hello"] and texts(history, search="hel") == ["hello"]
    history.star(second, True)
    add(history, "hello you", instead=second)
    assert texts(history) == ["hello you", "hello"]


def test_pictures_are_kept_once_up_to_a_size(history, path, monkeypatch):
    monkeypatch.setattr(store, "PICTURE_LIMIT", 100_000)
    body = os.urandom(90_000)
    ids = [add(history, image=body) for _ in range(20)]
    assert all(history.entry(id).request.inputs == {"image": body} for id in ids)
    assert sum(file.stat().st_size for file in path.parent.iterdir()) < 1_000_000
    by_path = history.entry(add(history, image="/a/picture.png"))
    assert by_path.request.inputs == {"image": "/a/picture.png"} and texts(history, search="picture") != []
    large = history.entry(add(history, image=bytes(100_001), hint="x"))
    assert (large.request.inputs, large.missing) == ({"hint": "x"}, ("image",))
    history.delete(*ids[:-1])
    assert history.entry(ids[-1]).request.inputs == {"image": body}
    history.delete(ids[-1])
    assert history._store._db.execute("SELECT count(*) FROM pictures").fetchone() == (0,)


def test_threads_may_share_it(history):
    threads = [threading.Thread(target=lambda: [add(history, "shared") for _ in range(50)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert history.count() == len(texts(history, search="shared")) * 4 == 200


def test_a_write_does_not_hold_up_a_window(history):
    def seconds():
        begin = time.perf_counter()
        add(history, "some forty words of a usual length " * 6)
        return time.perf_counter() - begin

    assert statistics.median(seconds() for _ in range(100)) < 0.005


def test_nobody_else_may_read_it(history, path):
    add(history)
    assert all(file.stat().st_mode & 0o077 == 0 for file in path.parent.iterdir())


@pytest.mark.soak
def test_a_hundred_thousand_entries_are_searched_in_a_moment(history):
    with history._store._writing():
        rows = ((f"input {n} of many, word{n % 1000}", f"sortie {n}") for n in range(100_000))
        history._store._db.executemany(
            "INSERT INTO entries (task, time, model, seed, options, seconds, note, given, made, inputs, outputs) "
            "VALUES ('translation', '2026-01-01T00:00:00.000+00:00', 'abc', '0', '{}', '{}', '', ?, ?, '{}', '{}')",
            rows,
        )
        history._store.rebuild()

    def seconds(do):
        begin = time.perf_counter()
        do()
        return time.perf_counter() - begin

    for search in ("word7", "input", "sortie 99999", "inp man", "s", "?"):
        assert min(seconds(lambda s=search: history.lines(Query(search=s))) for _ in range(3)) < 0.1, search
    assert min(seconds(lambda: add(history)) for _ in range(5)) < 0.005
    assert seconds(history.clear) < 10
