import pytest

from suite.text.normalise import normalise


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("It’s “fine” …", 'It\'s "fine"...'),
        ("well—known — yes", "well-known - yes"),
        ("cafe\u0301", "café"),
        ("a\u200bb\x00c", "abc"),
        ("  two\u00a0 blanks\t", "two blanks"),
        ("next\x85line\x1cthird", "next line third"),
        ("Really ? Yes !", "Really? Yes!"),
        ("", ""),
        ("\ud800x", "x"),
    ],
)
def test_normalise(typed, expected):
    assert normalise(typed) == expected


def test_the_training_form_stays_as_it_is():
    line = 'He said: "It\'s 3.5 % - no?" (twice); ok...'
    assert normalise(line) == line
