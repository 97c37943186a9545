"""Batches hold what the plan says, and a slice is the same whenever it is drawn."""

import numpy as np
import pytest

from suite.tasks.sentiment.batches import (
    MOST_WINDOWS,
    Corpus,
    TextBatches,
    encode,
    predict,
    source_number,
    stack,
    weights,
)
from suite.tasks.sentiment.data import BINARY, TERNARY, Example
from suite.tasks.sentiment.windows import text_windows
from suite.text.words import PAD, RESERVED, UNKNOWN, Words

WORDS = Words([*(f"w{i}" for i in range(300)), "."])


def example(text, label=0, said=BINARY[0]):
    return Example(text, label, said, text)


def corpus(texts, said=BINARY[0]):
    """Texts of one source that no expert is for."""
    sets = {"mine": [example(text, said=said) for text in texts]}
    return Corpus.of(sets, {"mine": [text_windows(text) for text in texts]}, WORDS)


SHORT = [f"w{i} ." for i in range(200)]
LONG = [f"w{i} " + "w1 w2 w3 w4 . " * 30 * (i % 4 + 1) for i in range(200, 240)]


def test_a_pass_shows_every_text_once():
    data = TextBatches(corpus(SHORT + LONG), tokens=512, blank=0.0, per_pass=3)
    seen = []
    for slice in range(3):
        data.begin(slice)
        seen += [number for _, _, rows in data._batches for number in rows]
    assert sorted(seen) == list(range(240))


def test_a_resumed_slice_equals_the_one_that_was_never_stopped():
    whole = TextBatches(corpus(SHORT + LONG), tokens=512)
    whole.begin(1)
    resumed = TextBatches(corpus(SHORT + LONG), tokens=512)
    resumed.begin(1)
    assert len(whole) == len(resumed)
    for i in range(len(whole)):
        (x, y), (other, others) = whole[i], resumed[i]
        assert np.array_equal(x, other)
        assert all(np.array_equal(y[key], others[key]) for key in ("said", "source"))


def test_batches_are_of_texts_of_like_size_and_keep_their_labels():
    both = Corpus.of(
        {"a": [example(t) for t in SHORT], "b": [example(t, 1, BINARY[1]) for t in LONG]},
        {"a": [text_windows(t) for t in SHORT], "b": [text_windows(t) for t in LONG]},
        WORDS,
        ("b", "a"),
    )
    data = TextBatches(both, tokens=2048, blank=0.0)
    data.begin(0)
    for i in range(len(data)):
        x, y = data[i]
        assert x.size <= 2048 or len(x) == 8
        # A long text begins with its own word, unless its first window was not drawn.
        for first, label, source in zip(x[:, 0, 0] - RESERVED, y["said"], y["source"]):
            assert label.tolist() == list(BINARY[int(x.shape[1] > 1)])
            assert source == int(x.shape[1] == 1)
            assert (first < 200) == (x.shape[1] == 1) or x.shape[1] == MOST_WINDOWS


def test_a_long_text_keeps_its_last_window():
    text = [np.array([RESERVED + i], "int32") for i in range(20)]
    data = TextBatches(corpus(SHORT))
    some = data._some(text, np.random.default_rng(0))
    numbers = [int(window[0]) for window in some]
    assert len(some) == MOST_WINDOWS
    assert numbers == sorted(numbers)
    assert numbers[-1] == RESERVED + 19


def test_blanks_fall_on_words_of_longer_texts_only():
    data = TextBatches(corpus(SHORT + LONG), tokens=512, blank=1.0)
    data.begin(0)
    for i in range(len(data)):
        x, _ = data[i]
        sizes = (x != PAD).sum(axis=(1, 2))
        blanks = (x == UNKNOWN).sum(axis=(1, 2))
        assert np.array_equal(blanks, np.where(sizes >= 4, sizes, 0))


def test_phrases_are_of_the_treebank_and_an_unknown_set_of_no_source():
    known = ["imdb", "sst"]
    assert [source_number(name, known) for name in ("sst", "phrases", "imdb", "mine")] == [1, 1, 0, -1]


def test_classes_of_tweets_weigh_the_same():
    labels = [0] * 2 + [1] * 10 + [2] * 4
    tweets = [example(str(i), label, TERNARY[label]) for i, label in enumerate(labels)]
    found = weights("tweets", tweets)
    for label in range(3):
        assert found[np.array(labels) == label].sum() == pytest.approx(16 / 3)


def test_prediction_does_not_depend_on_neighbours(network):
    network.compile()
    texts = encode([[["w1", "w2"]], [["w3"] * 60, ["w4"]], [["w5"]], [["w6"] * 20]], Words([f"w{i}" for i in range(9)]))
    together = predict(network, texts)
    for text, expected in zip(texts, together):
        alone = np.array(network(stack([text], len(text), max(map(len, text)))))[0]
        assert expected == pytest.approx(alone, abs=1e-5)


def test_a_guessed_label_is_drawn_with_its_odds():
    texts = [f"w{i}" for i in range(100)]
    guesses = np.repeat([0.0, 1.0, 0.3], [300, 300, 400]).astype("float32")
    encoded = encode([text_windows(f"w{i % 300}") for i in range(1000)], WORDS)
    both = corpus(texts, said=BINARY[1]).guessed(encoded, guesses, source=3)
    assert both.sources.tolist() == [-1] * 100 + [3] * 1000
    data = TextBatches(both, blank=0.0, per_pass=1)
    drawn = data._said(np.arange(1100), np.random.default_rng(2))
    sides = drawn[:, 4] == 1
    assert np.array_equal(drawn[sides], np.tile(np.array(BINARY[1], "float32"), (sides.sum(), 1)))
    assert np.array_equal(drawn[~sides], np.tile(np.array(BINARY[0], "float32"), ((~sides).sum(), 1)))
    assert sides[:100].all()
    assert not sides[100:400].any()
    assert sides[400:700].all()
    assert 0.2 < sides[700:].mean() < 0.4
