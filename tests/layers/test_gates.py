"""The gates, against cells written from the papers' equations and against Keras' own layers."""

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
    assert list(found.values) == ["i", "f", "g", "o", "c", "h"]
    for mine, theirs in zip(found.values.values(), expected):
        np.testing.assert_allclose(mine, theirs, atol=1e-6)
    np.testing.assert_allclose([found.start["h0"], found.start["c0"]], start, atol=1e-7)


def test_what_is_said_is_what_keras_says(layer):
    np.testing.assert_allclose(replay(layer.cell, INPUTS).said, layer(INPUTS[None])[0], atol=1e-6)


def by_the_papers_gru(kernel, recurrent, bias, inputs, h):
    """Cho et al. 2014, equations 5 to 8; with two biases the reset gate stands before the product (Keras' own)."""
    rows = []
    wz, wr, wh = np.split(kernel, 3, axis=1)
    uz, ur, uh = np.split(recurrent, 3, axis=1)
    (bz, br, bh), (az, ar, ah) = (np.split(b, 3) for b in (bias if bias.ndim == 2 else (bias, np.zeros_like(bias))))
    for x in inputs:
        z = 1 / (1 + np.exp(-(x @ wz + bz + h @ uz + az)))
        r = 1 / (1 + np.exp(-(x @ wr + br + h @ ur + ar)))
        g = np.tanh(x @ wh + bh + (r * (h @ uh + ah) if bias.ndim == 2 else (r * h) @ uh))
        h = z * h + (1 - z) * g
        rows.append((z, r, g, h))
    return np.array(rows).transpose(1, 0, 2)


@pytest.mark.parametrize("reset_after", [False, True])
@pytest.mark.parametrize("backward", [False, True])
def test_the_grus_gates_are_those_of_the_paper_and_its_state_keras_own(reset_after, backward):
    layer = keras.layers.GRU(4, return_sequences=True, reset_after=reset_after, go_backwards=backward)
    layer.build((None, None, 5))
    rng = np.random.default_rng(4)
    layer.set_weights([rng.normal(size=w.shape) for w in layer.get_weights()])
    start = rng.normal(size=4).astype("float32")
    found = replay(layer.cell, INPUTS, [start], backward)
    expected = by_the_papers_gru(*layer.get_weights(), INPUTS[::-1] if backward else INPUTS, start)
    assert (found.cell, list(found.values), list(found.start)) == ("gru", ["z", "r", "g", "h"], ["h0"])
    np.testing.assert_allclose(list(found.values.values()), expected, atol=1e-5)
    states = layer(INPUTS[None], initial_state=[start[None]])[0]
    np.testing.assert_allclose(found.values["h"], states, atol=1e-5)


def test_a_plain_cells_state_is_that_of_the_paper_and_keras_own():
    layer = keras.layers.SimpleRNN(4, return_sequences=True)
    layer.build((None, None, 5))
    kernel, recurrent, _ = layer.get_weights()
    bias = np.array([0.3, -0.2, 0.1, 0.5], "float32")
    layer.set_weights([kernel, recurrent, bias])
    told = replay(layer.cell, INPUTS).told("A layer", "abcdefghi")
    h = told["h0"]
    for t, x in enumerate(INPUTS):
        h = np.tanh(x @ kernel + h @ recurrent + bias)
        np.testing.assert_allclose(told["h"][t], h, atol=1e-5)
    np.testing.assert_allclose(told["h"], layer(INPUTS[None])[0], atol=1e-5)
    assert told["cell"] == "rnn" and told.keys().isdisjoint("zrifgoc")


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
    assert replay(layer.cell, INPUTS[:0]).said.shape == (0, 4)
