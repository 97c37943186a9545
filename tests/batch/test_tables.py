"""Tables of three forms, and items from any place in their source."""

import csv
import json

import msgspec
import pytest

from suite.batch import items_of
from suite.batch.items import Entry
from suite.batch.tables import columns_of
from suite.errors import UserError
from tests.dummy.spec import SPEC

FOLDERS = msgspec.structs.replace(SPEC, batch=("folder",))
TEXTS = ["first, with a comma", "zwei\nZeilen", "é\u2028è", "", "fünf", "last"]


def _csv(path):
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([["id", "text"], *enumerate(TEXTS), ["short"]])


def _tsv(path):
    path.write_bytes(b"id\ttext\r\n1\tone\r\n\r\n2\ttwo \xff\r\n3\tthree")


def _jsonl(path):
    rows = [json.dumps({"id": n, "text": text}, ensure_ascii=False) for n, text in enumerate(TEXTS)]
    path.write_text("\n".join([*rows, "", "no object", '{"id": 9}', '{"text": 7}']), "utf-8")


def _parquet(path):
    pa = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    parquet.write_table(pa.table({"id": range(7), "text": [*TEXTS, None]}), path, row_group_size=2)


def _txt(path):
    path.write_bytes(b"\xef\xbb\xbffirst\r\n\nthird\rfourth\n  \nlast \xe2\x82")


FORMS = {"a.csv": _csv, "a.tsv": _tsv, "a.jsonl": _jsonl, "a.parquet": _parquet, "a.txt": _txt}


def said(entry: Entry):
    try:
        return entry.label, entry.read()
    except UserError as error:
        return entry.label, str(error)


@pytest.mark.parametrize("name", FORMS)
def test_from_any_place_the_items_go_on_as_from_the_first(tmp_path, name):
    path = tmp_path / name
    FORMS[name](path)
    items = items_of(SPEC, path, None if name == "a.txt" else "text")
    whole = list(items())
    assert len(whole) >= 3
    for number, entry in enumerate(whole):
        assert list(map(said, items(entry.place))) == list(map(said, whole[number:]))


def test_from_any_file_of_a_tree_the_files_go_on_as_from_the_first(tmp_path):
    for name in ("b.txt", "a.txt", "c/a.txt", "c/d/a.txt", "c/d.txt", "c-/a.txt", "z/b/c.txt", ".git/e.txt", "b/1.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"in {name}")
    items = items_of(FOLDERS, tmp_path)
    whole = list(items())
    assert len(whole) == 8
    for number, entry in enumerate(whole):
        assert list(map(said, items(entry.place))) == list(map(said, whole[number:]))


def test_json_lines(tmp_path):
    _jsonl(tmp_path / "a.jsonl")
    found = [said(entry) for entry in items_of(SPEC, tmp_path / "a.jsonl", "text")()]
    assert found[:6] == list(enumerate(TEXTS, 1))
    assert found[6:] == [
        (8, "Line 8 of a.jsonl is no JSON object."),
        (9, "Line 9 of a.jsonl has no 'text'."),
        (10, "Row 10 of a.jsonl must hold text. Received 7."),
    ]


def test_parquet(tmp_path):
    _parquet(tmp_path / "a.parquet")
    found = [said(entry) for entry in items_of(SPEC, tmp_path / "a.parquet", "text")()]
    assert found == [*enumerate(TEXTS, 1), (7, "Row 7 of a.parquet must hold text. Received None.")]


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.parquet"])
def test_columns_are_told(tmp_path, name):
    path = tmp_path / name
    FORMS[name](path)
    assert columns_of(path) == ["id", "text"]
    with pytest.raises(UserError, match="has no column 'review'. Its columns are: id, text."):
        items_of(SPEC, path, "review")
    with pytest.raises(UserError, match="needs the name of a column. Its columns are: id, text."):
        items_of(SPEC, path)


def test_what_only_looks_like_parquet(tmp_path):
    pytest.importorskip("pyarrow")
    (tmp_path / "a.parquet").write_text("PAR2, honestly")
    with pytest.raises(UserError, match="is no Parquet file"):
        items_of(SPEC, tmp_path / "a.parquet", "text")
