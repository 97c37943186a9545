"""The reader against LSTM equations in numpy, and its loss against sums written out."""

import numpy as np
import pytest
from keras import ops

from suite.tasks.sentiment.data import BINARY, FIVE, STARS, TERNARY
from suite.tasks.sentiment.network import Reader, grouped_cross_entropy

A, B = np.array([2, 7, 11, 4, 9], "int32"), np.array([5, 3], "int32")


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def lstm(x, layer):
    """Hochreiter and Schmidhuber 1997 with forget gates (Gers et al. 2000), one sequence [words, width]."""
    kernel, recurrent, bias = (ops.convert_to_numpy(w) for w in layer.cell.weights)
    h = c = np.zeros(layer.units)
    states = []
    for row in x:
        i, f, g, o = np.split(row @ kernel + h @ recurrent + bias, 4)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
        states.append(h)
    return np.array(states)


def states(network, words):
    x = ops.convert_to_numpy(network.embedding.embeddings)[words]
    forward, backward = network.lstm.forward_layer, network.lstm.backward_layer
    return np.concatenate([lstm(x, forward), lstm(x[::-1], backward)[::-1]], axis=1)


def logits(network, windows):
    read = np.concatenate([states(network, window) for window in windows])
    pooled = np.concatenate([read.max(0), read.mean(0)])
    (w1, b1), (w2, b2) = (
        [ops.convert_to_numpy(w) for w in layer.weights] for layer in (network.hidden, network.degrees)
    )
    return np.maximum(pooled @ w1 + b1, 0) @ w2 + b2


def padded(*windows, shape):
    out = np.zeros(shape, "int32")
    for i, window in enumerate(windows):
        out[i, : len(window)] = window
    return out


def test_a_window_equals_the_equations(network):
    assert np.array(network(A[None, None]))[0] == pytest.approx(logits(network, [A]), abs=1e-4)


def test_padding_within_and_of_whole_windows_changes_nothing(network):
    batch = np.stack([padded(A, B, shape=(3, 9)), padded(B, shape=(3, 9))])
    found = np.array(network(batch))
    assert found[0] == pytest.approx(logits(network, [A, B]), abs=1e-4)
    assert found[1] == pytest.approx(logits(network, [B]), abs=1e-4)


def test_pools_of_parts_are_those_of_the_whole(network):
    mask = np.ones((1, 5), bool)
    vectors = network.embedding(A[None])
    read = network.read(vectors, mask)
    top, total, count = (np.array(x) for x in network.pool(read, mask))
    expected = states(network, A)
    assert top[0] == pytest.approx(expected.max(0), abs=1e-5)
    assert total[0] == pytest.approx(expected.sum(0), abs=1e-5)
    assert count.tolist() == [[5.0]]


@pytest.mark.parametrize("said", [*BINARY, *TERNARY, *FIVE, *STARS])
def test_loss_is_minus_log_of_the_sum_over_degrees(said):
    drawn = np.random.default_rng(0).normal(0, 2, 5).astype("float32")
    chances = [np.exp(x) / sum(np.exp(y) for y in drawn) for x in drawn]
    expected = -np.log(sum(p * s for p, s in zip(chances, said)))
    found = grouped_cross_entropy(ops.convert_to_tensor(drawn[None]), np.array([said], "float32"))
    assert float(found[0]) == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize("labels", [BINARY, TERNARY, FIVE, STARS])
def test_every_degree_says_some_label(labels):
    assert np.sum(labels, axis=0) == pytest.approx(np.ones(5))


def test_the_loss_of_a_batch_is_the_mean_and_finite_where_a_label_is_impossible(network):
    drawn = np.array([[90.0, 0, 0, 0, 0], [0.0, 0, 0, 0, 0]], "float32")
    loss = float(network.compute_loss(y=np.array([FIVE[4], FIVE[0]], "float32"), y_pred=drawn))
    assert np.isfinite(loss)
    assert loss > 30


def test_config_makes_the_same_network(network):
    assert Reader(**network.get_config()).get_config() == network.get_config()
