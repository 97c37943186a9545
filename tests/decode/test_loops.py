"""Copies that stand one after the other are counted and kept down."""

import numpy as np
import pytest
import tensorflow as tf

from suite.decode.loops import ENDLESS, LONGEST, Loops, most_copies


def counted(tokens):
    """By looking at every place, size and number."""
    return max(
        (
            times
            for place in range(len(tokens))
            for size in range(1, LONGEST + 1)
            for times in range(1, len(tokens) // size + 1)
            if tokens[place : place + size * times] == tokens[place : place + size] * times
        ),
        default=0,
    )


@pytest.mark.parametrize("seed", range(8))
def test_most_copies_counts_what_a_look_at_every_place_counts(seed):
    rng = np.random.default_rng(seed)
    tokens = rng.integers(0, 2 + seed % 2, 40).tolist() + rng.integers(0, 9, 5).tolist() * (seed % 4)
    assert most_copies(tokens) == counted(tokens)


def test_most_copies_of_little():
    assert [most_copies(tokens) for tokens in ([], [5], [5, 6], [5, 5])] == [0, 1, 1, 2]


@pytest.mark.parametrize("phrase", [[4], [4, 5], [1, 2, 3, 1, 5, 6, 7, 8]])
@pytest.mark.parametrize("copies", [1, 3])
def test_the_token_that_would_complete_a_copy_too_many_is_banned(phrase, copies):
    loops = Loops.start(1)
    tokens = [9, *phrase * (copies + 1)]
    for token in tokens[:-1]:
        assert token not in loops.banned(tf.constant([copies])).numpy(), "banned too early"
        loops = loops.follow(tf.constant([0]), tf.constant([token]))
    assert tokens[-1] in loops.banned(tf.constant([copies])).numpy()
    assert (loops.banned(tf.constant([ENDLESS])).numpy() == -1).all()


def test_rows_keep_what_is_theirs_when_they_are_reordered():
    stay, swap = tf.constant([0, 1]), tf.constant([1, 0])
    loops = Loops.start(2).follow(stay, tf.constant([3, 7])).follow(swap, tf.constant([7, 3]))
    banned = loops.banned(tf.constant([2, 2])).numpy()
    assert 7 in banned[0] and 3 in banned[1]
    assert 3 not in banned[0] and 7 not in banned[1]
