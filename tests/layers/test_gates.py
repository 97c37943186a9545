"""The gates, against an LSTM written from the papers' equations and against Keras' own layers."""

import keras
import numpy as np
import pytest

from suite.layers.gates import replay, replay_both, side_by_side

INPUTS = np.random.default_rng(1).normal(size=(9, 5)).astype("float32")


def by_the_paper(kernel, recurrent, bias, inputs, h, c):
    """One unit after another, one product after another (Gers et al. 2000, with Keras' order i, f, g, o)."""
    units = len(h)
    rows = []
    for x in inputs:
        z = [
            sum(x[k] * kernel[k, j] for k in range(len(x)))
            + sum(h[k] * recurrent[k, j] for k in range(units))
            + bias[j]
            for j in range(4 * units)
        ]
        i, f, o = (1 / (1 + np.exp(-np.array(z[n * units : (n + 1) * units]))) for n in (0, 1, 3))
        g = np.tanh(z[2 * units : 3 * units])
        c = f * c + i * g
        h = o * np.tanh(c)
        rows.append((i, f, g, o, c, h))
    return [np.array(rows)[:, n] for n in range(6)]


@pytest.fixture(scope="module")
def layer():
    keras.utils.set_random_seed(3)
    layer = keras.layers.LSTM(4, return_sequences=True)
    layer.build((None, None, 5))
    return layer


@pytest.mark.parametrize("backward", [False, True])
def test_gates_are_those_of_the_paper(layer, backward):
    start = list(np.random.default_rng(2).normal(size=(2, 4)).astype("float32"))
    weights = (np.array(v) for v in layer.get_weights())
    expected = by_the_paper(*weights, INPUTS[::-1] if backward else INPUTS, *start)
    found = replay(layer.cell, INPUTS, start, backward)
    for mine, theirs in zip(found, expected):
        np.testing.assert_allclose(mine, theirs, atol=1e-6)
    np.testing.assert_allclose([found.h0, found.c0], start, atol=1e-7)


def test_what_is_said_is_what_keras_says(layer):
    np.testing.assert_allclose(replay(layer.cell, INPUTS).said, layer(INPUTS[None])[0], atol=1e-6)


def test_both_directions_are_those_of_keras():
    both = keras.layers.Bidirectional(keras.layers.LSTM(3, return_sequences=True))
    both.build((None, None, 5))
    np.testing.assert_allclose(side_by_side(replay_both(both, INPUTS)), both(INPUTS[None])[0], atol=1e-6)


def test_what_is_told_is_in_the_order_of_computation(layer):
    told = replay(layer.cell, INPUTS, backward=True).told("A layer", "abcdefghi", part=2)
    assert told["steps"] == list("ihgfedcba")
    assert (told["name"], told["cell"], told["direction"], told["part"]) == ("A layer", "lstm", "backward", 2)
    c = told["c0"]
    for step in range(9):
        c = told["f"][step] * c + told["i"][step] * told["g"][step]
        np.testing.assert_allclose(told["c"][step], c, atol=1e-6)
        np.testing.assert_allclose(told["h"][step], told["o"][step] * np.tanh(c), atol=1e-6)


def test_nothing_read_is_nothing_told(layer):
    assert replay(layer.cell, INPUTS[:0]).h.shape == (0, 4)
