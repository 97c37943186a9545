"""Written lines with their texts, side by side."""

from collections.abc import Sequence
from itertools import zip_longest

import numpy as np

from suite.tasks.handwriting.batches import put, side_by_side
from suite.tasks.handwriting.data import Line, normalised
from suite.text.characters import NOTHING, Characters
from suite.training.slices import Slices

CHARACTERS_FILE = "characters.txt"
# Stands after every text. No line holds it, so no text is cut short.
END = "\u0003"
# A character has to stand so many times in the texts to be learnt.
COMMON = 5


def spelled(texts: Sequence[str], characters: Characters) -> np.ndarray:
    """Numbers of the characters of texts and of `END`, as of `Characters.spelled`."""
    return characters.spelled([text + END for text in texts])


def told(lines: Sequence[Line], characters: Characters):
    """Lines side by side as of `side_by_side`, with what they say: ({"pen", "text"}, what comes next)."""
    pen, following = side_by_side(lines)
    return {"pen": pen, "text": spelled([line.text for line in lines], characters)}, following


class Streams(Slices):
    """Lines cut into pieces, in `rows` streams: a row of a batch goes on where the same row of the batch before ended.

    A new line begins only at the first step of a batch, so a stream's last piece of a line is padded. Every slice
    begins new streams.

    Args:
        lines: what was written, with its text.
        characters: those that the network knows.
        rows: streams side by side.
        steps: of a batch.
    """

    def __init__(self, lines: Sequence[Line], characters: Characters, rows=128, steps=150, seed=1, per_pass=4):
        self.lines = [line for line in lines if len(line.offsets) > 1 and line.text]
        self.rows = rows
        self.steps = steps
        self.texts = [row[row != NOTHING] for row in spelled([line.text for line in self.lines], characters)]
        self.offsets = [normalised(line.offsets) for line in self.lines]
        super().__init__(seed, per_pass)

    def plan(self, slice):
        """Of each batch, of each row: the line's number and the step that its piece begins with, or nothing."""
        streams: list[list[tuple[int, int] | None]] = [[] for _ in range(self.rows)]
        for number in self.order(len(self.lines), slice):
            steps = len(self.offsets[number]) - 1
            min(streams, key=len).extend((number, first) for first in range(0, steps, self.steps))
        return list(zip_longest(*streams))

    def make(self, item, rng):
        places = max(len(self.texts[piece[0]]) for piece in item if piece)
        pen, following = (
            np.zeros((self.rows, self.steps, 3), "float32"),
            np.zeros((self.rows, self.steps, 4), "float32"),
        )
        text, fresh = np.full((self.rows, places), NOTHING, "int32"), np.ones(self.rows, "float32")
        for row, piece in enumerate(item):
            if piece:
                number, first = piece
                put(pen[row], following[row], self.offsets[number][first : first + self.steps + 1])
                text[row, : len(self.texts[number])] = self.texts[number]
                fresh[row] = first == 0
        return {"pen": pen, "text": text, "fresh": fresh}, following

    def larger(self, array):
        """Only the texts' length differs from batch to batch."""
        return np.pad(array, [(0, 0), (0, 1)]) if array.dtype == "int32" else array
