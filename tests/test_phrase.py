"""Phrases: texts that remember how they were made, in files as well."""

import json
from pathlib import Path

import pytest

from suite.phrase import Phrase, kept, say, told

INNER = say("{size:,} bytes", size=1234)


@pytest.mark.parametrize(
    "phrase",
    [
        say("Nothing came out."),
        say("{name} has {count:.1f} of {what}.", name="a {b}", count=2.5, what=INNER),
        say("{gone} is gone.", gone=None),
        say("Here was {label!r:.80}, {text!s:.200}.", label="it's", text="a"),
    ],
)
def test_a_phrase_comes_back_from_a_file(phrase):
    back = told(kept(phrase))
    assert isinstance(back, Phrase)
    assert (back, back.template, back.values) == (phrase, phrase.template, phrase.values)
    for name, value in phrase.values.items():
        assert type(back.values[name]) is type(value)


def test_what_json_has_no_word_for_comes_back_as_text():
    back = told(kept(say("{path} cannot be read.", path=Path("a.txt"))))
    assert back == "a.txt cannot be read."
    assert back.values == {"path": "a.txt"}


@pytest.mark.parametrize("field", ["{x:>999999999999}", "{x.__class__}", "{x[0]}", "{x!r:>99999999}", "{0}"])
def test_a_file_cannot_reach_into_values_nor_fill_the_memory(field):
    text = json.dumps({"say": field, "with": {"x": "a"}})
    assert told(text) == text
    assert not isinstance(told(text), Phrase)


@pytest.mark.parametrize(
    "text",
    ["", "A text.", "12", "[1]", '{"say": "{x}", "with": {"y": 1}}', '{"say": 1, "with": {}}', '{"with": {}}', "{"],
)
def test_other_texts_are_left_as_they_are(text):
    assert told(text) == kept(text) == text
    assert not isinstance(told(text), Phrase)
