"""Labels that are guessed: runs of words take sides, opinions are weighed by how right they were, guesses are kept."""

import numpy as np
import pytest

from suite.tasks.sentiment.batches import encode
from suite.tasks.sentiment.data import BINARY, Example, held_out
from suite.tasks.sentiment.guesses import guessed
from suite.tasks.sentiment.ngrams import NaiveBayes, Ngrams, agreed
from suite.tasks.sentiment.windows import text_windows
from suite.text.words import Words

GOOD = [f"the {thing} was not bad at all" for thing in ("film", "room", "soup", "phone", "book", "lamp")]
BAD = [f"the {thing} was bad and not good" for thing in ("film", "room", "soup", "phone", "book", "lamp")]
LABELS = np.repeat([1, 0], len(GOOD))


def test_weights_are_the_log_of_how_much_oftener_a_run_stands_on_one_side():
    runs = NaiveBayes(["good good day", "bad day"], np.array([1, 0]), longest=1, least=1)
    weighted = runs(["good bad day"]).toarray()[0]
    # Counted with one added: bad (2, 1), day (2, 2), good (1, 2); both sides sum to five.
    assert weighted == pytest.approx([np.log(1 / 2), 0, np.log(2)])


def test_runs_of_words_tell_what_single_words_do_not():
    odds = Ngrams(GOOD + BAD, LABELS).odds(["the hotel was not bad at all", "the hotel was bad and not good"])
    assert odds[0] > 0 > odds[1]


def test_the_opinion_that_was_right_counts():
    rng = np.random.default_rng(0)
    labels = rng.integers(0, 2, 400)
    right, chance = 2 * labels - 1 + 0.5 * rng.normal(size=400), rng.normal(size=400)
    found = agreed(np.stack([right, chance], 1), labels, np.array([[1.0, -2.0], [-1.0, 2.0]]))
    assert found.dtype == np.float32
    assert found[0] > 0.9
    assert found[1] < 0.1


def test_guesses_follow_runs_and_reader_and_are_made_once(tmp_path, network):
    network.compile()
    words = Words("the a was and not bad good at all".split())
    examples = [
        Example(f"{text} {number}", label, BINARY[label], f"{text} {number}")
        for number in range(40)
        for text, label in zip(GOOD + BAD, LABELS.tolist())
    ]
    assert {e.label for e in examples if held_out(e)} == {0, 1}
    texts = ["a hotel that was not bad at all", "a hotel that was bad and not good"]
    path = tmp_path / "guesses.npy"
    encoded = encode(map(text_windows, texts), words)
    first = guessed(path, texts, encoded, examples, words, network)
    assert first[0] > 0.5 > first[1]
    np.save(path, first[::-1])
    assert np.array_equal(guessed(path, texts, encoded, examples, words, network), first[::-1])
