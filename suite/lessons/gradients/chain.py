"""A cell unrolled over a sequence, and the way back through its steps."""

import numpy as np

from suite.lessons.gradients.cells import Cell, Weights

SYMBOLS = 4
WIDTH = SYMBOLS + 1  # of an input: one place for each symbol, and one for the blank


def draw(random: np.random.Generator, batch: int, steps: int) -> tuple[np.ndarray, np.ndarray]:
    """Copy after T steps: a symbol, then T blanks; at the end the symbol is asked for.

    Returns:
        inputs [steps + 1, batch, WIDTH], one-hot, and the symbols [batch].
    """
    symbols = random.integers(SYMBOLS, size=batch)
    inputs = np.zeros((steps + 1, batch, WIDTH))
    inputs[1:, :, SYMBOLS] = 1
    inputs[0, np.arange(batch), symbols] = 1
    return inputs, symbols


class Chain:
    """The same cell at every step, and a softmax over what is let out at the last one.

    Args:
        cell: unrolled.
        random: where the softmax's weights come from.

    Attributes:
        weights: the cell's, and out [units, SYMBOLS] and out_bias [SYMBOLS].
    """

    def __init__(self, cell: Cell, random: np.random.Generator):
        self.cell = cell
        self.weights: Weights = cell.weights  # one dictionary: an update reaches the cell
        self.weights["out"] = random.normal(0, np.sqrt(1 / cell.units), (cell.units, SYMBOLS))
        self.weights["out_bias"] = np.zeros(SYMBOLS)

    def forward(self, inputs: np.ndarray) -> tuple[np.ndarray, list]:
        """States [steps + 1, batch, state], one after each input, and what each step leaves for the way back."""
        state, states, seen = np.zeros((inputs.shape[1], self.cell.state)), [], []
        for x in inputs:
            state, left = self.cell.step(x, state)
            states.append(state)
            seen.append(left)
        return np.array(states), seen

    def say(self, last: np.ndarray) -> np.ndarray:
        """Probabilities [batch, SYMBOLS] from the last state."""
        logits = last[:, : self.cell.units] @ self.weights["out"] + self.weights["out_bias"]
        powers = np.exp(logits - logits.max(axis=1, keepdims=True))
        return powers / powers.sum(axis=1, keepdims=True)

    def gradients(self, inputs: np.ndarray, symbols: np.ndarray) -> tuple[float, Weights, np.ndarray]:
        """Backpropagation through time (Werbos 1990).

        Returns:
            The mean cross-entropy in nats; its gradient for each weight; and that of each sequence's own loss for its
            state after each input [steps + 1, batch, state].
        """
        states, seen = self.forward(inputs)
        said, rows = self.say(states[-1]), np.arange(len(symbols))
        loss = -float(np.log(np.maximum(said[rows, symbols], 1e-300)).mean())
        wrong = said.copy()
        wrong[rows, symbols] -= 1
        units = self.cell.units
        into = {name: np.zeros_like(value) for name, value in self.weights.items()}
        into["out"] += states[-1][:, :units].T @ wrong
        into["out_bias"] += wrong.sum(axis=0)
        above = np.zeros_like(states)
        above[-1, :, :units] = wrong @ self.weights["out"].T
        for t in range(len(inputs) - 1, 0, -1):
            above[t - 1] = self.cell.back(above[t], seen[t], into)
        self.cell.back(above[0], seen[0], into)
        return loss, {name: value / len(symbols) for name, value in into.items()}, above

    def products(self, inputs: np.ndarray) -> np.ndarray:
        """Products of the steps' Jacobians for one sequence: d state at the end / d state after each input.

        Args:
            inputs: [steps + 1, 1, WIDTH].

        Returns:
            [steps + 1, state, state]; the last is the identity.
        """
        _, seen = self.forward(inputs)
        found = [np.eye(self.cell.state)]
        for left in reversed(seen[1:]):
            found.append(self.cell.back(found[-1], left))
        return np.array(found[::-1])
