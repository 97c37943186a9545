"""Other readings of each word, between the same neighbours."""

import numpy as np
import pytest

from suite.decode.ctc import align, prefix_beam_search
from suite.tasks.handwriting.reading.words import words
from suite.text.characters import Characters

KNOWN = Characters("abc ")
# Steps at which one character is likely and another is the second guess: "ab ca", where b may be c, and c may be b.
LIKELY = ["", "a", "", "bc", "", " ", "", "cb", "", "a", ""]


def said(likely=LIKELY):
    rows = np.full((len(likely), len(KNOWN)), 0.001)
    for row, characters in zip(rows, likely):
        if not characters:
            row[0] = 1.0
        for share, character in zip((0.7, 0.29), characters):
            row[KNOWN.encode(character)[0]] = share
    return np.log(rows / rows.sum(-1, keepdims=True))


def found(worth=lambda prefix, label: 0.0, text="ab ca"):
    logs = said()
    spans = align(logs, KNOWN.encode(text))
    ink = [[[number, 0, 3]] for number in range(len(spans))]
    return words(logs, text, spans, ink, KNOWN, worth)


def test_each_word_has_its_own_other_readings():
    first, second = found()
    assert (first["target"], second["target"]) == ([0, 2], [3, 5])
    assert (first["source"], second["source"]) == ([0, 2], [3, 5])
    assert [a["text"] for a in first["alternatives"][:2]] == ["ab", "ac"]
    assert [a["text"] for a in second["alternatives"][:2]] == ["ca", "ba"]
    for word in (first, second):
        scores = [a["score"] for a in word["alternatives"]]
        assert scores[0] == 1.0
        assert scores == sorted(scores, reverse=True)
        assert scores[1] == pytest.approx(0.29 / 0.7, abs=0.02)


def test_what_stands_around_a_word_has_a_say():
    b, c, blank = (KNOWN.encode(character)[0] for character in "bc ")

    def worth(prefix, label):
        """After a c, a blank is unlikely; so "ac " is."""
        return -3.0 if label == blank and prefix[-1:] == (c,) else 0.0

    first, _ = found(worth)
    assert {a["text"]: a["score"] for a in first["alternatives"]}["ac"] == pytest.approx(
        0.29 / 0.7 * np.exp(-3), abs=0.005
    )


def test_a_reading_that_was_not_the_likeliest_comes_first_too():
    first, _ = found(text="ac ca")
    assert [a["text"] for a in first["alternatives"][:2]] == ["ac", "ab"]
    assert [a["score"] for a in first["alternatives"][:2]] == [1.0, 1.0]


def test_a_text_that_the_steps_cannot_say_has_no_words():
    assert words(said(), "a" * 30, [], [], KNOWN, lambda prefix, label: 0.0) == []


def test_the_whole_reading_is_made_of_the_words_first_readings():
    best = KNOWN.decode(prefix_beam_search(said())[0].labels)
    assert best == "ab ca" == " ".join(word["alternatives"][0]["text"] for word in found())
