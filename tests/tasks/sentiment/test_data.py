"""Reading labelled texts: labels, phrases, and errors that name the file and the line."""

import json
import lzma

import pytest

from suite.errors import UserError
from suite.tasks.sentiment.data import BINARY, FIVE, STARS, TERNARY, find_split, held_out, phrases, read_set, read_split

TREE = "(3 (2 The) (4 (3 (1 not) (2 bad)) (2 -LRB-)))"


def write(path, *rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = "".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows)
    path.write_bytes(lzma.compress(lines.encode()) if path.suffix == ".xz" else lines.encode())
    return path


def test_labels_say_which_degrees(tmp_path):
    stars = write(
        tmp_path / "a.jsonl.xz", {"text": "x", "label": 1, "rating": 10, "film": "f"}, {"text": "y", "label": 0}
    )
    first, second = read_set(stars, "imdb")
    assert (first.label, first.said, first.key) == (1, STARS[3], "f")
    assert (second.label, second.said, second.key) == (0, BINARY[0], "y")
    words = write(tmp_path / "b.jsonl", {"text": "x", "label": "neutral"}, {"text": "y", "label": "positive"})
    assert [e.said for e in read_set(words, "mine")] == [TERNARY[1], TERNARY[2]]
    five = write(tmp_path / "c.jsonl", {"text": "x", "label": 3})
    assert read_set(five, "sst")[0].said == FIVE[3]


def test_phrases_come_out_of_trees_without_the_sentence(tmp_path):
    path = write(tmp_path / "t.jsonl", {"text": "The not bad (", "label": 3, "tree": TREE})
    found = {(e.text, e.label) for e in phrases(path)}
    assert found == {("The", 2), ("not", 1), ("bad", 2), ("not bad", 3), ("(", 2), ("not bad (", 4)}


@pytest.mark.parametrize(
    "row",
    [
        "not json",
        "[1]",
        {"text": "x"},
        {"label": 1},
        {"text": " ", "label": 1},
        {"text": 5, "label": 1},
        {"text": "x", "label": 2},
        {"text": "x", "label": "good"},
        {"text": "x", "label": True},
        {"text": "x", "label": [0]},
    ],
)
def test_a_malformed_line_is_named(tmp_path, row):
    path = write(tmp_path / "bad.jsonl.xz", {"text": "fine", "label": 0}, row)
    with pytest.raises(UserError, match="Line 2 of .*bad.jsonl.xz"):
        read_set(path, "mr")


@pytest.mark.parametrize("tree", ["", "(2 a", "(2 a))", "a)", "(2 (2 a) (3 b)"])
def test_a_malformed_tree_is_named(tmp_path, tree):
    path = write(tmp_path / "t.jsonl", {"text": "a", "label": 2, "tree": tree})
    with pytest.raises(UserError, match="Line 1 of .*t.jsonl has a tree"):
        phrases(path)


def test_files_that_cannot_be_read(tmp_path):
    with pytest.raises(UserError, match="There is no file"):
        read_set(tmp_path / "none.jsonl", "mr")
    with pytest.raises(UserError, match="is empty"):
        read_set(write(tmp_path / "empty.jsonl"), "mr")
    damaged = tmp_path / "damaged.jsonl.xz"
    damaged.write_bytes(lzma.compress(b'{"text": "x", "label": 1}\n' * 900)[:-20])
    with pytest.raises(UserError, match="damaged.jsonl.xz cannot be read"):
        read_set(damaged, "mr")
    latin = tmp_path / "latin.jsonl"
    latin.write_bytes(b'{"text": "caf\xe9", "label": 1}\n')
    with pytest.raises(UserError, match="latin.jsonl cannot be read as UTF-8"):
        read_set(latin, "mr")


def test_splits_are_found_where_they_lie(tmp_path):
    write(tmp_path / "sentiment" / "mr" / "night.jsonl.xz", *[{"text": "x", "label": 1}] * 3)
    for data in (tmp_path, tmp_path / "sentiment"):
        assert list(find_split(data, "night")) == ["mr"]
    assert len(read_split(tmp_path, "night", limit=2)["mr"]) == 2
    with pytest.raises(UserError, match="NAME/dev.jsonl.xz"):
        find_split(tmp_path, "dev")


def test_one_key_is_never_on_both_sides(tmp_path):
    rows = [{"text": f"review {i}", "label": 0, "rating": 1, "film": f"film {i % 50}"} for i in range(400)]
    examples = read_set(write(tmp_path / "a.jsonl", *rows), "imdb")
    held = {e.key for e in examples if held_out(e)}
    assert held
    assert held.isdisjoint(e.key for e in examples if not held_out(e))
