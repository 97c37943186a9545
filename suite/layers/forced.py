"""LSTM cells whose gates and states can be forced at chosen steps, in a copy of a network that is left as it is."""

from collections.abc import Callable, Sequence
from typing import Any

import keras
from keras import ops

from suite.task import Cancel, Stopped

GATES = ("i", "f", "g", "o", "c", "h")
NOBODY, EVERY = -2, -1  # units


class Force:
    """What one cell is made to do; nothing until `put`.

    Its values are variables, so that another intervention needs no other graph.
    """

    def __init__(self):
        whole = {"gate": 0, "unit": NOBODY, "first": 0, "last": 0}
        self._whole = {name: keras.Variable(value, dtype="int32", trainable=False) for name, value in whole.items()}
        self._value = keras.Variable(0.0, dtype="float32", trainable=False)

    def put(self, gate: str, unit: int, value: float, first: int, last: int) -> None:
        """Forces a gate or state of a unit, or of `EVERY` one, at steps `first` to `last`, from 0."""
        for name, number in {"gate": GATES.index(gate), "unit": unit, "first": first, "last": last}.items():
            self._whole[name].assign(number)
        self._value.assign(value)

    def lift(self) -> None:
        """Forces nothing any more."""
        self._whole["unit"].assign(NOBODY)

    def on(self, gate: str, values, now):
        """Values of a gate [rows, units] at steps `now` [rows, 1]."""
        want = self._whole
        units = ops.arange(ops.shape(values)[-1], dtype="int32")[None]
        meant = ops.logical_or(want["unit"] == EVERY, units == want["unit"])
        here = ops.logical_and(now >= want["first"], now <= want["last"])
        active = ops.logical_and(ops.logical_and(meant, here), want["gate"] == GATES.index(gate))
        return ops.where(active, ops.cast(self._value, values.dtype), values)


class Gaze(Force):
    """Where an attention is made to look: all of it at one position."""

    def look(self, position: int, first: int, last: int) -> None:
        """At steps `first` to `last`, from 0."""
        self.put("h", position, 1.0, first, last)

    def on_weights(self, weights, now):
        """Weights [rows, heads, 1, positions] at steps `now` [rows, 1], and whether they are forced [rows, 1, 1, 1]."""
        want = self._whole
        here = ops.logical_and(now >= want["first"], now <= want["last"])
        active = ops.logical_and(here, want["unit"] >= 0)[:, :, None, None]
        only = ops.one_hot(ops.maximum(want["unit"], 0), ops.shape(weights)[-1], dtype=weights.dtype)
        return ops.where(active, only[None, None, None], weights), active


class Clock:
    """Which step it is where no layer counts them, and whether anybody still waits.

    Attributes:
        now: int [rows, 1], or None outside of a step.
        timed: whether sequences carry their step behind their features.
        cancel: looked at by each cell while a graph is traced, which takes seconds.
    """

    now: Any = None
    timed: bool = False
    cancel: Cancel | None = None

    def heed(self) -> None:
        """Raises:
        Stopped: `cancel` was set.
        """
        if self.cancel is not None and self.cancel.is_set():
            raise Stopped


def copy_of(network: keras.Model) -> keras.Model:
    """Another network of the same class and weights."""
    other = type(network)(**network.get_config())
    other.build()
    other.set_weights(network.get_weights())
    return other


def force_cells(network: keras.Model, cells: Sequence[keras.layers.LSTMCell], clock: Clock) -> list[Force]:
    """Has cells of a network obey a `Force` each, wherever they are called; they compute what they did else."""
    forces = [_force(cell, clock) for cell in cells]
    for layer in network._flatten_layers():
        if isinstance(layer, keras.layers.LSTM) and any(layer.cell is cell for cell in cells):
            _count_steps(layer, clock)
    return forces


def _force(cell: keras.layers.LSTMCell, clock: Clock) -> Force:
    force = Force()

    def call(inputs, states, training=False):
        clock.heed()
        now = clock.now
        if clock.timed:
            now, inputs = ops.cast(inputs[:, -1:], "int32"), inputs[:, :-1]
        h, c = states
        z = ops.matmul(inputs, cell.kernel) + ops.matmul(h, cell.recurrent_kernel) + cell.bias
        i, f, g, o = ops.split(z, 4, axis=-1)
        i, f, o = (force.on(gate, ops.sigmoid(x), now) for gate, x in (("i", i), ("f", f), ("o", o)))
        g = force.on("g", ops.tanh(g), now)
        c = force.on("c", f * c + i * g, now)
        h = force.on("h", o * ops.tanh(c), now)
        return h, [h, c]

    cell.call = call
    return force


def _count_steps(layer: keras.layers.LSTM, clock: Clock) -> None:
    """Has a layer's sequences carry the number of each step, in the order of the input."""

    def inner_loop(sequences, initial_state, mask, training=False):
        shape = ops.shape(sequences)
        steps = ops.cast(ops.arange(shape[1]), sequences.dtype)[None, :, None]
        timed = ops.concatenate([sequences, ops.broadcast_to(steps, (shape[0], shape[1], 1))], axis=-1)
        clock.timed = True
        try:
            return keras.layers.RNN.inner_loop(layer, timed, initial_state, mask, training=training)
        finally:
            clock.timed = False

    layer.inner_loop = inner_loop


def force_attention(attention: keras.layers.Layer, clock: Clock) -> Gaze:
    """Has an `Attention` obey a `Gaze` where it is asked for one step at a time."""
    gaze, inner = Gaze(), attention.attend

    def attend(query, keys, values, mask):
        context, weights = inner(query, keys, values, mask)
        if clock.now is None:
            return context, weights
        weights, active = gaze.on_weights(weights, clock.now)
        heads = ops.einsum("bhts,bhsd->bthd", ops.cast(weights, values.dtype), values)
        forced = attention.out(ops.reshape(heads, ops.shape(context)))
        return ops.where(active[:, :, 0], forced, context), weights

    attention.attend = attend
    return gaze


def force_window(lowest: keras.layers.Layer, clock: Clock) -> Gaze:
    """Has the window of a `SoftWindowLSTM` obey a `Gaze` where steps are counted; its bells move on as they would."""
    gaze, inner = Gaze(), lowest.look

    def look(out, places, count):
        looks, places = inner(out, places, count)
        if clock.now is None:
            return looks, places
        weights, _ = gaze.on_weights(looks[:, None, None], clock.now)
        return weights[:, 0, 0], places

    lowest.look = look
    return gaze


def count_steps(network: keras.Model, clock: Clock, state_of: Callable[[Any], Any], with_state: Callable) -> None:
    """Has a network that makes one step at a time count them in its state.

    Args:
        network: with `start(...)` and `step(input, state, ...)`, which returns the new state second.
        clock: is told at each step.
        state_of: the state in what `start` returns.
        with_state: what `start` returns, with another state in it.
    """
    start, step = network.start, network.step

    def counted_start(*arguments):
        begun = start(*arguments)
        state = state_of(begun)
        first = keras.tree.flatten(state)[0]
        return with_state(begun, (state, ops.zeros((ops.shape(first)[0], 1), "int32")))

    def counted_step(given, state, *rest):
        state, clock.now = state
        try:
            said, state, *more = step(given, state, *rest)
            return said, (state, clock.now + 1), *more
        finally:
            clock.now = None

    network.start, network.step = counted_start, counted_step


def whole_state(begun: Any) -> Any:
    """For `count_steps`: `start` returns the state alone."""
    return begun


def another_whole(begun: Any, state: Any) -> Any:
    return state


def second_state(begun: Any) -> Any:
    """For `count_steps`: `start` returns memory and state."""
    return begun[1]


def another_second(begun: Any, state: Any) -> Any:
    return begun[0], state
