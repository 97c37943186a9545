"""Pretraining without labels: the reader's LSTMs say the words beside each (Dai and Le 2015; Peters et al. 2018)."""

from collections.abc import Sequence

import keras
import numpy as np
from keras import ops

from suite.tasks.sentiment.batches import stack
from suite.tasks.sentiment.network import Reader
from suite.tasks.sentiment.windows import WINDOW
from suite.text.words import PAD, RESERVED, UNKNOWN
from suite.training.slices import Slices


class LanguageModel(keras.Model):
    """Two language models in one: the forward LSTM says the next word, the backward one the word before.

    Neither sees what it has to say. Words are told apart by the reader's own vectors, against a sample of other words
    instead of all (sampled softmax: Jean et al. 2015).

    Args:
        reader: built; what is learnt here is its vectors and its LSTM.
        shares: how often each word of the vocabulary occurs, above 0.

    Call arguments:
        inputs: {"words": int [rows, words], right-padded with 0, "sample": int [sample], drawn by `shares`}.

    Returns:
        What each direction looks for at each word, two times [rows, words, width].
    """

    def __init__(self, reader: Reader, shares: np.ndarray, name="language_model"):
        super().__init__(name=name)
        self.reader = reader
        self.logs = np.log(shares).astype("float32")
        self.sought = [keras.layers.Dense(reader.width, name=f"sought_{side}") for side in ("after", "before")]

    def build(self, input_shape=None):
        """Makes every variable."""
        for layer in self.sought:
            layer.build((None, None, self.reader.units))
        self.often = self.add_weight(shape=(self.reader.vocabulary,), initializer="zeros", name="often")
        self.often.assign(self.logs)
        self.built = True

    def call(self, inputs, training=False):
        words = inputs["words"]
        states = self.reader.read(self.reader.embedding(words), ops.not_equal(words, PAD), training)
        return [layer(side) for layer, side in zip(self.sought, ops.split(states, 2, axis=-1))]

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        """Nats a word; unknown words need not be said."""
        words, (after, before) = x["words"], y_pred
        pairs = (after[:, :-1], words[:, 1:]), (before[:, 1:], words[:, :-1])
        # Where the later of two neighbours is padding there is nothing to say, nor anything to say it from.
        real = ops.not_equal(words[:, 1:], PAD)
        counts = [ops.cast(ops.logical_and(real, ops.greater(said, UNKNOWN)), "float32") for _, said in pairs]
        losses = [self._nats(sought, said, x["sample"]) for sought, said in pairs]
        return sum(ops.sum(a * b) for a, b in zip(losses, counts)) / ops.maximum(sum(map(ops.sum, counts)), 1.0)

    def _nats(self, sought, said, sample):
        """[rows, words]."""
        own = ops.sum(ops.cast(sought * self._vectors(said, sought.dtype), "float32"), axis=-1)
        own = own + ops.take(self.often, said)
        others = ops.matmul(sought, ops.transpose(self._vectors(sample, sought.dtype)))
        # Each stands for as many words as it was unlikely to be drawn, so the sum is about that over all words.
        stands = ops.take(self.often - self.logs, sample) - ops.log(ops.cast(ops.shape(sample)[0], "float32"))
        others = ops.cast(others, "float32") + stands
        others = ops.where(ops.equal(said[..., None], sample), -1e9, others)
        return ops.logaddexp(own, ops.logsumexp(others, axis=-1)) - own

    def _vectors(self, words, dtype):
        return ops.cast(ops.take(self.reader.embedding.embeddings, words, axis=0), dtype)


class WindowBatches(Slices):
    """Windows of any text side by side, and a sample of words for each batch.

    Args:
        windows: the word numbers of each.
        vocabulary: number of words.
        rows: windows of a batch.
        sample: words of a sample.
    """

    def __init__(self, windows: Sequence[np.ndarray], vocabulary: int, rows=128, sample=1024, seed=1, per_pass=4):
        self.windows = windows
        counts = np.bincount(np.concatenate(windows), minlength=vocabulary) + 0.5
        counts[:RESERVED] = 0.5
        self.shares = counts / counts.sum()
        self.rows = rows
        self.sample = sample
        super().__init__(seed, per_pass)

    def plan(self, slice):
        """Window numbers of each batch; the last windows of a slice that fill none are left out."""
        order = self.order(len(self.windows), slice)
        ends = range(self.rows, len(order) + 1, self.rows)
        return [order[end - self.rows : end] for end in ends] or [order]

    def make(self, item, rng):
        words = stack([[self.windows[number]] for number in item], 1, WINDOW)[:, 0]
        drawn = np.searchsorted(np.cumsum(self.shares), rng.random(self.sample))
        sample = np.minimum(drawn, len(self.shares) - 1).astype("int32")
        return {"words": words, "sample": sample}, np.zeros(len(item), "float32")

    def larger(self, array):
        """Only the number of rows differs; windows and samples are all of one length."""
        return np.pad(array, [(0, array.ndim > 1 or array.dtype.kind == "f")] + [(0, 0)] * (array.ndim - 1))
