"""Integrated gradients: what each word of a text adds to each degree, or takes away from it."""

from typing import NamedTuple

import keras
import numpy as np
import tensorflow as tf

from suite.tasks.sentiment.compiled import Pools
from suite.tasks.sentiment.network import Reader
from suite.tasks.sentiment.windows import WINDOW
from suite.text.words import UNKNOWN

ROWS = 16  # rows whose gradients are computed in one go
LENGTHS = (32, WINDOW)  # words of a row
STEPS = 8  # of the integral over the pools on each interval
OUTPUTS = 4  # degrees whose gradients are computed; those of the fifth follow, since the five sum to 1


class Contributions(NamedTuple):
    """What the words of a text do.

    Attributes:
        weights: [5, words], in probability.
        error: how far the sums over words are from what each degree gains over a text of blanks, at most.
    """

    weights: np.ndarray
    error: float


class Attribution:
    """Integrated gradients (Sundararajan et al. 2017) from a text of unknown words to the text.

    The unknown word stands for nothing: in training any word may turn into it. Gradients go over the pools by the
    chain rule, so that windows of a long text are differentiated side by side, as they are read.

    The path is cut into intervals. What the degrees turn on is a small part of the path, on which the pools change
    little; so their slopes along the pools are integrated finely between the ends of an interval, which costs next to
    nothing, and only what words do to pools is taken at its middle.

    Args:
        network: built, its weights assigned.
        place: TensorFlow's name of the device.
    """

    def __init__(self, network: Reader, place: str):
        self.network = network
        self.place = place
        self.table = keras.ops.convert_to_numpy(network.embedding.embeddings)
        pooled = [tf.TensorSpec([None, size], "float32") for size in (2 * network.units, 2 * network.units, 1)]
        self._read = tf.function(self._read)
        self._slopes = tf.function(self._slopes, input_signature=pooled)
        self._pull = tf.function(self._pull)

    def warm(self) -> None:
        """Makes the graphs that a short text needs."""
        self.contributions([np.array([UNKNOWN], "int32")], 1)

    def contributions(self, rows: list[np.ndarray], intervals: int) -> Contributions:
        """Attributes the five degrees.

        Args:
            rows: the word numbers of each window of one text.
            intervals: of the path; 16 bring the error of a short text to about 0.005.
        """
        length = min(size for size in LENGTHS if size >= max(map(len, rows)))
        mask = np.zeros((len(rows), length), bool)
        change = np.zeros((len(rows), length, self.table.shape[1]), "float32")
        for i, row in enumerate(rows):
            mask[i, : len(row)] = True
            change[i, : len(row)] = self.table[row] - self.table[UNKNOWN]
        # Ends and middles of the intervals, in turn.
        along = np.linspace(0, 1, 2 * intervals + 1)
        with tf.device(self.place):
            gains, slopes = self._judged(self._pools(change, mask, along))
            found = self._weighed(change, mask, along[1::2], slopes)
        weights = np.concatenate([found, -found.sum(0, keepdims=True)])
        return Contributions(weights, float(np.abs(weights.sum(1) - gains).max()))

    def _pools(self, change, mask, along) -> Pools:
        """Pools of every window at every point of the path, arrays [points, windows, ...]."""
        found = []
        for points, windows in _chunks(len(along), len(mask)):
            vectors = self._vectors(along[points], change[windows])
            found.append([array.numpy()[: len(points)] for array in self._read(*_filled(vectors, mask[windows]))])
        joined = (np.concatenate(arrays) for arrays in zip(*found))
        return Pools(*(array.reshape(len(along), len(mask), -1) for array in joined))

    def _judged(self, pools: Pools) -> tuple[np.ndarray, Pools]:
        """What each degree gains on the path [5], and its mean slopes along each window's pools on each interval.

        Args:
            pools: at the ends and middles of the intervals.

        Returns:
            The gains, and slopes [intervals, windows, 4, size]. The largest value of a text lies in one window, and
            only that one's is worth a change: the one that holds it at the middle.
        """
        whole = Pools(pools.top.max(1), pools.total.sum(1), pools.count.sum(1))
        ends, middles = (Pools(*(array[first::2] for array in whole)) for first in (0, 1))
        points, shares = np.polynomial.legendre.leggauss(STEPS)
        between = ((points + 1) / 2)[:, None].astype("float32")
        lines = (array[:-1, None] + between * (array[1:] - array[:-1])[:, None] for array in ends)
        _, *slopes = self._slopes(*(line.reshape(-1, line.shape[-1]) for line in lines))
        several = (slope.numpy().reshape(-1, STEPS, *slope.shape[1:]) for slope in slopes)
        top, total = (np.einsum("ipod,p->iod", slope, shares / 2).astype("float32") for slope in several)
        holds = np.arange(pools.top.shape[1])[:, None] == pools.top[1::2].argmax(1)[:, None, :]
        tops = top[:, None] * holds[:, :, None]
        degrees = self._slopes(*(array[[0, -1]] for array in ends))[0].numpy()
        return degrees[1] - degrees[0], Pools(tops, np.broadcast_to(total[:, None], tops.shape), middles.count)

    def _weighed(self, change, mask, along, slopes: Pools) -> np.ndarray:
        """The integral of the slopes along each word's change, from the middles of the intervals, [4, words]."""
        found = np.zeros((len(mask), OUTPUTS, mask.shape[1]))
        for points, windows in _chunks(len(along), len(mask)):
            vectors = self._vectors(along[points], change[windows])
            arrays = vectors, mask[windows], change[windows], slopes.top[points, windows], slopes.total[points, windows]
            pulled = self._pull(*_filled(*arrays)).numpy()[: len(points)]
            np.add.at(found, windows, pulled / len(along))
        return found.transpose(1, 0, 2)[:, mask]

    def _vectors(self, along, change):
        """Word vectors on the path [rows, words, width], each row at its own point."""
        return self.table[UNKNOWN] + along[:, None, None].astype("float32") * change

    def _read(self, vectors, mask):
        """Top, total and count, as of `Pools`, of word vectors [rows, words, width]."""
        return self.network.pool(self.network.read(vectors, mask), mask)

    def _slopes(self, top, total, count):
        """Degrees [rows, 5], and the slopes of the first four along top and total, each [rows, 4, size]."""
        with tf.GradientTape(persistent=True) as tape:
            tape.watch([top, total])
            degrees = tf.nn.softmax(self.network.judge(top, total, count) / self.network.temperature)
            several = tf.unstack(degrees, axis=1)[:OUTPUTS]
        pairs = [tape.gradient(degree, [top, total]) for degree in several]
        return degrees, *(tf.stack(gradients, axis=1) for gradients in zip(*pairs))

    def _pull(self, vectors, mask, change, top, total):
        """Slopes along the words [rows, 4, words] from those along the pools [rows, 4, size]."""
        # Each output has rows of its own, so that one pass backwards serves all.
        vectors, wide = tf.repeat(vectors, OUTPUTS, axis=0), tf.repeat(mask, OUTPUTS, axis=0)
        with tf.GradientTape() as tape:
            tape.watch(vectors)
            pools = self._read(vectors, wide)[:2]
        upstream = [tf.reshape(slope, (-1, slope.shape[-1])) for slope in (top, total)]
        slopes = tape.gradient(pools, vectors, output_gradients=upstream)
        slopes = tf.reshape(slopes, (-1, OUTPUTS, *slopes.shape[1:]))
        return tf.einsum("rotd,rtd->rot", slopes, change)


def _chunks(points: int, windows: int):
    """Numbers of the points and of the windows of at most `ROWS` rows at a time; each point's windows in order."""
    pairs = np.divmod(np.arange(points * windows), windows)
    for first in range(0, points * windows, ROWS):
        yield pairs[0][first : first + ROWS], pairs[1][first : first + ROWS]


def _filled(*arrays) -> list[tf.Tensor]:
    """The arrays with rows of zeros up to `ROWS`, so that one graph serves any number."""
    return [tf.constant(np.concatenate([a, np.zeros((ROWS - len(a), *a.shape[1:]), a.dtype)])) for a in arrays]
