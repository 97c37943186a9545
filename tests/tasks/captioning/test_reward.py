import numpy as np
import pytest

from suite.metrics.captioning import CiderD
from suite.tasks.captioning.data import CAPTIONS
from suite.tasks.captioning.reward import Rewarded, Sampler
from suite.tasks.captioning.words import END, PAD, START, UNKNOWN
from tests.tasks.captioning.conftest import SIZE

PIXELS = np.random.default_rng(0).integers(0, 256, (4, SIZE, SIZE, 3)).astype("uint8")
SPOKEN = [[["a", "dog"], ["the", "dog", "runs"]], [["red", "ball"]], [["two", "girls", "on", "grass"]], [["a", "man"]]]


@pytest.fixture(scope="module")
def maps(network):
    return np.array(network.look(PIXELS))


@pytest.fixture(scope="module")
def sampler(network):
    return Sampler(network, steps=6)


def test_words_are_drawn_as_often_as_they_are_probable(network, sampler, maps):
    one = np.repeat(maps[:1], 400, axis=0)
    drawn = sampler.draw(one, np.random.default_rng(0))[:, :, 0].ravel()
    logits = np.array(network({"maps": maps[:1], "words": np.array([[[START]]])}))[0, 0, 0]
    logits[[PAD, START, UNKNOWN]] = -np.inf
    expected = np.exp(logits - logits.max())
    expected /= expected.sum()
    found = np.bincount(drawn, minlength=len(expected)) / len(drawn)
    # Four standard deviations of 2,000 draws.
    assert np.all(np.abs(found - expected) < 4 * np.sqrt(expected * (1 - expected) / len(drawn)) + 1e-9)


def test_nothing_follows_the_end_and_the_same_seed_draws_the_same(sampler, maps):
    drawn = sampler.draw(maps, np.random.default_rng(1))
    assert drawn.shape == (4, CAPTIONS, 6)
    ended = np.cumsum(drawn == END, axis=-1) - (drawn == END) > 0
    np.testing.assert_array_equal(drawn == PAD, ended)
    np.testing.assert_array_equal(drawn, sampler.draw(maps, np.random.default_rng(1)))
    assert not np.array_equal(drawn, sampler.draw(maps, np.random.default_rng(2)))


def test_a_caption_weighs_as_much_as_it_is_better_than_its_siblings(sampler, maps, vocabulary):
    data = Rewarded(sampler, maps[None], SPOKEN, vocabulary, pictures=4, per_pass=1)
    data.begin(0)
    x, y, advantage = data[0]
    numbers = data.plan(0)[0]
    cider = CiderD([[[*words, "."] for words in several] for several in SPOKEN])
    for row, number in enumerate(numbers):
        rewards = []
        for tokens in y[row].tolist():
            words = vocabulary.decode(token for token in tokens if token not in (END, PAD))
            rewards.append(cider.score(number, [*words, "."] if END in tokens else words))
        others = [(sum(rewards) - own) / (CAPTIONS - 1) for own in rewards]
        np.testing.assert_allclose(advantage[row], np.subtract(rewards, others), atol=1e-5)
    assert np.all(x["words"][..., 0] == START)
    spoken = x["words"][..., 1:]
    np.testing.assert_array_equal(spoken, np.where(y == END, PAD, y)[..., :-1])


def test_a_slice_is_drawn_again_as_it_was(sampler, maps, vocabulary):
    data = Rewarded(sampler, maps[None], SPOKEN, vocabulary, pictures=2, per_pass=1)
    data.begin(3)
    first = [data[i][1] for i in range(len(data))]
    data.begin(4)
    data.begin(3)
    for one, other in zip(first, (data[i][1] for i in range(len(data)))):
        np.testing.assert_array_equal(one, other)
