"""Data of one's own is checked line by line, and the first bad line is named."""

import json
import lzma

import pytest

from suite.errors import UserError
from suite.tasks.captioning.data import read_split as read_captions
from suite.tasks.handwriting.data import read_own
from suite.tasks.sentiment.data import read_split as read_labelled
from suite.tasks.translation.data import read_split as read_translated
from suite.training.lines import numbered
from tests.tasks.captioning.album import drawn, write_files

GOOD = {
    "translation": "Yes.\tOui.",
    "sentiment": '{"text": "Lovely.", "label": "positive"}',
    "handwriting": '{"strokes": [[[0, 0], [1, 2]]], "text": "hi"}',
}
READ = {
    "translation": lambda path: read_translated(path, "train"),
    "sentiment": lambda path: read_labelled(path, "train"),
    "handwriting": lambda path: read_own(path, told=True),
}


@pytest.mark.parametrize("ending", ["", ".xz"])
def test_lines_are_numbered(tmp_path, ending):
    path = tmp_path / f"a.txt{ending}"
    with (lzma.open if ending else open)(path, "wb") as file:
        file.write("\ufefffirst\r\n\nthird \u2028 line\nlast".encode())
    assert list(numbered(path, "texts")) == [(1, "first"), (2, ""), (3, "third \u2028 line"), (4, "last")]


@pytest.mark.parametrize("task", GOOD)
@pytest.mark.parametrize("bad", [b"no tab and no JSON", b"\xff\xfe", b'{"text": "  ", "label": "positive"}', b""])
def test_the_first_bad_line_is_named_however_far_down_it_is(tmp_path, task, bad):
    path = tmp_path / "mine.txt"
    good = GOOD[task].encode() + b"\n"
    path.write_bytes(good * 3000 + bad + b"\n" + good + bad + b"\n")
    with pytest.raises(UserError, match="Line 3001 of .*mine.txt"):
        READ[task](path)


@pytest.mark.parametrize(
    "line", ['{"strokes": [[[0, 0], [1, 2]]]}', '{"strokes": [[[0, 0]]], "text": "a"}', '{"strokes": [[[0, 0], [1]]]}']
)
def test_written_lines_need_ink_and_what_they_say(tmp_path, line):
    (tmp_path / "mine.jsonl").write_text(GOOD["handwriting"] + "\n" + line + "\n")
    with pytest.raises(UserError, match="Line 2 of"):
        read_own(tmp_path / "mine.jsonl", told=True)


def test_ink_of_any_unit_is_brought_to_the_device(tmp_path):
    path = tmp_path / "mine.jsonl"
    strokes = [[[0, 0], [1, 4], [2, 0], [3, 4], [4, 0]]]
    small = [[[x / 100, y / 100] for x, y in stroke] for stroke in strokes]
    path.write_text("".join(json.dumps({"strokes": some}) + "\n" for some in (strokes, small)))
    one, two = read_own(path, drawn=True)
    assert one.offsets == pytest.approx(two.offsets, abs=1e-3)
    assert len(one.offsets) > 5


def test_a_file_of_ones_own_is_none_of_our_sets_whatever_its_name(tmp_path):
    (tmp_path / "sst.jsonl").write_text(GOOD["sentiment"] + "\n")
    assert read_labelled(tmp_path / "sst.jsonl", "train")["sst"][0].label == 2


def test_a_picture_that_is_none_is_named_with_its_line(tmp_path):
    path = write_files(tmp_path, drawn(3))
    (tmp_path / "1_green.jpg").write_text("no picture")
    with pytest.raises(UserError, match="Line 2 of .* names no picture: .*1_green.jpg is not a picture"):
        read_captions(path, "train")


def test_one_caption_is_a_list_of_one(tmp_path):
    path = write_files(tmp_path, drawn(1))
    path.write_text(json.dumps({"image": "0_red.jpg", "captions": "a wall"}) + "\n")
    with pytest.raises(UserError, match="Line 1 of .*captions must be a list of texts"):
        read_captions(path, "train")
