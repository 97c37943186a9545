"""Words with their places, and what mistyped words are taken for."""

import pytest

from suite.text.words import PAD, RESERVED, UNKNOWN, Words, tokenise


def forms(text):
    return [token.form for token in tokenise(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I didn't like it.", ["i", "did", "n't", "like", "it", "."]),
        ("I did n't", ["i", "did", "n't"]),
        ("It\u2019s Bob\u2019s, can\u2019t", ["it", "'s", "bob", "'s", ",", "ca", "n't"]),
        ("well-made", ["well", "-", "made"]),
        ("8/10 for 1,000.50", ["8/10", "for", "1,000.50"]),
        ("Great!!! Really\u2026 no......", ["great", "!!", "really", "...", "no", "..."]),
        ("@bob see https://a.b/c?d #fail :( <3", ["@user", "see", "<url>", "#", "fail", ":(", "<3"]),
        ("``quoted''", ['"', "quoted", '"']),
        ("caf\u00e9 3D", ["caf\u00e9", "3d"]),
        ("\u0130stanbul", ["i\u0307stanbul"]),
        ("\U0001f600\u200b", ["\U0001f600", "\u200b"]),
        (" \n\t", []),
    ],
)
def test_forms(text, expected):
    assert forms(text) == expected


@pytest.mark.parametrize(
    "text", ["It\u2019s 8/10, \u0130 \U0001f600 didn't!!", "a\u00a0b\x00c __ d-e\n\nf", "'' ' n't @ <b> :-)"]
)
def test_spans_cover_all_but_white_space(text):
    tokens = tokenise(text)
    outside = "".join(text[a:b] for a, b in zip([0, *(t.end for t in tokens)], [*(t.start for t in tokens), len(text)]))
    assert outside.strip() == ""
    assert all(token.start < token.end for token in tokens)


VOCABULARY = Words(
    ["the", "good", "horrible", "disappointing", "amazing", "so", "god", "embarrassing", "horribly", "bad"]
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("good", "good"),
        ("goood", "good"),
        ("gooooood", "good"),
        ("soooo", "so"),
        ("horrable", "horrible"),
        ("horible", "horrible"),
        ("horrrible", "horrible"),
        ("dissapointing", "disappointing"),
        ("embarasing", "embarrassing"),
        ("amzaing", "amazing"),
        ("amazin", "amazing"),
        ("amazingg", "amazing"),
        ("bed", None),
        ("table", None),
        ("baad1", None),
        ("", None),
    ],
)
def test_what_was_meant(typed, meant):
    assert VOCABULARY.meant(typed) == meant


def test_of_several_neighbours_the_commonest_is_taken():
    assert VOCABULARY.meant("horribl") == "horrible"
    assert Words(["horribly", "horrible"]).meant("horribl") == "horribly"


def test_numbers():
    assert VOCABULARY.number("the") == RESERVED
    assert VOCABULARY.number("table") == UNKNOWN
    assert PAD not in VOCABULARY.numbers(tokenise("the table was horrable"))
    assert len(VOCABULARY) == 10 + RESERVED


def test_bytes_round_trip():
    again = Words.from_bytes(VOCABULARY.to_bytes())
    assert again.forms == VOCABULARY.forms
    assert again.number("bad") == VOCABULARY.number("bad")


def test_no_form_holds_a_line_break():
    # One word a line is how a vocabulary is kept.
    assert all(len(form.split("\n")) == 1 for form in forms("a\nb\r\nc\u2028d\x85e\x0bf"))
