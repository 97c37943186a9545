"""Batches: where items come from, what is written, and that an interrupted one is gone on with to the same rows."""

import csv
import json
import os
import signal
import subprocess
import sys
import threading
import time
import tracemalloc
from pathlib import Path

import msgspec
import numpy as np
import pytest

from suite.batch import Batch, Rows, Tally, items_of
from suite.batch.run import LOST_IN_A_ROW, SLOT
from suite.errors import ModelError, UserError, WorkerError
from suite.events import Cancelled, Failed, Finished, Item, Request, Result
from suite.spec import ImageField, InkField, TextView
from suite.worker.client import Client
from tests.dummy import DUMMY
from tests.dummy.spec import SPEC
from tests.dummy.task import backwards

FOLDERS = msgspec.structs.replace(SPEC, batch=("folder",))
PICTURES = msgspec.structs.replace(
    SPEC,
    inputs=(ImageField(name="image", label="Picture"),),
    outputs=(TextView(name="text", label="", shows="text"),),
    batch=("folder", "file", "csv"),
)


def values(spec, path: Path, column: str | None = None) -> list:
    """(label, value or error) of each item."""
    found = []
    for entry in items_of(spec, path, column)():
        try:
            found.append((entry.label, entry.read()))
        except UserError as error:
            found.append((entry.label, error))
    return found


class FakeClient:
    """Answers at once in the calling thread, backwards; what it is told to, it lets fall."""

    def __init__(self, deadly: str = "crash") -> None:
        self.deadly, self.listen, self.chunks, self.cancelled = deadly, None, [], []

    def run_many(self, slot: str, task: str, requests: tuple[Request, ...]) -> None:
        self.chunks.append(len(requests))
        for index, request in enumerate(requests):
            text = request.inputs["text"]
            if self.deadly in text:
                self.listen(slot, Failed(message="The inference process ended, twice.", status=4))
                return
            outcome = (
                Failed(message="no")
                if "fail" in text
                else Result(values={"text": backwards(text), "degrees": np.ones(2)})
            )
            self.listen(slot, Item(index=index, outcome=outcome))
        self.listen(slot, Finished())

    def cancel(self, slot: str) -> None:
        self.cancelled.append(slot)


def work_through(source: Path, out: Path, resume: bool = False, client: FakeClient | None = None) -> Tally:
    client = client or FakeClient()
    batch = Batch(SPEC, items_of(SPEC, source), Rows(out, SPEC, resume))
    client.listen = batch.hear
    return batch.run(client)


def read(out: Path) -> list[dict]:
    if out.suffix == ".csv":
        with out.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    return [json.loads(line) for line in out.read_text("utf-8").splitlines()]


@pytest.fixture
def lines(tmp_path) -> Path:
    path = tmp_path / "lines.txt"
    path.write_bytes(b"\xef\xbb\xbffirst line\r\n\r\nplease fail\n  \nlast \xff")
    return path


# Where items come from


def test_lines(lines):
    assert values(SPEC, lines) == [(1, "first line"), (3, "please fail"), (5, "last \ufffd")]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_column(tmp_path, delimiter):
    path = tmp_path / "table.csv"
    rows = [["id", "text"], ["1", "with\nline break"], ["2"], [], ["3", 'with "quotes", and; more\ttoo'], ["4", ""]]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    found = values(SPEC, path, "text")
    assert [label for label, _ in found] == [2, 4, 6, 7]
    assert [found[place][1] for place in (0, 2, 3)] == ["with\nline break", 'with "quotes", and; more\ttoo', ""]
    assert "Line 4 of table.csv has 1 of at least 2 cells" in str(found[1][1])


def test_a_column_that_is_not_there_names_those_that_are(tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("id;word;note\n1;a;b\n")
    with pytest.raises(UserError, match="has no column 'text'. Its columns are: id, word, note."):
        items_of(SPEC, path, "text")
    with pytest.raises(UserError, match="needs the name of a column. Its columns are: id, word, note."):
        items_of(SPEC, path)


def test_a_cell_larger_than_csv_likes(tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("text\n" + "a" * 200_000 + "\nlast\n")
    assert [len(value) for _, value in values(SPEC, path, "text")] == [200_000, 4]


def test_a_folder_in_order_with_what_the_field_takes(tmp_path):
    for name in ("b.txt", "a.TXT", "c.jpg", ".hidden.txt", "sub/d.md", ".git/e.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"in {name}", "utf-8-sig")
    assert values(FOLDERS, tmp_path) == [
        ("a.TXT", "in a.TXT"),
        ("b.txt", "in b.txt"),
        (os.path.join("sub", "d.md"), "in sub/d.md"),
    ]


def test_a_file_of_a_folder_that_is_too_large_is_a_failed_item(tmp_path):
    (tmp_path / "large.txt").write_text("a" * 200_001)
    ((_, error),) = values(FOLDERS, tmp_path)
    assert isinstance(error, UserError)


def test_pictures_are_paths(tmp_path):
    (tmp_path / "b.png").write_bytes(b"x")
    (tmp_path / "list.txt").write_text("b.png\n/elsewhere/c.png\n")
    (tmp_path / "list.csv").write_text("n,file\n1,b.png\n")
    here = str(tmp_path / "b.png")
    assert values(PICTURES, tmp_path) == [("b.png", here)]
    assert values(PICTURES, tmp_path / "list.txt") == [(1, here), (2, "/elsewhere/c.png")]
    assert values(PICTURES, tmp_path / "list.csv", "file") == [(2, here)]


@pytest.mark.parametrize(
    "name, column, says",
    [("missing.txt", None, "There is no"), ("", None, "Received a folder"), ("empty.txt", None, "is empty"),
     ("empty.csv", "text", "is empty"), ("some.txt", "text", "Leave the column out")],
)  # fmt: skip
def test_what_is_no_source(tmp_path, name, column, says):
    (tmp_path / "empty.txt").touch()
    (tmp_path / "empty.csv").touch()
    (tmp_path / "some.txt").write_text("text")
    with pytest.raises(UserError, match=says):
        items_of(SPEC, tmp_path / name, column)


# What is written


@pytest.mark.parametrize("ending", [".jsonl", ".csv"])
def test_a_row_for_each_item(lines, tmp_path, ending):
    out = tmp_path / ("out" + ending)
    tally = work_through(lines, out)
    assert (tally.done, tally.failed, tally.total, tally.stopped) == (3, 1, 3, False)
    rows = read(out)
    assert [str(row["item"]) for row in rows] == ["1", "2", "3"]
    assert [str(row["input"]) for row in rows] == ["1", "3", "5"]
    assert rows[0]["text"] == "tsrif enil" and rows[1]["error"] == "no" and rows[2]["text"] == "tsal \ufffd"
    degrees = rows[0]["degrees"]
    assert (json.loads(degrees) if ending == ".csv" else degrees) == [1.0, 1.0]
    if ending == ".csv":
        assert list(rows[0]) == ["item", "input", "text", "alternatives", "lines", "label", "probabilities", "degrees",
                                 "certain", "error"]  # fmt: skip
    else:
        assert list(rows[1]) == ["item", "input", "error"]


@pytest.mark.parametrize(
    "name, says", [("out.txt", "must end in .jsonl or .csv"), ("no/out.csv", "cannot be written"), ("a.csv", "exists")]
)
def test_what_is_no_output(tmp_path, name, says):
    (tmp_path / "a.csv").write_text("something")
    with pytest.raises(UserError, match=says):
        Rows(tmp_path / name, SPEC)
    assert (tmp_path / "a.csv").read_text() == "something"


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl"])
@pytest.mark.parametrize("body", ["something else\n", '{"item": 7}\n', "item,input\n1,1\n", "\0\0\n"])
def test_a_file_of_something_else_is_not_resumed(tmp_path, name, body):
    (tmp_path / name).write_text(body)
    with pytest.raises(UserError, match="not the output of such a batch"):
        Rows(tmp_path / name, SPEC, resume=True)
    assert (tmp_path / name).read_text() == body


@pytest.mark.parametrize("ending", [".jsonl", ".csv"])
def test_resumed_after_any_byte_the_rows_are_the_same(tmp_path, ending):
    source, whole, torn = tmp_path / "in.txt", tmp_path / ("whole" + ending), tmp_path / ("torn" + ending)
    source.write_text('one "quoted"\ntwo, é\nplease fail\nfour words in here\n', "utf-8")
    work_through(source, whole)
    body = whole.read_bytes()
    for end in range(len(body) + 1):
        torn.write_bytes(body[:end])
        tally = work_through(source, torn, resume=True)
        assert torn.read_bytes() == body, f"torn after {end} bytes"
        assert (tally.done, tally.failed) == (4, 1)


def test_a_table_torn_inside_a_cell_with_line_breaks(tmp_path):
    out = tmp_path / "out.csv"
    rows = Rows(out, SPEC)
    for item in (1, 2):
        rows.write({"item": item, "input": item, "text": "two\nlines\n"})
    rows.close()
    body = out.read_bytes()
    for end in range(body.index(b"two"), len(body)):
        out.write_bytes(body[:end])
        again = Rows(out, SPEC, resume=True)
        again.close()
        assert again.done == (1 if end >= body.index(b"\n2,2") + 1 else 0)
        assert body.startswith(out.read_bytes())


def test_a_full_disk_is_told(lines, tmp_path):
    out = tmp_path / "out.jsonl"
    rows = Rows(out, SPEC)
    rows._file.close()
    rows._file = open("/dev/full", "wb")  # noqa: SIM115
    client = FakeClient()
    batch = Batch(SPEC, items_of(SPEC, lines), rows)
    client.listen = batch.hear
    with pytest.raises(UserError, match="No space left"):
        batch.run(client)


# How it goes on


def test_progress(tmp_path):
    source, told = tmp_path / "in.txt", []
    source.write_text("word\n" * 150)
    batch = Batch(SPEC, items_of(SPEC, source), Rows(tmp_path / "out.jsonl", SPEC))
    client = FakeClient()
    client.listen = batch.hear
    batch.run(client, told.append)
    assert client.chunks == [64, 64, 22]
    assert [tally.done for tally in told] == list(range(1, 151)) and {tally.total for tally in told} == {150}
    assert told[0].left is None and told[-1].left == 0 and told[-1].speed > 0
    middle = told[74]
    assert middle.left == pytest.approx((150 - 75) / middle.speed)


def test_an_item_that_takes_all_down_is_one_failed_row(tmp_path):
    source, out = tmp_path / "in.txt", tmp_path / "out.jsonl"
    source.write_text("one\ntwo\ncrash\nfour\nfive\n")
    tally = work_through(source, out)
    assert (tally.done, tally.failed) == (5, 1)
    assert [row.get("text") for row in read(out)] == ["eno", "owt", None, "ruof", "evif"]


def test_when_nothing_works_any_more_it_ends(tmp_path):
    source, out = tmp_path / "in.txt", tmp_path / "out.jsonl"
    source.write_text("one\ntwo\n" + "crash\n" * 200)
    with pytest.raises(WorkerError):
        work_through(source, out)
    assert [row["item"] for row in read(out)] == list(range(1, 2 + LOST_IN_A_ROW))


def test_a_model_that_cannot_be_loaded_ends_it(lines, tmp_path):
    batch = Batch(SPEC, items_of(SPEC, lines), Rows(tmp_path / "out.jsonl", SPEC))
    client = FakeClient()
    client.listen = lambda slot, event: None
    batch.hear("load:dummy", Failed(message="There is no model.", status=3))
    with pytest.raises(ModelError, match="There is no model"):
        batch.run(client)
    assert client.cancelled == [SLOT] and read(tmp_path / "out.jsonl") == []


def test_cancelled_by_the_client_it_has_stopped(lines, tmp_path):
    batch = Batch(SPEC, items_of(SPEC, lines), Rows(tmp_path / "out.jsonl", SPEC))
    batch.hear(SLOT, Cancelled())
    client = FakeClient()
    client.listen = batch.hear
    assert batch.run(client).stopped


def test_memory_does_not_grow_with_the_number_of_items(tmp_path):
    source, peaks = tmp_path / "in.txt", []
    for count in (1_000, 8_000):
        source.write_text("some words of a line\n" * count)
        tracemalloc.start()
        work_through(source, tmp_path / f"{count}.jsonl")
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.2 * peaks[0]


# With a real process


def test_with_the_real_process(tmp_path, dummy_model):
    source, out = tmp_path / "in.txt", tmp_path / "out.jsonl"
    source.write_text("first\nplease fail\ncrash\nlast\n")
    batch = Batch(SPEC, items_of(SPEC, source), Rows(out, SPEC), options={"case": "upper"})
    client = Client(batch.hear, tasks=DUMMY, models={"dummy": dummy_model})
    try:
        tally = batch.run(client)
    finally:
        client.close()
    assert (tally.done, tally.failed) == (4, 2)
    assert [row.get("text") for row in read(out)] == ["TSRIF", None, None, "TSAL"]
    assert "Say something else" in read(out)[1]["error"] and "status 13" in read(out)[2]["error"]


def test_stopped_and_gone_on_with(tmp_path, dummy_model):
    source, out = tmp_path / "in.txt", tmp_path / "out.jsonl"
    source.write_text("".join(f"word {number}\n" for number in range(100)))
    batch = Batch(SPEC, items_of(SPEC, source), Rows(out, SPEC), options={"pause": 5})
    client = Client(batch.hear, tasks=DUMMY, models={"dummy": dummy_model})
    try:
        tally = batch.run(client, lambda tally: batch.stop() if tally.done == 10 else None)
        assert tally.stopped and 10 <= tally.done < 100
        assert len(read(out)) == tally.done
        rest = Batch(SPEC, items_of(SPEC, source), Rows(out, SPEC, resume=True))
        client.close()
        client = Client(rest.hear, tasks=DUMMY, models={"dummy": dummy_model})
        assert rest.run(client).done == 100
    finally:
        client.close()
    assert [row["text"] for row in read(out)] == [backwards(f"word {number}") for number in range(100)]


OWNER = """
import sys
from pathlib import Path
from suite.batch import Batch, Rows, items_of
from suite.worker.client import Client
from tests.dummy.spec import SPEC
source, out, model = map(Path, sys.argv[1:])
batch = Batch(SPEC, items_of(SPEC, source), Rows(out, SPEC, resume=True), options={"pause": 5})
client = Client(batch.hear, tasks={"dummy": "tests.dummy"}, models={"dummy": model})
batch.run(client)
client.close()
"""


@pytest.mark.parametrize("ending", [".jsonl", ".csv"])
def test_killed_half_way_every_row_is_there_once(tmp_path, dummy_model, ending):
    source, out = tmp_path / "in.txt", tmp_path / ("out" + ending)
    source.write_text("".join(f"word {number}\n" for number in range(150)))
    command = [sys.executable, "-c", OWNER, str(source), str(out), str(dummy_model)]
    root = Path(__file__).parents[1]
    for rows_before_kill in (5, 70):
        with subprocess.Popen(command, cwd=root) as owner:
            while not out.exists() or len(out.read_bytes().splitlines()) < rows_before_kill:
                assert owner.poll() is None
                time.sleep(0.01)
            os.kill(owner.pid, signal.SIGKILL)
    assert subprocess.run(command, cwd=root).returncode == 0
    rows = read(out)
    assert [int(row["item"]) for row in rows] == list(range(1, 151))
    assert [row["text"] for row in rows] == [backwards(f"word {number}") for number in range(150)]


def test_stop_from_another_thread_while_waiting(lines, tmp_path):
    batch = Batch(SPEC, items_of(SPEC, lines), Rows(tmp_path / "out.jsonl", SPEC))
    client = FakeClient()
    client.run_many = lambda slot, task, requests: None  # never answers
    threading.Timer(0.1, batch.stop).start()
    assert batch.run(client).stopped


def test_ink_comes_from_the_files_of_a_folder_and_the_paths_of_a_list(tmp_path):
    spec = msgspec.structs.replace(SPEC, inputs=(InkField(name="text", label="Ink"),), batch=("file", "folder"))
    folder = tmp_path / "ink"
    folder.mkdir()
    (folder / "a.json").write_text('{"strokes": [[[0, 0], [1, 2]]]}')
    (folder / "b.svg").write_text("<svg")
    (folder / "notes.txt").write_text("no ink")
    good, bad = items_of(spec, folder)()
    assert (good.label, good.read()) == ("a.json", {"strokes": [[[0, 0], [1, 2]]]})
    with pytest.raises(UserError, match=r"b\.svg cannot be read as ink"):
        bad.read()
    (tmp_path / "list.txt").write_text("ink/a.json\n")
    [listed] = items_of(spec, tmp_path / "list.txt")()
    assert listed.read() == good.read()
