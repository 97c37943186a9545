"""Training on whole lines in pieces: rows of a batch go on where they ended, and the network carries its state on."""

from collections.abc import Sequence
from itertools import zip_longest

import keras
import numpy as np
from keras import ops

from suite import weights
from suite.tasks.handwriting.batches import put
from suite.text.characters import NOTHING
from suite.training.slices import Slices

_CARRIED = "carried"


class Streams(Slices):
    """Lines cut into pieces, in `rows` streams: a row of a batch goes on where the same row of the batch before ended.

    A new line begins only at the first step of a batch, so a stream's last piece of a line is padded. Every slice
    begins new streams.

    A batch is ({"pen": float [rows, steps, 3], "fresh": float [rows], 1 where a line begins, "text": int [rows,
    places], where there are texts}, what the pen does next [rows, steps, 4], as of `batches.put`).

    Args:
        lines: offsets of each line [points, 3], normalised, at least two points.
        texts: what each line says, in numbers; None for a network that is not told.
        rows: streams side by side.
        steps: of a batch.
    """

    def __init__(
        self,
        lines: Sequence[np.ndarray],
        texts: Sequence[Sequence[int]] | None = None,
        rows: int = 64,
        steps: int = 150,
        seed: int = 1,
        per_pass: int = 4,
    ):
        self.lines = lines
        self.texts = texts
        self.rows = rows
        self.steps = steps
        super().__init__(seed, per_pass)

    def plan(self, slice):
        """Of each batch, of each row: the line's number and the step that its piece begins with, or nothing."""
        streams: list[list[tuple[int, int] | None]] = [[] for _ in range(self.rows)]
        for number in self.order(len(self.lines), slice):
            steps = len(self.lines[number]) - 1
            min(streams, key=len).extend((number, first) for first in range(0, steps, self.steps))
        return list(zip_longest(*streams))

    def make(self, item, rng):
        pen, following = (
            np.zeros((self.rows, self.steps, 3), "float32"),
            np.zeros((self.rows, self.steps, 4), "float32"),
        )
        fresh = np.ones(self.rows, "float32")
        for row, piece in enumerate(item):
            if piece:
                number, first = piece
                put(pen[row], following[row], self.lines[number][first : first + self.steps + 1])
                fresh[row] = first == 0
        told = {} if self.texts is None else {"text": self._text(item)}
        return {"pen": pen, "fresh": fresh} | told, following

    def _text(self, item) -> np.ndarray:
        texts = [self.texts[piece[0]] if piece else () for piece in item]
        text = np.full((self.rows, max(map(len, texts))), NOTHING, "int32")
        for row, numbers in enumerate(texts):
            text[row, : len(numbers)] = numbers
        return text

    def larger(self, array):
        """Only the texts' length differs from batch to batch."""
        return np.pad(array, [(0, 0), (0, 1)]) if array.dtype == "int32" else array


class Carrying(keras.Model):
    """Mixed into a network with `start` and `drawn`: rows that are not "fresh" go on from the batch before.

    Gradients end where a batch begins (truncated backpropagation through time), so many rows fit side by side. Inputs
    without "fresh" are read as the network itself reads them.

    Args:
        rows: of a batch.
        *arguments, **keywords: as of the network.
    """

    def __init__(self, rows: int, *arguments, **keywords):
        super().__init__(*arguments, **keywords)
        self.rows = rows

    def build(self, input_shape=None):
        super().build(input_shape)
        self.carried = [
            self.add_weight(shape=tuple(part.shape), trainable=False, initializer="zeros", name=f"{_CARRIED}_{i}")
            for i, part in enumerate(keras.tree.flatten(self.start(self.rows)))
        ]

    def call(self, inputs, training=False):
        if not isinstance(inputs, dict) or "fresh" not in inputs:
            return super().call(inputs, training)
        stale = 1 - inputs["fresh"][:, None]
        start = self.start(self.rows)
        carried = [ops.cast(stale * v, part.dtype) for v, part in zip(self.carried, keras.tree.flatten(start))]
        said, after = self.drawn(inputs, keras.tree.pack_sequence_as(start, carried), training)
        for variable, part in zip(self.carried, keras.tree.flatten(after)):
            variable.assign(part)
        return said

    def learnt(self) -> dict[str, np.ndarray]:
        """The network's own weights, as of `weights.read`."""
        return {name: array for name, array in weights.read(self).items() if not name.startswith(_CARRIED)}
