"""The reader as compiled functions of few shapes: what it finds in windows, and what follows for texts."""

from typing import NamedTuple

import numpy as np
import tensorflow as tf

from suite.task import Cancel, Stopped
from suite.tasks.sentiment.network import Reader
from suite.tasks.sentiment.windows import WINDOW
from suite.text.words import PAD

# Rows and words that are compiled for, smallest first. XLA reads a window four to eight times faster than the graph.
SHAPES = ((1, 32), (4, WINDOW), (8, WINDOW), (32, 32), (32, WINDOW))
MOST = 32  # rows read in one go, in about 20 ms


class Pools(NamedTuple):
    """What the network keeps of each of several windows or texts.

    Attributes:
        top, total: largest value and sum over words, float32 [rows, 2 * units].
        count: words [rows, 1].
    """

    top: np.ndarray
    total: np.ndarray
    count: np.ndarray

    def joined(self) -> "Pools":
        """Those of the text that all rows make up, one row."""
        return Pools(self.top.max(0, keepdims=True), self.total.sum(0, keepdims=True), self.count.sum(0, keepdims=True))

    def running(self) -> "Pools":
        """Those of the rows up to each row, itself included."""
        return Pools(np.maximum.accumulate(self.top), np.cumsum(self.total, axis=0), np.cumsum(self.count, axis=0))

    def with_part(self, part: "Pools") -> "Pools":
        """Row by row, those of both together."""
        return Pools(np.maximum(self.top, part.top), self.total + part.total, self.count + part.count)

    def rows(self, chosen) -> "Pools":
        return Pools(*(array[chosen] for array in self))


def concatenated(pools: list[Pools]) -> Pools:
    return Pools(*(np.concatenate(arrays) for arrays in zip(*pools)))


class Compiled:
    """Runs a built reader on a device.

    Args:
        network: built, its weights assigned.
        place: TensorFlow's name of the device.
        xla: whether windows are read with XLA.
    """

    def __init__(self, network: Reader, place: str, xla: bool = True):
        self.network = network
        self.place = place
        wide = 2 * network.units
        self.empty = Pools(
            np.full((1, wide), -1, "float32"), np.zeros((1, wide), "float32"), np.zeros((1, 1), "float32")
        )
        pooled = [tf.TensorSpec([None, size], "float32") for size in (wide, wide, 1)]
        self._scan = tf.function(self._scan, jit_compile=xla)
        self._judge = tf.function(self._judge, input_signature=pooled)

    def warm(self, shape: tuple[int, int]) -> None:
        """Compiles what windows of one shape need."""
        self._scanned(np.ones(shape, "int32"))
        self.degrees(self.empty)

    def pools(self, rows: list[np.ndarray], cancel: Cancel | None = None) -> Pools:
        """What the network keeps of each row of word numbers; rows of like length are read together.

        Raises:
            Stopped: `cancel` was set.
        """
        order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
        found = []
        for first in range(0, len(rows), MOST):
            if cancel is not None and cancel.is_set():
                raise Stopped
            found.append(self.group([rows[i] for i in order[first : first + MOST]]))
        return concatenated(found).rows(np.argsort(order))

    def group(self, rows: list[np.ndarray]) -> Pools:
        """The same for at most `MOST` rows, in one go."""
        longest = max(map(len, rows))
        fitting = [shape for shape in SHAPES if shape[0] >= len(rows) and shape[1] >= longest]
        ids = np.full(min(fitting, key=np.prod), PAD, "int32")
        for i, row in enumerate(rows):
            ids[i, : len(row)] = row
        return self._scanned(ids).rows(slice(len(rows)))

    def degrees(self, pools: Pools) -> np.ndarray:
        """Probabilities [rows, 5] of each row."""
        with tf.device(self.place):
            return self._judge(*pools).numpy()

    def forget(self) -> None:
        """Forgets windows that were read before; nothing here."""

    def _scanned(self, ids: np.ndarray) -> Pools:
        with tf.device(self.place):
            return Pools(*(array.numpy() for array in self._scan(tf.constant(ids))))

    def _scan(self, ids):
        mask = tf.not_equal(ids, PAD)
        return self.network.pool(self.network.read(self.network.embedding(ids), mask), mask)

    def _judge(self, top, total, count):
        return tf.nn.softmax(self.network.judge(top, total, count) / self.network.temperature)


class Remembering(Compiled):
    """Remembers the windows of the text that was read last, so that one of them can be read again by itself."""

    def __init__(self, network: Reader, place: str, xla: bool = True):
        super().__init__(network, place, xla)
        self._known: dict[bytes, Pools] = {}

    def group(self, rows: list[np.ndarray]) -> Pools:
        new = {key: row for row in rows if (key := row.tobytes()) not in self._known}
        if new:
            found = super().group([*new.values()])
            self._known |= {key: found.rows([place]) for place, key in enumerate(new)}
        return concatenated([self._known[row.tobytes()] for row in rows])

    def forget(self) -> None:
        """Forgets all windows."""
        self._known.clear()

    def forget_row(self, row: np.ndarray) -> None:
        """Forgets one."""
        self._known.pop(row.tobytes(), None)
