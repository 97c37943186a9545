import lzma

import numpy as np
import pytest

from suite.errors import UserError
from suite.tasks.translation.data import PairBatches, find_split, read_pairs, read_split
from suite.text.pieces import END, PAD, START


def test_pairs_are_read_plain_and_packed(tmp_path):
    body = "I am.\tJe suis.\nYes.\tOui.\tSi.\n"
    (tmp_path / "a.tsv").write_text(body, "utf-8")
    with lzma.open(tmp_path / "a.tsv.xz", "wt", encoding="utf-8") as file:
        file.write(body)
    for name in ("a.tsv", "a.tsv.xz"):
        assert read_pairs(tmp_path / name) == [("I am.", "Je suis."), ("Yes.", "Oui.", "Si.")]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"a\tb\nonly one\n", r"Line 2 of .*a.tsv .*only one"),
        (b"a\tb\n\tc\n", r"Line 2 of .*a.tsv"),
        (b"a\tb\n\xff\xfe\tc\n", r"a.tsv cannot be read as UTF-8"),
        (b"", r"a.tsv is empty"),
    ],
)
def test_a_malformed_file_is_named_with_its_line(tmp_path, body, message):
    (tmp_path / "a.tsv").write_bytes(body)
    with pytest.raises(UserError, match=message):
        read_pairs(tmp_path / "a.tsv")


def test_a_missing_or_broken_file_is_named(tmp_path):
    with pytest.raises(UserError, match="There is no file"):
        read_pairs(tmp_path / "none.tsv")
    (tmp_path / "b.tsv.xz").write_bytes(b"not xz")
    with pytest.raises(UserError, match="b.tsv.xz cannot be read"):
        read_pairs(tmp_path / "b.tsv.xz")


def test_sets_of_a_split(tmp_path):
    folder = tmp_path / "translation"
    folder.mkdir()
    for name in ("dev_a", "dev_b_c", "dev_a_lctok", "train_a"):
        with lzma.open(folder / f"{name}.tsv.xz", "wt", encoding="utf-8") as file:
            file.write("x\ty\n" * 3)
    assert list(find_split(tmp_path, "dev")) == ["a", "b_c"]
    assert {name: len(pairs) for name, pairs in read_split(folder, "dev", 2).items()} == {"a": 2, "b_c": 2}
    with pytest.raises(UserError, match="test_NAME.tsv.xz"):
        find_split(tmp_path, "test")


@pytest.fixture
def batches(pieces):
    pairs = [("the girl " * n + "is.", "la fille " * n + "est.") for n in range(1, 9)] * 6
    return PairBatches({"multi30k": pairs}, pieces, tokens=200, seed=5, per_pass=3)


def test_pairs_that_are_all_too_long_are_refused(pieces):
    with pytest.raises(UserError, match="longer than 80 pieces"):
        PairBatches({"mine": [("the girl " * 90, "la fille " * 90)] * 9}, pieces)


def test_a_batch_depends_on_the_seed_the_slice_and_its_number_only(batches, pieces):
    again = PairBatches({"multi30k": batches.pairs}, pieces, tokens=200, seed=5, per_pass=3)
    again.begin(1)
    batches.begin(1)
    assert len(again) == len(batches)
    for i in reversed(range(len(batches))):
        for a, b in zip(batches[i][0].values(), again[i][0].values()):
            np.testing.assert_array_equal(a, b)


def test_the_target_is_shifted_and_padded_on_the_right(batches):
    x, y = batches[0]
    assert np.all(x["target"][:, 0] == START)
    for row, shifted in zip(y, x["target"]):
        size = int(np.sum(row != PAD))
        assert row[size - 1] == END
        np.testing.assert_array_equal(row[: size - 1], shifted[1:size])
        assert np.all(row[size:] == PAD)


def test_a_pass_shows_every_pair_as_often_as_its_corpus_weighs(batches):
    seen = np.concatenate([batches._chosen(slice) for slice in range(3)])
    assert np.all(np.bincount(seen, minlength=len(batches.pairs)) == 3)
