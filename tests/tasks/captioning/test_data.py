import numpy as np
import pytest

from suite.errors import UserError
from suite.tasks.captioning.data import CAPTIONS, LONGEST, CaptionBatches, read_split
from suite.tasks.captioning.words import END, PAD, START, UNKNOWN, Vocabulary
from tests.tasks.captioning.album import drawn, write_files, write_tar

SPOKEN = [[["a", "dog", "on", "the", "left"], ["a", "dog"]], [["two"] * 30] * 7, [["a"]] * 5, [["left"]] * 5]
VOCABULARY = Vocabulary(["a", "dog", "on", "the", "left", "right", "two"])


def batches(**options):
    maps = np.arange(2 * 4 * 3, dtype="float16").reshape(2, 4, 1, 1, 3)
    return CaptionBatches(maps, SPOKEN, VOCABULARY, **{"pictures": 2, "hidden": 0.0, **options})


def test_photographs_come_out_of_a_tar_as_they_went_in(tmp_path):
    pictures = drawn(3)
    write_tar(tmp_path / "captioning", "dev", pictures)
    album = read_split(tmp_path, "dev")
    assert [album.photograph(i) for i in range(3)] == [body for body, _ in pictures.values()]
    assert album.captions == [tuple(texts) for _, texts in pictures.values()]
    assert len(read_split(tmp_path / "captioning", "dev", limit=2)) == 2


def test_training_takes_the_pictures_that_are_in_no_split(tmp_path):
    pictures = drawn(5)
    write_tar(tmp_path, "train", dict(list(pictures.items())[:3]))
    write_tar(tmp_path, "extra", dict(list(pictures.items())[3:]))
    album = read_split(tmp_path, "train")
    assert [album.photograph(i) for i in range(5)] == [body for body, _ in pictures.values()]


def test_a_list_of_the_users_own(tmp_path):
    pictures = drawn(2)
    album = read_split(write_files(tmp_path, pictures), "train")
    assert [album.photograph(i) for i in range(2)] == [tmp_path / name for name in pictures]
    assert album.captions == [tuple(texts) for _, texts in pictures.values()]


def test_a_split_that_is_not_there(tmp_path):
    with pytest.raises(UserError, match="has no images-test.tar"):
        read_split(tmp_path, "test")


@pytest.mark.parametrize(
    "line",
    ["no json", '{"image": "a.jpg"}', '{"image": "a.jpg", "captions": []}', '{"image": 3, "captions": ["a"]}', "[]"],
)
def test_a_bad_line_is_named(tmp_path, line):
    path = write_files(tmp_path, drawn(2))
    path.write_text(path.read_text("utf-8") + line + "\n", "utf-8")
    with pytest.raises(UserError, match="Line 3 of .*mine.jsonl must be"):
        read_split(path, "train")


def test_a_picture_that_is_named_but_not_there(tmp_path):
    path = write_files(tmp_path, drawn(2))
    (tmp_path / "1_green.jpg").unlink()
    with pytest.raises(UserError, match="Line 2 of .*'1_green.jpg'"):
        read_split(path, "train")


def test_a_pass_has_every_picture_once():
    data = batches(per_pass=2)
    seen = [number for slice in range(2) for batch in data.plan(slice) for number in batch]
    assert sorted(seen) == [0, 1, 2, 3]


def test_words_are_shifted_and_mirrored_with_their_picture():
    data = batches()
    found = set()
    for seed in range(8):
        x, y = data.make(np.array([0, 3]), np.random.default_rng(seed))
        view = 1 if x["maps"][1, 0, 0, 0] >= 12 else 0
        side = VOCABULARY.encode(["right" if view else "left"])[0]
        np.testing.assert_array_equal(x["words"][1], [[START, side, *[PAD] * 6]] * CAPTIONS)
        np.testing.assert_array_equal(y[1], [[side, END, *[PAD] * 6]] * CAPTIONS)
        found.add(view)
    assert found == {0, 1}


def test_missing_captions_are_padding_and_too_many_are_drawn_from():
    x, y = batches().make(np.array([0, 1]), np.random.default_rng(0))
    assert np.all(y[0, 2:] == PAD)
    assert np.all(x["words"][0, 2:] == PAD)
    assert y.shape[1] == CAPTIONS
    # Thirty words are cut, and the end stands after the last that is left.
    assert (y[1] == VOCABULARY.encode(["two"])[0]).sum() == CAPTIONS * LONGEST
    assert np.all(y[1, :, LONGEST] == END)


def test_hidden_words_are_hidden_from_the_input_alone():
    x, y = batches(hidden=0.5).make(np.array([1]), np.random.default_rng(0))
    words = x["words"][:, :, 1 : LONGEST + 1]
    assert 0.35 < (words == UNKNOWN).mean() < 0.65
    assert np.all(x["words"][..., 0] == START)
    assert not np.any(y == UNKNOWN)


def test_a_batch_is_the_same_whenever_it_is_made():
    first, again = batches(hidden=0.3), batches(hidden=0.3)
    first.begin(5)
    again.begin(1)
    again.begin(5)
    for one, other in zip(first[1][0].values(), again[1][0].values()):
        np.testing.assert_array_equal(one, other)
