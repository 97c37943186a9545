import pytest

from suite.tasks.captioning.verbatim import count, remember
from suite.tasks.captioning.words import END, PAD, START, UNKNOWN, Vocabulary, plain, printed, split


def test_common_words_come_first_and_rare_ones_not_at_all():
    vocabulary = Vocabulary.learn([["a", "dog"], ["a", "cat"], ["a", "dog", "zebra"]], seen=2)
    assert vocabulary.words == ["a", "dog"]
    assert vocabulary.encode(["dog", "zebra", "a"]) == [5, UNKNOWN, 4]
    assert vocabulary.decode([5, 4, UNKNOWN]) == ["dog", "a", "?"]
    assert len({PAD, UNKNOWN, START, END, *vocabulary.encode(["a", "dog"])}) == len(vocabulary)


def test_it_survives_being_written():
    words = ["a", "'s", "t-shirt", "café"]
    assert Vocabulary.from_bytes(Vocabulary(words).to_bytes()).words == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A brown dog ...", ["A", "brown", "dog"]),
        ("a man's T-shirt, red", ["a", "man", "'s", "T-shirt", "red"]),
        ("  \n\t ", []),
        ("…!?", []),
        ("Zwei Mädchen\u2019s 3", ["Zwei", "Mädchen", "\u2019s", "3"]),
    ],
)
def test_words_of_a_text(text, words):
    assert split(text) == words


def test_plain_words_are_those_of_the_vocabulary():
    assert plain(["A", "man", "\u2019s"]) == ["a", "man", "'s"]


def test_printed_and_split_are_inverse_but_for_the_capital():
    words = ["a", "man", "'s", "t-shirt", "is", "red"]
    assert printed(words) == "A man's t-shirt is red"
    assert plain(split(printed(words))) == words
    assert printed([]) == ""


def test_captions_are_known_again_word_for_word():
    remembered = remember([["a", "dog"], ["a", "cat"], ["a", "dog"]])
    assert len(remembered) == 16
    assert count([["a", "dog"], ["a", "dogs"], ["dog", "a"], ["a", "cat"]], remembered) == 2
