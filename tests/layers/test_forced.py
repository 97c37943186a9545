"""Cells that are forced, against a numpy LSTM that is forced; unforced they do what they did."""

import threading

import keras
import numpy as np
import pytest
import tensorflow as tf

from suite.layers.attention import Attention
from suite.layers.forced import (
    EVERY,
    GATES,
    Clock,
    another_second,
    another_whole,
    copy_of,
    count_steps,
    force_attention,
    force_cells,
    force_window,
    second_state,
    whole_state,
)
from suite.task import Stopped
from suite.tasks.handwriting.synthesis.network import Writer

UNITS, WIDTH, STEPS = 4, 3, 5
X = np.random.default_rng(1).normal(size=(2, STEPS, WIDTH)).astype("float32")
MASK = np.array([[1, 1, 1, 1, 1], [1, 1, 1, 0, 0]], bool)


class Both(keras.Model):
    """A bidirectional LSTM, and one that makes a step at a time with attention."""

    def __init__(self, name="both"):
        super().__init__(name=name)
        self.lstm = keras.layers.Bidirectional(keras.layers.LSTM(UNITS, return_sequences=True))
        self.one = keras.layers.LSTM(UNITS)
        self.attention = Attention(UNITS, 2)

    def build(self, input_shape=None):
        self.lstm.build((None, None, WIDTH))
        self.one.build((None, None, WIDTH))
        self.attention.build((None, None, UNITS), (None, None, WIDTH))
        self.built = True

    def start(self, memory):
        keys, values = self.attention.project(memory)
        return {"keys": keys, "values": values}, [keras.ops.zeros((len(memory), UNITS))] * 2

    def step(self, x, state, memory):
        said, state = self.one.cell(x, state)
        context, weights = self.attention.attend(
            said[:, None], memory["keys"], memory["values"], keras.ops.ones((len(x), STEPS), "bool")
        )
        return said + context[:, 0], state, weights[:, :, 0]

    def get_config(self):
        return {}


@pytest.fixture(scope="module")
def network():
    keras.utils.set_random_seed(4)
    network = Both()
    network.build()
    for variable in network.weights:
        variable.assign(np.random.default_rng(len(variable.path)).normal(size=variable.shape))
    return network


@pytest.fixture
def forced(network):
    """A copy and its forces, and its gaze."""
    other, clock = copy_of(network), Clock()
    both = other.lstm
    forces = force_cells(other, [both.forward_layer.cell, both.backward_layer.cell, other.one.cell], clock)
    gaze = force_attention(other.attention, clock)
    count_steps(other, clock, second_state, another_second)
    return other, forces, gaze


def lstm(cell, rows, what=None, unit=EVERY, value=0.0, first=0, last=99, order=None):
    """What a cell says over one sequence, forced at steps as `order` numbers them."""
    kernel, recurrent, bias = (np.array(v) for v in (cell.kernel, cell.recurrent_kernel, cell.bias))
    h = c = np.zeros(UNITS)
    said = []

    def put(gate, values, step):
        if gate == what and first <= step <= last:
            values = np.where((np.arange(UNITS) == unit) | (unit == EVERY), value, values)
        return values

    for step, x in zip(order if order is not None else range(len(rows)), rows):
        i, f, g, o = np.split(x @ kernel + h @ recurrent + bias, 4)
        i, f, o = (put(gate, 1 / (1 + np.exp(-z)), step) for gate, z in (("i", i), ("f", f), ("o", o)))
        c = put("c", f * c + i * put("g", np.tanh(g), step), step)
        h = put("h", o * np.tanh(c), step)
        said.append(h)
    return np.array(said)


def test_unforced_it_does_what_it_did(network, forced):
    other, _, _ = forced
    np.testing.assert_allclose(other.lstm(X, mask=MASK), network.lstm(X, mask=MASK), atol=1e-5)
    memory, state = network.start(X)
    told, (inner, now) = other.start(X)
    for x in X.transpose(1, 0, 2):
        said, state, looks = network.step(x, state, memory)
        again, (inner, now), seen = other.step(x, (inner, now), told)
        np.testing.assert_allclose(again, said, atol=1e-5)
        np.testing.assert_allclose(seen, looks, atol=1e-6)
    assert now.numpy().tolist() == [[STEPS]] * 2


@pytest.mark.parametrize("gate", GATES)
def test_a_gate_is_forced_at_its_steps_in_both_directions(forced, gate):
    other, (forward, backward, _), _ = forced
    forward.put(gate, 2, 0.7, 1, 2)
    backward.put(gate, EVERY, -0.3, 2, 2)
    said = np.array(other.lstm(X, mask=MASK))
    for row, length in ((0, 5), (1, 3)):
        rows = X[row, :length]
        ahead = lstm(other.lstm.forward_layer.cell, rows, gate, 2, 0.7, 1, 2)
        back = lstm(
            other.lstm.backward_layer.cell, rows[::-1], gate, EVERY, -0.3, 2, 2, order=range(length - 1, -1, -1)
        )
        np.testing.assert_allclose(said[row, :length], np.concatenate([ahead, back[::-1]], axis=1), atol=1e-5)


def test_a_gate_is_forced_where_steps_are_made_one_by_one(forced):
    other, (_, _, one), _ = forced
    one.put("f", 1, 0.0, 3, 99)
    memory, state = other.start(X)
    for x in X.transpose(1, 0, 2):
        _, state, _ = other.step(x, state, memory)
    expected = [lstm(other.one.cell, rows, "f", 1, 0.0, 3) for rows in X]
    np.testing.assert_allclose(state[0][0], [said[-1] for said in expected], atol=1e-5)


def test_a_value_that_a_unit_has_changes_nothing(network, forced):
    other, (forward, _, _), _ = forced
    before = np.array(network.lstm(X[:1]))
    forward.put("h", 1, float(before[0, 2, 1]), 2, 2)
    np.testing.assert_allclose(other.lstm(X[:1]), before, atol=1e-6)
    forward.lift()
    np.testing.assert_allclose(other.lstm(X), network.lstm(X), atol=1e-5)


def test_an_attention_looks_where_it_is_made_to(network, forced):
    other, _, gaze = forced
    gaze.look(3, 1, 1)
    memory, state = other.start(X)
    plain, before = network.start(X)
    for step, x in enumerate(X.transpose(1, 0, 2)):
        said, state, weights = other.step(x, state, memory)
        told, before, looks = network.step(x, before, plain)
        if step == 1:
            assert (np.array(weights) == np.eye(STEPS)[3]).all()
            values = np.array(memory["values"])[:, :, 3].reshape(2, UNITS)
            h = np.array(said) - values @ np.array(other.attention.out.kernel)
            np.testing.assert_allclose(h, np.array(state[0][0]), atol=1e-5)
        else:
            np.testing.assert_allclose(weights, looks, atol=1e-6)


def test_a_cancel_is_heard_while_a_graph_is_traced(network):
    other, clock = copy_of(network), Clock()
    force_cells(other, [other.lstm.forward_layer.cell], clock)
    traced = tf.function(other.lstm)
    clock.cancel = threading.Event()
    clock.cancel.set()
    with pytest.raises(Stopped):
        traced(tf.constant(X))
    clock.cancel = None
    np.testing.assert_allclose(traced(tf.constant(X)), network.lstm(X), atol=1e-5)


def test_a_window_looks_where_it_is_made_to():
    keras.utils.set_random_seed(5)
    network, clock = Writer(6, units=UNITS, layers=2, components=1, bells=2), Clock()
    network.build()
    other = copy_of(network)
    gaze = force_window(other.lowest, clock)
    count_steps(other, clock, whole_state, another_whole)
    gaze.look(2, 1, 2)
    text = network.spelled(np.array([[1, 4, 2, 5]] * 2))
    state, forced = network.start(2), other.start(2)
    for step, x in enumerate(X.transpose(1, 0, 2)):
        _, state, plain = network.step(x, state, text)
        _, forced, looks = other.step(x, forced, text)
        if 1 <= step <= 2:
            assert (np.array(looks) == np.eye(4)[2]).all()
        elif step == 0:
            np.testing.assert_allclose(looks, plain, atol=1e-6)
    assert np.isfinite(looks).all() and not np.allclose(looks, np.eye(4)[2])
