import math

import pytest

from suite.text.ngrams import CharacterModel

TEXTS = ["the cat sat on the mat", "the dog sat", "a cat and a dog", "hats"]
LETTERS = "abcdefghijklmnopqrstuvwxyz "


@pytest.fixture(scope="module", params=[1, 2, 4])
def model(request):
    return CharacterModel.learn(TEXTS, LETTERS, order=request.param, least=1)


@pytest.mark.parametrize("before", ["", "t", "th", "the ca", "zzz", "q"])
def test_chances_sum_to_one(model, before):
    assert sum(math.exp(model.log_probability(letter, before)) for letter in LETTERS) == pytest.approx(1)


def test_the_chance_is_that_of_the_paper():
    """Two characters, by hand: after "a" stand t three times and " " and n and END never counted otherwise."""
    model = CharacterModel.learn(["ab", "ab", "ac"], "abc", order=2, least=1)
    alone = {"a": (3 + 3 / 3) / 9, "b": (2 + 3 / 3) / 9, "c": (1 + 3 / 3) / 9}
    for letter, counted in (("a", 0), ("b", 2), ("c", 1)):
        expected = (counted + 2 * alone[letter]) / (3 + 2)
        assert math.exp(model.log_probability(letter, "a")) == pytest.approx(expected)


def test_more_of_what_stands_before_helps():
    model = CharacterModel.learn(TEXTS, LETTERS, order=4, least=1)
    assert model.log_probability("e", "th") > math.log(0.8)
    assert model.log_probability("h", "") > model.log_probability("h", "z")


def test_it_comes_back_from_its_bytes(model):
    again = CharacterModel.from_bytes(model.to_bytes())
    for before in ("", "th", "the c", "zz"):
        for letter in LETTERS:
            assert again.log_probability(letter, before) == model.log_probability(letter, before)


def test_tabs_of_a_text_are_not_taken_for_ours():
    model = CharacterModel.learn(["a\tb\nc"], "abc", order=3, least=1)
    assert CharacterModel.from_bytes(model.to_bytes()).log_probability("b", "a") == model.log_probability("b", "a")


def test_other_bytes_are_refused():
    with pytest.raises(ValueError, match="not a model"):
        CharacterModel.from_bytes(b"no")
