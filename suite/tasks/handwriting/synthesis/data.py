"""Batches of whole written lines with their texts."""

from collections.abc import Sequence

import numpy as np

from suite.tasks.handwriting.batches import side_by_side
from suite.tasks.handwriting.data import Line
from suite.text.characters import Characters
from suite.training.slices import Slices

CHARACTERS_FILE = "characters.txt"
# Stands after every text. No line holds it, so no text is cut short.
END = "\u0003"
# A character has to stand so many times in the texts to be learnt.
COMMON = 5
# Points of a line that are learnt from; one line in thirty has more.
LONGEST = 1100


def spelled(texts: Sequence[str], characters: Characters) -> np.ndarray:
    """Numbers of the characters of texts and of `END`, as of `Characters.spelled`."""
    return characters.spelled([text + END for text in texts])


def told(lines: Sequence[Line], characters: Characters, longest: int | None = None):
    """Lines side by side as of `side_by_side`, with what they say: ({"pen", "text"}, what comes next)."""
    pen, following = side_by_side(lines, longest)
    return {"pen": pen, "text": spelled([line.text for line in lines], characters)}, following


class LineBatches(Slices):
    """Batches of about `points` points, of lines of like length.

    Args:
        lines: what was written, with its text.
        characters: those that the network knows.
        points: rows times steps of a batch.
    """

    def __init__(self, lines: Sequence[Line], characters: Characters, points=16_000, seed=1, per_pass=4):
        self.lines = [line for line in lines if len(line.offsets) > 1 and line.text]
        self.characters = characters
        self.points = points
        self.lengths = np.minimum([len(line.offsets) for line in self.lines], LONGEST)
        super().__init__(seed, per_pass)

    def plan(self, slice):
        order = self.order(len(self.lines), slice)
        order = order[np.argsort(self.lengths[order], kind="stable")]
        batches, first = [], 0
        while first < len(order):
            rows = 1
            while first + rows < len(order) and (rows + 1) * self.lengths[order[first + rows]] <= self.points:
                rows += 1
            batches.append(order[first : first + rows])
            first += rows
        shuffled = np.random.default_rng((self.seed, slice, 1)).permutation(len(batches))
        return [batches[i] for i in shuffled]

    def make(self, item, rng):
        return told([self.lines[number] for number in item], self.characters, LONGEST)

    def larger(self, array):
        """Steps differ from batch to batch too."""
        return np.pad(array, [(0, 1), (0, 1)] + [(0, 0)] * (array.ndim - 2))
