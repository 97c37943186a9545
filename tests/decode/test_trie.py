"""The tree of a prefix beam search, and sequences that begin as they are told to."""

from functools import partial

import numpy as np
import pytest

from suite.decode.ctc import prefix_beam_search
from suite.decode.trie import tree_of

LABELS = 5


def said(seed, steps=9):
    logits = 2 * np.random.default_rng(seed).normal(size=(steps, LABELS))
    return logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))


@pytest.mark.parametrize("seed", range(3))
def test_its_ends_are_the_readings(seed):
    found = prefix_beam_search(said(seed), 6)
    tree = tree_of(partial(prefix_beam_search, said(seed), 6))
    assert [tuple(tree.tokens(leaf)) for leaf in tree.finished] == [reading.labels for reading in found]
    assert [tree.nodes[leaf].score for leaf in tree.finished] == [reading.log_probability for reading in found]


def test_nodes_go_on_from_what_was_followed_and_dropped_ones_were_behind():
    tree = tree_of(partial(prefix_beam_search, said(4), 3))
    dropped = [node for node in tree.nodes if not node.kept]
    assert dropped and all(node.behind > 0 for node in dropped)
    for node in tree.nodes:
        assert node.parent == -1 or (tree.nodes[node.parent].kept and tree.nodes[node.parent].step == node.step - 1)


@pytest.mark.parametrize("seed", range(3))
def test_a_sequence_begins_as_it_is_told_to(seed):
    """With room for all, what remains of a search that is told is what begins so of one that is not."""
    every = prefix_beam_search(said(seed, 5), 5000, labels=LABELS, least=-99.0)
    begins = every[4].labels[:2]
    told = prefix_beam_search(said(seed, 5), 5000, labels=LABELS, least=-99.0, begins=begins)
    expected = [reading for reading in every if reading.labels[: len(begins)] == begins]
    assert [reading.labels for reading in told] == [reading.labels for reading in expected]
    np.testing.assert_allclose(
        [reading.log_probability for reading in told], [reading.log_probability for reading in expected], atol=1e-9
    )
