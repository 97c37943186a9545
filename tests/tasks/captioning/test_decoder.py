"""The search against the network's own logits: what words cost, and that those a user gave cost nothing."""

import numpy as np
import pytest

from suite.tasks.captioning.decoder import Decoder, Search
from suite.tasks.captioning.words import END, PAD, START, UNKNOWN
from tests.tasks.captioning.conftest import SIZE
from tests.tasks.captioning.test_network import log_softmax

SQUARES = list(np.random.default_rng(4).integers(0, 256, (3, SIZE, SIZE, 3)).astype("uint8"))
PREFIXES = [[], [6], [5, UNKNOWN, 6, UNKNOWN]]
PENALTY = 0.8


@pytest.fixture(scope="module")
def decoder(network):
    return Decoder(network)


def described(decoder, squares, prefixes, longest=12, beams=4):
    *_, found = decoder.describe(decoder.look(squares), Search(beams, PENALTY), prefixes, [longest] * len(squares))
    return found


@pytest.mark.parametrize("place", range(3))
def test_a_score_is_what_the_words_that_were_not_given_cost(network, decoder, place):
    prefix = PREFIXES[place]
    (candidates,) = described(decoder, SQUARES[place : place + 1], [prefix])
    assert candidates
    for candidate in candidates:
        y = [*candidate.numbers, END]
        x = np.array([[[START, *candidate.numbers]]], "int32")
        logits = np.array(network({"maps": network.look(SQUARES[place][None]), "words": x}))[0, 0]
        logs = log_softmax(logits)
        cost = sum(logs[t, word] for t, word in enumerate(y) if t >= len(prefix))
        assert candidate.score == pytest.approx(cost / len(y) ** PENALTY, abs=2e-4)


def test_first_words_of_neighbours_are_their_own(decoder):
    together = described(decoder, SQUARES, PREFIXES)
    for square, prefix, candidates in zip(SQUARES, PREFIXES, together):
        (alone,) = described(decoder, [square], [prefix])
        assert [c.numbers for c in candidates] == [c.numbers for c in alone]
        assert all(c.numbers[: len(prefix)] == prefix for c in candidates)


def test_no_word_is_chosen_that_is_none(decoder):
    for prefix, candidates in zip(PREFIXES, described(decoder, SQUARES, PREFIXES, beams=10)):
        for candidate in candidates:
            assert not {PAD, START, UNKNOWN} & set(candidate.numbers[len(prefix) :])
