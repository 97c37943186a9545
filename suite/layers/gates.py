"""What a recurrent layer did at each step, gate by gate, computed again from the layer's own weights."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

import numpy as np

# Steps of a layer that are told of in one explanation; what comes after them is left out.
MOST = 1000
# Cell states of a hundred and more are usual, so float32 would not tell the sums to the last digit that is asked for.
_DIGITS = 9


class Cell(Protocol):
    """The weights of a Keras cell that is built, or of anything else that keeps them in the same order.

    Attributes:
        kernel: [features, blocks * units]; four blocks (i, f, g, o) make an LSTM, three (z, r, g) a GRU, one a plain
            cell.
        recurrent_kernel: [units, blocks * units].
        bias: [blocks * units], or [2, blocks * units] for a GRU that resets after the product, as Keras' own does.
    """

    units: int
    kernel: Any
    recurrent_kernel: Any
    bias: Any


class Bidirectional(Protocol):
    """Two layers of Keras, each with its `cell`."""

    forward_layer: Any
    backward_layer: Any


@dataclass(frozen=True)
class Gates:
    """A recurrent layer at each step, in the order of computation.

    LSTM (Hochreiter and Schmidhuber 1997; Gers et al. 2000): c = f * c_before + i * g and h = o * tanh(c).
    GRU (Cho et al. 2014): h = z * h_before + (1 - z) * g. Plain cell (Elman 1990): h alone.

    Attributes:
        cell: "lstm", "gru" or "rnn".
        values: what stands in these equations, by name, float64 [steps, units].
        start: the states before the first step, "h0" and of an LSTM "c0" [units].
        backward: whether the last step of the input was computed first.
    """

    cell: str
    values: dict[str, np.ndarray]
    start: dict[str, np.ndarray]
    backward: bool = False

    @property
    def said(self) -> np.ndarray:
        """h in the order of the input [steps, units]."""
        return self.values["h"][::-1] if self.backward else self.values["h"]

    def told(self, name: str, steps: Sequence[str], **further: Any) -> dict[str, Any]:
        """One layer of a `GatesView`.

        Args:
            name: of the layer, for people.
            steps: labels in the order of the input.
            further: more that is told of it.
        """
        ordered = list(steps)[::-1] if self.backward else list(steps)
        direction = "backward" if self.backward else "forward"
        arrays = {key: np.round(values, _DIGITS) for key, values in (self.values | self.start).items()}
        return {"name": name, "cell": self.cell, "direction": direction, "steps": ordered} | further | arrays


def replay(cell: Cell, inputs: Any, start: Sequence[Any] | None = None, backward=False) -> Gates:
    """Runs an LSTM, a GRU or a plain cell (tanh, sigmoid, bias) over one sequence; products in float32, as the layer
    itself, the rest in float64.

    Args:
        cell: what is run; its number of blocks says which kind it is.
        inputs: [steps, features], in the order of the input.
        start: h, and of an LSTM c, before the first step, each [units]; zeros by default.
        backward: whether to begin with the last step.
    """
    kernel, recurrent, bias = (_array(v) for v in (cell.kernel, cell.recurrent_kernel, cell.bias))
    kind = _KINDS[kernel.shape[1] // cell.units]
    inputs = _array(inputs)[::-1] if backward else _array(inputs)
    first = [_array(s).astype("float64") for s in start or [np.zeros(cell.units)] * len(kind.states)]
    states, steps = first, []
    given, again = (bias, None) if bias.ndim == 1 else bias
    for x in inputs @ kernel + given:
        found = kind.step(x, recurrent, again, *states)
        states = [found[name] for name in kind.states]
        steps.append([found[name] for name in kind.values])
    values = np.array(steps).reshape(len(steps), len(kind.values), cell.units).transpose(1, 0, 2)
    return Gates(
        kind.name,
        dict(zip(kind.values, values)),
        {f"{name}0": state for name, state in sorted(zip(kind.states, first))},
        backward,
    )


def replay_both(layer: Bidirectional, inputs: Any) -> tuple[Gates, Gates]:
    """A bidirectional layer over one sequence, forward and backward."""
    return (
        replay(layer.forward_layer.cell, inputs),
        replay(layer.backward_layer.cell, inputs, backward=True),
    )


def side_by_side(both: tuple[Gates, Gates]) -> np.ndarray:
    """What a bidirectional layer says at each step of the input [steps, 2 * units]."""
    return np.concatenate([gates.said for gates in both], axis=-1)


Step = dict[str, np.ndarray]


def _lstm(x: np.ndarray, recurrent: np.ndarray, again: None, h: np.ndarray, c: np.ndarray) -> Step:
    i, f, g, o = np.split(x + _product(h, recurrent), 4)
    i, f, g, o = _sigmoid(i), _sigmoid(f), np.tanh(g), _sigmoid(o)
    c = f * c + i * g
    return {"i": i, "f": f, "g": g, "o": o, "c": c, "h": o * np.tanh(c)}


def _gru(x: np.ndarray, recurrent: np.ndarray, again: np.ndarray | None, h: np.ndarray) -> Step:
    """Keras' z keeps the old state, as in Cho et al. 2014; what it resets is the state or, where there is a second
    bias, its product (as cuDNN does)."""
    units = len(h)
    xz, xr, xg = np.split(x, 3)
    if again is None:
        z, r = np.split(_product(h, recurrent[:, : 2 * units]), 2)
        z, r = _sigmoid(xz + z), _sigmoid(xr + r)
        g = np.tanh(xg + _product(r * h, recurrent[:, 2 * units :]))
    else:
        z, r, g = np.split(_product(h, recurrent) + again, 3)
        z, r = _sigmoid(xz + z), _sigmoid(xr + r)
        g = np.tanh(xg + r * g)
    return {"z": z, "r": r, "g": g, "h": z * h + (1 - z) * g}


def _rnn(x: np.ndarray, recurrent: np.ndarray, again: None, h: np.ndarray) -> Step:
    return {"h": np.tanh(x + _product(h, recurrent))}


class _Kind(NamedTuple):
    name: str
    step: Callable[..., Step]
    values: tuple[str, ...]
    states: tuple[str, ...]


_KINDS = {  # by number of blocks
    4: _Kind("lstm", _lstm, ("i", "f", "g", "o", "c", "h"), ("h", "c")),
    3: _Kind("gru", _gru, ("z", "r", "g", "h"), ("h",)),
    1: _Kind("rnn", _rnn, ("h",), ("h",)),
}


def _product(h: np.ndarray, matrix: np.ndarray) -> np.ndarray:
    # Not @: BLAS has several threads wait for one another at every step, which takes seconds on a machine at work.
    return np.einsum("u,uv->v", h.astype("float32"), matrix).astype("float64")


def _array(value) -> np.ndarray:
    return np.asarray(value).astype("float32")


def _sigmoid(x: np.ndarray) -> np.ndarray:
    return 0.5 * (1 + np.tanh(0.5 * x))
