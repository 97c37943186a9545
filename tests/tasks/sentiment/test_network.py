"""The reader against LSTM equations in numpy, and its loss against sums written out."""

import numpy as np
import pytest
from keras import ops

from suite.tasks.sentiment.data import BINARY, FIVE, STARS, TERNARY
from suite.tasks.sentiment.network import SOURCE, Reader, grouped_cross_entropy

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
    return np.log(joint(network, read.max(0), read.mean(0)).sum(0))


def joint(network, top, mean):
    """P(source, degree) of one text (Jacobs et al. 1991)."""
    parts = []
    for pool, layer in zip((top, mean), network.scales):
        gamma, beta = (ops.convert_to_numpy(w) for w in layer.weights)
        parts.append((pool - pool.mean()) / np.sqrt(pool.var() + layer.epsilon) * gamma + beta)
    pooled = np.concatenate(parts)
    (w1, b1), (w2, b2) = ([ops.convert_to_numpy(w) for w in layer.weights] for layer in (network.gate, network.degrees))
    experts = (pooled @ w2 + b2).reshape(len(network.sources), 5)
    return np.array([gate * softmax(expert) for gate, expert in zip(softmax(pooled @ w1 + b1), experts)])


def softmax(x):
    return np.exp(x) / np.exp(x).sum()


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


def test_the_loss_is_that_of_all_experts_of_the_own_one_and_of_the_source(network):
    both = np.random.default_rng(1).dirichlet(np.ones(15), 2).reshape(2, 3, 5).astype("float32")
    said, sources = np.array([STARS[1], BINARY[1]], "float32"), np.array([2, -1], "int32")
    everyone = -np.log((both.sum(1) * said).sum(1))
    source = both[0, 2].sum()
    expert = -np.log((both[0, 2] / source * said[0]).sum())
    expected = (everyone[0] + expert - SOURCE * np.log(source) + everyone[1]) / 2
    found = network.compute_loss(y={"said": said, "source": sources}, y_pred=ops.log(both))
    assert float(found) == pytest.approx(expected, rel=1e-5)


def test_the_loss_is_finite_where_a_label_is_impossible(network):
    drawn = np.full((1, 3, 5), -90, "float32")
    drawn[0, 0, 0] = 0
    y = {"said": np.array([FIVE[4]], "float32"), "source": np.array([1], "int32")}
    loss = float(network.compute_loss(y=y, y_pred=drawn))
    assert np.isfinite(loss)
    assert loss > 30


def test_in_training_each_source_is_told_apart(network):
    network.pool_dropout.rate = network.word_dropout.rate = 0
    both = np.array(network(A[None, None], training=True))[0]
    read = states(network, A)
    assert np.exp(both) == pytest.approx(joint(network, read.max(0), read.mean(0)), abs=1e-5)
    assert np.exp(both).sum() == pytest.approx(1, abs=1e-5)


def test_config_makes_the_same_network(network):
    assert Reader(**network.get_config()).get_config() == network.get_config()
