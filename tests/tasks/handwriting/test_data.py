import json
import lzma

import numpy as np
import pytest

from suite.errors import UserError
from suite.ink.offsets import offsets_of
from suite.tasks.handwriting.data import DEVIATION, MEAN, normalised, read_own, read_split, restored
from tests.tasks.handwriting.pen import loops

LINES = [loops(2, seed=1), loops(3, seed=2)]


def deliver(folder, lines, name="iamondb_dev"):
    """Writes lines in the form in which the sets are delivered."""
    whole = [[np.round(stroke).astype(int) for stroke in line] for line in lines]
    strokes = [stroke for line in whole for stroke in line]
    steps = np.concatenate([np.diff(stroke, axis=0, prepend=stroke[:1]) for stroke in strokes])
    np.savez(
        folder / f"{name}.npz",
        dx=steps[:, 0].astype("int16"),
        dy=steps[:, 1].astype("int16"),
        start_x=np.array([stroke[0, 0] for stroke in strokes], "int16"),
        start_y=np.array([stroke[0, 1] for stroke in strokes], "int16"),
        stroke_len=np.array([len(stroke) for stroke in strokes], "int16"),
    )
    said = [{"text": f"line {i}", "n_points": sum(map(len, line))} for i, line in enumerate(whole)]
    with lzma.open(folder / f"{name}.jsonl.xz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(entry) + "\n" for entry in said)
    return whole


def test_lines_are_read_as_they_were_delivered(tmp_path):
    whole = deliver(tmp_path, LINES)
    found = read_split(tmp_path, "dev")["iamondb"]
    assert [line.text for line in found] == ["line 0", "line 1"]
    for line, strokes in zip(found, whole, strict=True):
        np.testing.assert_array_equal(line.offsets, offsets_of(strokes))


def test_a_limit_counts_per_set(tmp_path):
    deliver(tmp_path, LINES)
    deliver(tmp_path, LINES, "imadoc_dev")
    found = read_split(tmp_path, "dev", 1, ("iamondb", "imadoc"))
    assert {name: len(lines) for name, lines in found.items()} == {"iamondb": 1, "imadoc": 1}


def test_a_file_of_ones_own_is_read(tmp_path):
    path = tmp_path / "mine.jsonl"
    path.write_text('{"strokes": [[[0, 0, 0], [1, 2, 0.1]], [], [[5, 5, 1]]], "text": "hi"}\n')
    (line,) = read_split(path, "train")["mine"]
    np.testing.assert_array_equal(line.offsets, [[0, 0, 0], [1, 2, 1], [4, 3, 1]])
    assert line.text == "hi"


@pytest.mark.parametrize(
    "bad", ["{", '{"text": "no ink"}', '{"strokes": []}', '{"strokes": [[[1]]]}', '{"strokes": [[["a", 2]]]}', ""]
)
def test_a_bad_line_is_named(tmp_path, bad):
    path = tmp_path / "mine.jsonl"
    path.write_text('{"strokes": [[[0, 0], [1, 1]]], "text": "fine"}\n' + bad + "\n")
    with pytest.raises(UserError, match="Line 2 of .*mine.jsonl"):
        read_split(path, "train")


def test_what_is_missing_or_damaged_is_named(tmp_path):
    with pytest.raises(UserError, match="No written lines found"):
        read_split(tmp_path, "dev")
    deliver(tmp_path, LINES)
    with pytest.raises(UserError, match="None of the sets imadoc"):
        read_split(tmp_path, "dev", sets=("imadoc",))
    (tmp_path / "iamondb_dev.npz").write_bytes(b"no zip")
    with pytest.raises(UserError, match="iamondb_dev.npz"):
        read_split(tmp_path, "dev")
    (tmp_path / "iamondb_dev.jsonl.xz").unlink()
    with pytest.raises(UserError, match="There is no file .*jsonl.xz"):
        read_split(tmp_path, "dev")


def test_texts_and_ink_must_belong_together(tmp_path):
    deliver(tmp_path, LINES)
    deliver(tmp_path, LINES[:1], "other_dev")
    (tmp_path / "other_dev.npz").replace(tmp_path / "iamondb_dev.npz")
    with pytest.raises(UserError, match="speak of"):
        read_split(tmp_path, "dev")


def test_normalising_can_be_undone():
    offsets = offsets_of(LINES[0])
    out = normalised(offsets)
    np.testing.assert_allclose(out[5, :2], (offsets[5, :2] - MEAN) / DEVIATION, rtol=1e-5)
    np.testing.assert_array_equal(out[:, 2], offsets[:, 2])
    np.testing.assert_allclose(restored(out), offsets, atol=1e-3)


@pytest.mark.parametrize(
    ("strokes", "words"),
    [
        ("[[[0, 0, 5], [5, 9]]]", "Each point of ink must be"),
        ("[[[0, 0, 5], [5, 9, 1]]]", "must not run backwards"),
        ("[[[0, 0]]]", "fewer than two points"),
    ],
)
def test_the_line_with_bad_ink_is_named(tmp_path, strokes, words):
    path = tmp_path / "own.jsonl"
    path.write_text(f'{{"strokes": [[[0, 0], [5, 9]]], "text": "a"}}\n{{"strokes": {strokes}, "text": "b"}}\n')
    with pytest.raises(UserError, match=f"Line 2 of .*own.jsonl must hold .*{words}"):
        read_own(path, told=True, drawn=True)
