import pytest

from suite.text.sentences import Span, shorten, split


def parts(text):
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Smith paid $3.5. He left.", ["Mr. Smith paid $3.5.", "He left."]),
        ("Use fruit, e.g. apples. Or not.", ["Use fruit, e.g. apples.", "Or not."]),
        ("J. R. Tolkien wrote. I read.", ["J. R. Tolkien wrote.", "I read."]),
        ("“Yes!” he said... Then left.", ["“Yes!” he said...", "Then left."]),
        ("It is 5 p.m. now. Go.", ["It is 5 p.m. now.", "Go."]),
        ("She and I. They left.", ["She and I.", "They left."]),
        ("What?! OK.", ["What?!", "OK."]),
        ("A headline\nAnother one\r\n\r\nThe end", ["A headline", "Another one", "The end"]),
        (" \n\t ", []),
        ("", []),
    ],
)
def test_split(text, expected):
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text", ["a.b.c", "...", "?" * 500, "x" * 5000, "Hi.  There.\n\n\n", "\u2028a\u2029b", "\x00.\x01"]
)
def test_between_sentences_lies_nothing_but_blanks(text):
    last = 0
    for span in split(text):
        assert text[last : span.start].strip() == ""
        assert span.start < span.end
        last = span.end
    assert text[last:].strip() == ""


def test_an_overlong_sentence_is_cut_at_a_pause():
    text = "one two three four five, six seven eight nine ten eleven"
    cut = [text[start:end] for start, end in shorten(text, Span(0, len(text)), 8)]
    assert cut == ["one two three four five,", "six seven eight nine ten eleven"]


def test_every_part_of_an_overlong_sentence_is_short_enough_and_nothing_is_lost():
    text = "woods " * 99 + "end"
    spans = shorten(text, Span(0, len(text)), 40)
    assert all(len(text[start:end].split()) <= 40 for start, end in spans)
    assert " ".join(text[start:end] for start, end in spans).split() == text.split()


def test_a_sentence_of_few_words_is_not_cut_however_long_they_are():
    text = "Notwithstanding considerable disappointment, international organisations unanimously recommended " * 2
    text = text.strip()
    assert shorten(text, Span(0, len(text)), 40) == [(0, len(text))]


def test_a_text_without_a_single_stop_is_cut_too():
    text = "word " * 3000
    assert len(shorten(text, Span(0, len(text)), 2)) == 1500
    assert parts(text) == [text.strip()]


def test_words_around_one_without_end_stay_whole():
    text = f"see {'x' * 250} there, or here"
    cut = [text[start:end] for start, end in shorten(text, Span(0, len(text)), 40)]
    assert cut == ["see", "x" * 120, "x" * 120, "x" * 10, "there, or here"]


def test_a_word_without_end_is_cut():
    text = "x" * 1000
    spans = shorten(text, Span(0, 1000), 40)
    assert "".join(text[start:end] for start, end in spans) == text
    assert max(end - start for start, end in spans) <= 120
