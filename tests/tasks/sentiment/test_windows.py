"""Windows hold every word once, in order, and whole sentences where these fit."""

import pytest

from suite.tasks.sentiment.windows import WINDOW, Window, sentences, text_windows, windows
from suite.text.words import tokenise

SENTENCE = "It was good, and the soup was warm. "


def test_sentences_hold_every_word():
    text = "Mr. Bob came. He left!\n\nNo stop here\n- \u3002 end"
    tokens = tokenise(text)
    found = sentences(text, tokens)
    assert [i for part in found for i in range(*part)] == list(range(len(tokens)))
    assert [token.form for token in tokens[slice(*found[0])]] == ["mr", ".", "bob", "came", "."]


@pytest.mark.parametrize(
    ("lengths", "expected"),
    [
        ([3, 4, 3], [(0, 10)]),
        ([6, 6], [(0, 6), (6, 12)]),
        ([2, 25, 2], [(0, 2), (2, 12), (12, 22), (22, 29)]),
        ([10], [(0, 10)]),
        ([], []),
    ],
)
def test_packing(lengths, expected):
    ends = [sum(lengths[: i + 1]) for i in range(len(lengths))]
    parts = [Window(end - length, end) for length, end in zip(lengths, ends)]
    assert windows(parts, limit=10) == expected


def test_a_short_text_is_one_window_and_a_long_one_loses_nothing():
    assert len(text_windows(SENTENCE * 6)) == 1
    many = text_windows(SENTENCE * 70)
    assert sum(map(len, many)) == 70 * 10
    assert max(map(len, many)) <= WINDOW
    assert all(window[-1] == "." for window in many)
