import numpy as np
import pytest

from suite.text.characters import Characters

KNOWN = Characters(" '\"-.abcdeilnost")


def test_numbers_begin_after_nothing():
    assert min(KNOWN.encode(KNOWN.known)) == 1
    assert len(KNOWN) == len(KNOWN.known) + 1


def test_a_text_comes_back():
    assert KNOWN.decode(KNOWN.encode("a line. it's a dot")) == "a line. it's a dot"
    assert KNOWN.decode([0, *KNOWN.encode("be"), 0]) == "be"


def test_texts_are_padded_with_nothing():
    np.testing.assert_array_equal(Characters("abc").spelled(["ab", "", "c"]), [[1, 2], [0, 0], [3, 0]])


def test_it_is_the_same_when_read_again():
    assert Characters.from_bytes(KNOWN.to_bytes()).known == KNOWN.known


def test_rare_ones_are_not_learnt():
    assert Characters.learn(["aab", "aac", "b"], least=2).known == "ab"


@pytest.mark.parametrize(
    ("text", "near"),
    [("caf\u00e9", "cae"), ("\u2018it\u2019s\u2026", "'it's..."), ("BAD", "bad"), ("a\tb", "a b"), ("\u4f60a", "a")],
)
def test_the_nearest_known_ones_are_found(text, near):
    assert KNOWN.nearest(text) == near


def test_the_unknown_are_named_once():
    assert KNOWN.unknown("xaxyb") == ["x", "y"]


def test_a_character_cannot_have_two_numbers():
    with pytest.raises(ValueError, match="twice"):
        Characters("aba")
