"""The exported files: everything comes back from JSON Lines, and no spreadsheet takes a text for a formula."""

import csv
import json

import pytest

from suite.errors import UserError
from suite.history import Query, export
from tests.history.conftest import add

TEXTS = ["plain", "=1+1", "+1", "-2", "@SUM(A1)", "\t=1", 'a,b;"c"\nd', "é \U0001f600", "a\0b", "\ud800"]


def test_json_lines_hold_everything(history, tmp_path):
    for text in TEXTS:
        add(history, text, made=text)
    add(history, image=b"picture")
    history.star(1, True)
    assert export(history, tmp_path / "all.jsonl") == len(TEXTS) + 1
    rows = [json.loads(line) for line in (tmp_path / "all.jsonl").read_text("utf-8").splitlines()][::-1]
    assert [row["inputs"]["text"] for row in rows[:-1]] == [row["values"]["text"] for row in rows[:-1]] == TEXTS
    assert rows[0] == {
        "id": 1,
        "time": history.entry(1).time,
        "task": "translation",
        "starred": True,
        "inputs": {"text": "plain"},
        "missing": [],
        "options": {"beams": 4},
        "seed": 7,
        "values": {"text": "plain"},
        "model": "abc",
        "seconds": {"total": 0.25},
        "note": "a note",
    }
    assert rows[-1]["inputs"]["image"]["bytes"] == 7


def test_a_table_holds_no_formula(history, tmp_path):
    for text in TEXTS:
        add(history, text, made=text)
    export(history, tmp_path / "all.csv")
    with open(tmp_path / "all.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))[::-1]
    expected = ["plain", "'=1+1", "'+1", "'-2", "'@SUM(A1)", "'\t=1", *TEXTS[6:8], "a\ufffdb", "\ufffd"]
    assert [row["input"] for row in rows] == [row["output"] for row in rows] == expected
    assert rows[0]["seconds"] == "0.25" and rows[0]["options"] == '{"beams": 4}'


def test_only_what_was_asked_for(history, tmp_path):
    for text in ("one cat", "two cats", "a dog"):
        add(history, text)
    assert export(history, tmp_path / "x.csv", Query(search="cat")) == 2
    assert export(history, tmp_path / "x.csv", limit=1) == 1
    assert len((tmp_path / "x.csv").read_text().splitlines()) == 2


@pytest.mark.parametrize("name", ["x.xlsx", "x", "none/x.csv", "folder.csv"])
def test_a_file_that_cannot_be_made_is_refused(history, tmp_path, name):
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(UserError, match="Received|cannot be written"):
        export(history, tmp_path / name)
    assert {file.name for file in tmp_path.iterdir()} == {"folder.csv", "kept"}
