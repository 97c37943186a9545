"""Pretraining: what each direction may see, and that the sampled loss is the loss over all words."""

import keras
import numpy as np
import pytest

from suite.tasks.sentiment.language import LanguageModel, WindowBatches
from suite.tasks.sentiment.network import Reader
from suite.tasks.sentiment.train import pretrain

WORDS = 40


@pytest.fixture
def language():
    keras.utils.set_random_seed(1)
    reader = Reader(WORDS, width=6, units=5)
    reader.build()
    shares = np.arange(1, WORDS + 1) / np.arange(1, WORDS + 1).sum()
    model = LanguageModel(reader, shares)
    model.build()
    model.often.assign(np.random.default_rng(2).normal(size=WORDS))
    return model


def windows(count, rng):
    """Words that follow each other in a circle."""
    starts, lengths = rng.integers(30, size=count), rng.integers(8, 40, size=count)
    return [((np.arange(length) + start) % 30 + 2).astype("int32") for start, length in zip(starts, lengths)]


def test_neither_direction_sees_the_word_that_it_says(language):
    words = np.array([[5, 6, 7, 8, 9, 0]], "int32")
    other = words.copy()
    other[0, 3] = 20
    (after, before), (after_2, before_2) = (
        [np.array(side)[0] for side in language({"words": w, "sample": np.arange(2)})] for w in (words, other)
    )
    np.testing.assert_allclose(after[:3], after_2[:3], atol=1e-6)
    np.testing.assert_allclose(before[4:5], before_2[4:5], atol=1e-6)
    assert np.abs(after[3] - after_2[3]).max() > 1e-4
    assert np.abs(before[2] - before_2[2]).max() > 1e-4


def test_a_large_sample_gives_the_loss_over_all_words(language):
    words = np.stack([window[:8] for window in windows(4, np.random.default_rng(3))])
    words[0, 5:] = 0
    sample = np.random.default_rng(4).choice(WORDS, 40_000, p=np.exp(language.logs)).astype("int32")
    x = {"words": words, "sample": sample}
    sought = [np.array(side) for side in language(x)]
    table, often = map(keras.ops.convert_to_numpy, (language.reader.embedding.embeddings, language.often))
    nats = []
    for row, place in zip(*np.nonzero(words)):
        for side, beside in ((0, place + 1), (1, place - 1)):
            if 0 <= beside < 8 and words[row, beside]:
                logits = table @ sought[side][row, place] + often
                nats.append(np.log(np.exp(logits).sum()) - logits[words[row, beside]])
    assert float(language.compute_loss(x, None, language(x))) == pytest.approx(np.mean(nats), abs=0.02)


def test_it_learns_what_follows_what(language):
    batches = WindowBatches(windows(16, np.random.default_rng(5)), WORDS, rows=16, sample=32, per_pass=1)
    language.compile(keras.optimizers.Adam(0.05), jit_compile=False)
    losses = [float(language.train_on_batch(*batches[0])) for _ in range(25)]
    assert losses[-1] < losses[0] - 1


def test_a_sample_is_drawn_as_often_as_words_occur():
    batches = WindowBatches([np.array([2] * 30 + [3] * 10, "int32")] * 8, WORDS, rows=4, sample=4096, per_pass=1)
    x, _ = batches[0]
    assert x["words"].shape == (4, 64)
    assert np.mean(x["sample"] == 2) == pytest.approx(0.75 * 320 / (320 + WORDS / 2), abs=0.2)
    assert np.mean(x["sample"] == 2) > 2 * np.mean(x["sample"] == 3)


def test_pretraining_teaches_the_lstm_and_leaves_what_judges(tmp_path):
    keras.utils.set_random_seed(1)
    reader = Reader(WORDS, width=6, units=5)
    reader.build()
    before = [keras.ops.convert_to_numpy(v) for v in reader.trainable_variables]
    texts = [[window, window[:5]] for window in windows(16, np.random.default_rng(6))]
    pretrain(reader, texts, tmp_path)
    changed = {v.path.split("/")[1]: not np.array_equal(v, old) for v, old in zip(reader.trainable_variables, before)}
    head = dict.fromkeys(["scaled_top", "scaled_mean", "gate", "degrees"], False)
    assert changed == {"embedding": True, "both": True} | head


def test_texts_of_a_few_words_teach_no_language(tmp_path):
    pretrain(None, [[np.arange(2, 7)]], tmp_path)
    assert not list(tmp_path.iterdir())
