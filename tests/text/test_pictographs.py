"""Emoji are cut out of a sentence whole, and nothing else is."""

import pytest

from suite.text.pictographs import apart
from suite.text.sentences import Span


@pytest.mark.parametrize(
    "text, parts",
    [
        ("No picture, 20 °C © ™.", ["No picture, 20 °C © ™."]),
        ("I love \U0001f355 and pasta.", ["I love", "\U0001f355", "and pasta."]),
        ("Good! \U0001f44d\U0001f3fd \u2764\ufe0f", ["Good!", "\U0001f44d\U0001f3fd \u2764\ufe0f"]),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467we", ["\U0001f468\u200d\U0001f469\u200d\U0001f467", "we"]),
        ("\u266b Sing \u266b", ["\u266b", "Sing", "\u266b"]),
        ("\U0001f600", ["\U0001f600"]),
    ],
)
def test_a_sentence_is_cut_at_its_pictures(text, parts):
    before = "One. "
    spans = apart(before + text, Span(len(before), len(before + text)))
    assert [(before + text)[slice(*span)] for span in spans] == parts
