"""The small network of the lesson: one recurrent cell that reads letters, and one number that it says."""

from typing import NamedTuple

import numpy as np

from suite.layers.gates import Gates, replay

SYMBOLS = 27  # a to z, and one for everything else
BLOCKS = {"rnn": 1, "gru": 3, "lstm": 4}


class Cell(NamedTuple):
    """Weights of a recurrent cell, as `suite.layers.gates.Cell` has them."""

    units: int
    kernel: np.ndarray
    recurrent_kernel: np.ndarray
    bias: np.ndarray


class Network(NamedTuple):
    """A cell and its output, y = h V.

    Attributes:
        cell: U (its kernel, [SYMBOLS, blocks * units]), W (its recurrent kernel) and its bias b.
        out: V [units].
    """

    cell: Cell
    out: np.ndarray

    @classmethod
    def drawn(cls, kind: str, units: int, seed: int) -> "Network":
        """With weights drawn at random: nothing here is trained."""
        random, wide = np.random.default_rng(seed), BLOCKS[kind] * units
        kernel = random.normal(0, 1, (SYMBOLS, wide))
        recurrent = random.normal(0, units**-0.5, (units, wide))
        return cls(Cell(units, kernel, recurrent, random.normal(0, 0.5, wide)), random.normal(0, 1, units))

    def read(self, text: str) -> Gates:
        """What the cell does at each letter."""
        return replay(self.cell, np.eye(SYMBOLS)[[symbol(letter) for letter in text]])

    def say(self, states: np.ndarray) -> np.ndarray:
        """y after each letter [steps], from h [steps, units]."""
        return states @ self.out

    def weights(self) -> dict[str, np.ndarray]:
        """All weights by their letter."""
        return {"U": self.cell.kernel, "W": self.cell.recurrent_kernel, "b": self.cell.bias, "V": self.out}


def symbol(letter: str) -> int:
    """The place of a letter in the input: small and capital ones alike."""
    place = ord(letter.lower()[0]) - ord("a")
    return place if 0 <= place < SYMBOLS - 1 else SYMBOLS - 1
