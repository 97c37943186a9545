"""Recurrent cells in float64, forwards one step and backwards one step."""

import abc
from typing import Any, ClassVar

import numpy as np

Weights = dict[str, np.ndarray]


class Cell(abc.ABC):
    """A cell's weights, its step, and the product of a row vector with the step's Jacobian.

    Args:
        inputs: width of an input.
        units: width of what is let out.
        gain: of the recurrent weights: about the largest eigenvalue of each square block of them.
        keep: bias of the gate that keeps the state, where there is one: at 0 it begins half open, at 2 it lets 88 %
            through (Jozefowicz et al. 2015).
        random: where the weights come from.

    Attributes:
        weights: kernel [inputs, blocks * units], recurrent [units, blocks * units], bias [blocks * units].
        state: width of what is carried from step to step.
    """

    blocks: ClassVar[int]
    carried: ClassVar[int] = 1  # times units

    def __init__(self, inputs: int, units: int, gain: float, keep: float, random: np.random.Generator):
        self.units = units
        self.state = self.carried * units
        self.weights: Weights = {
            "kernel": random.normal(0, np.sqrt(1 / inputs), (inputs, self.blocks * units)),
            "recurrent": random.normal(0, gain * np.sqrt(1 / units), (units, self.blocks * units)),
            "bias": np.zeros(self.blocks * units),
        }

    @abc.abstractmethod
    def step(self, x: np.ndarray, state: np.ndarray) -> tuple[np.ndarray, Any]:
        """The state after an input, and what `back` needs of this step.

        Args:
            x: [batch, inputs].
            state: [batch, state], what is let out in the first `units` columns.
        """

    @abc.abstractmethod
    def back(self, above: np.ndarray, seen: Any, into: Weights | None = None) -> np.ndarray:
        """Takes vectors back through a step: above @ (d state after / d state before).

        Args:
            above: [batch, state].
            seen: of `step`; one of its rows, or as many as `above` has.
            into: gradients of the weights, to which those of this step are added.

        Returns:
            [batch, state].
        """

    def _collect(self, into: Weights | None, x: np.ndarray, h: np.ndarray, da: np.ndarray) -> None:
        """Adds the gradients of the weights of x @ kernel + h @ recurrent + bias."""
        if into is not None:
            into["kernel"] += x.T @ da
            into["recurrent"] += h.T @ da
            into["bias"] += da.sum(axis=0)


class Rnn(Cell):
    """h = tanh(x K + h_before R + b) (Elman 1990)."""

    blocks = 1

    def step(self, x, state):
        w = self.weights
        h = np.tanh(x @ w["kernel"] + state @ w["recurrent"] + w["bias"])
        return h, (x, state, h)

    def back(self, above, seen, into=None):
        x, before, h = seen
        da = above * (1 - h * h)
        self._collect(into, x, before, da)
        return da @ self.weights["recurrent"].T


class Lstm(Cell):
    """c = f c_before + i g and h = o tanh(c) (Hochreiter and Schmidhuber 1997; Gers et al. 2000); carries h and c."""

    blocks, carried = 4, 2

    def __init__(self, inputs, units, gain, keep, random):
        super().__init__(inputs, units, gain, keep, random)
        self.weights["bias"][units : 2 * units] = keep

    def step(self, x, state):
        w = self.weights
        h, c = np.split(state, 2, axis=1)
        i, f, g, o = np.split(x @ w["kernel"] + h @ w["recurrent"] + w["bias"], 4, axis=1)
        i, f, g, o = _sigmoid(i), _sigmoid(f), np.tanh(g), _sigmoid(o)
        new = f * c + i * g
        out = np.tanh(new)
        return np.hstack([o * out, new]), (x, h, c, i, f, g, o, out)

    def back(self, above, seen, into=None):
        x, h, c, i, f, g, o, out = seen
        dh, dc = np.split(above, 2, axis=1)
        dc = dc + dh * o * (1 - out * out)
        da = np.hstack(
            [dc * g * i * (1 - i), dc * c * f * (1 - f), dc * i * (1 - g * g), dh * out * o * (1 - o)],
        )
        self._collect(into, x, h, da)
        return np.hstack([da @ self.weights["recurrent"].T, dc * f])


class Gru(Cell):
    """h = z h_before + (1 - z) tanh(x K + (r h_before) R + b) (Cho et al. 2014)."""

    blocks = 3

    def __init__(self, inputs, units, gain, keep, random):
        super().__init__(inputs, units, gain, keep, random)
        self.weights["bias"][:units] = keep

    def step(self, x, state):
        w, u = self.weights, self.units
        given = x @ w["kernel"] + w["bias"]
        gates = _sigmoid(given[:, : 2 * u] + state @ w["recurrent"][:, : 2 * u])
        z, r = np.split(gates, 2, axis=1)
        candidate = np.tanh(given[:, 2 * u :] + (r * state) @ w["recurrent"][:, 2 * u :])
        return z * state + (1 - z) * candidate, (x, state, z, r, candidate)

    def back(self, above, seen, into=None):
        x, h, z, r, candidate = seen
        u, recurrent = self.units, self.weights["recurrent"]
        dcandidate = above * (1 - z) * (1 - candidate * candidate)
        dreset = dcandidate @ recurrent[:, 2 * u :].T
        dgates = np.hstack([above * (h - candidate) * z * (1 - z), dreset * h * r * (1 - r)])
        if into is not None:
            da = np.hstack([dgates, dcandidate])
            into["kernel"] += x.T @ da
            into["bias"] += da.sum(axis=0)
            into["recurrent"][:, : 2 * u] += h.T @ dgates
            into["recurrent"][:, 2 * u :] += (r * h).T @ dcandidate
        return above * z + dreset * r + dgates @ recurrent[:, : 2 * u].T


CELLS: dict[str, type[Cell]] = {"rnn": Rnn, "gru": Gru, "lstm": Lstm}


def _sigmoid(x: np.ndarray) -> np.ndarray:
    return 0.5 * (1 + np.tanh(0.5 * x))
