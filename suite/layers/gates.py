"""What an LSTM did at each step, gate by gate, computed again from the layer's own weights."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import keras
import numpy as np
from keras import ops

# Steps of a layer that are told of in one explanation; what comes after them is left out.
MOST = 1000
# Cell states of a hundred and more are usual, so float32 would not tell the sums to the last digit that is asked for.
_DIGITS = 9
_GATES = ("i", "f", "g", "o", "c", "h")


class Gates(NamedTuple):
    """An LSTM at each step, in the order of computation (Hochreiter and Schmidhuber 1997; Gers et al. 2000).

    c = f * c_before + i * g and h = o * tanh(c), unit by unit.

    Attributes:
        i, f, o: input, forget and output gates, from 0 to 1, float64 [steps, units].
        g: candidate, from -1 to 1.
        c, h: cell state and what is let out of it.
        c0, h0: those before the first step [units].
        backward: whether the last step of the input was computed first.
    """

    i: np.ndarray
    f: np.ndarray
    g: np.ndarray
    o: np.ndarray
    c: np.ndarray
    h: np.ndarray
    c0: np.ndarray
    h0: np.ndarray
    backward: bool = False

    @property
    def said(self) -> np.ndarray:
        """h in the order of the input [steps, units]."""
        return self.h[::-1] if self.backward else self.h

    def told(self, name: str, steps: Sequence[str], **further: Any) -> dict[str, Any]:
        """One layer of a `GatesView`.

        Args:
            name: of the layer, for people.
            steps: labels in the order of the input.
            further: more that is told of it.
        """
        ordered = list(steps)[::-1] if self.backward else list(steps)
        direction = "backward" if self.backward else "forward"
        arrays = {gate: np.round(getattr(self, gate), _DIGITS) for gate in (*_GATES, "c0", "h0")}
        return {"name": name, "cell": "lstm", "direction": direction, "steps": ordered} | further | arrays


def replay(cell: keras.layers.LSTMCell, inputs: Any, start: Sequence[Any] | None = None, backward=False) -> Gates:
    """Runs a plain LSTM (tanh, sigmoid, bias) over one sequence; products in float32, as the layer itself, the rest in
    float64.

    Args:
        cell: of a layer that is built.
        inputs: [steps, features], in the order of the input.
        start: h and c before the first step, each [units]; zeros by default.
        backward: whether to begin with the last step.
    """
    kernel, recurrent, bias = (_array(v) for v in (cell.kernel, cell.recurrent_kernel, cell.bias))
    inputs = _array(inputs)[::-1] if backward else _array(inputs)
    h0, c0 = (_array(s).astype("float64") for s in start or (np.zeros(cell.units),) * 2)
    h, c, steps = h0, c0, []
    for given in inputs @ kernel + bias:
        i, f, g, o = np.split((given + h.astype("float32") @ recurrent).astype("float64"), 4)
        i, f, g, o = _sigmoid(i), _sigmoid(f), np.tanh(g), _sigmoid(o)
        c = f * c + i * g
        h = o * np.tanh(c)
        steps.append((i, f, g, o, c, h))
    found = np.array(steps).reshape(len(steps), len(_GATES), cell.units).transpose(1, 0, 2)
    return Gates(*found, c0, h0, backward)


def replay_both(layer: keras.layers.Bidirectional, inputs: Any) -> tuple[Gates, Gates]:
    """A bidirectional LSTM over one sequence, forward and backward."""
    return (
        replay(layer.forward_layer.cell, inputs),
        replay(layer.backward_layer.cell, inputs, backward=True),
    )


def side_by_side(both: tuple[Gates, Gates]) -> np.ndarray:
    """What a bidirectional LSTM says at each step of the input [steps, 2 * units]."""
    return np.concatenate([gates.said for gates in both], axis=-1)


def _array(value) -> np.ndarray:
    return ops.convert_to_numpy(value).astype("float32")


def _sigmoid(x: np.ndarray) -> np.ndarray:
    return 0.5 * (1 + np.tanh(0.5 * x))
