"""Training data in slices: each slice is drawn anew from the seed and its number, so any slice can be repeated."""

import keras
import numpy as np


class Slices(keras.utils.PyDataset):
    """Batches of one slice at a time; a slice is what Keras calls an epoch and what lies between two checkpoints.

    A pass over the data is cut into `per_pass` slices. Nothing but (seed, slice, batch) decides what a batch holds,
    which is what makes a resumed run equal to one that was never stopped.

    Args:
        seed: any integer.
        per_pass: slices in one pass over the data.
    """

    def __init__(self, seed: int, per_pass: int):
        super().__init__()
        self.seed = seed
        self.per_pass = per_pass
        self._batches = self.plan(0)
        # Of a single batch Keras would take every axis but the first for fixed.
        self._steps = max(2, len(self._batches))
        self.slice = 0
        self._begun = False

    def begin(self, slice: int) -> None:
        """Goes to a slice. Keras' own hooks are called once more than there are epochs, so the run says it."""
        self.slice = slice
        self._batches = self.plan(slice)
        self._begun = True

    def plan(self, slice: int) -> list:
        """What each batch of a slice is made from: any list, one item a batch."""
        raise NotImplementedError

    def make(self, item, rng: np.random.Generator):
        """The arrays of one batch: (x, y) as Keras takes them."""
        raise NotImplementedError

    def __len__(self):
        """Batches of a slice: as many as the first slice has, two at least, since Keras asks once. A shorter slice
        begins again."""
        return self._steps

    def __getitem__(self, index):
        item = self._batches[index % len(self._batches)]
        batch = self.make(item, np.random.default_rng((self.seed, self.slice, index)))
        # Before a run begins, Keras looks at two batches and takes an axis for fixed in which they agree. What
        # differs from batch to batch is how many rows there are, and, as a rule, how long rows of whole numbers are.
        return batch if self._begun or index == 0 else keras.tree.map_structure(self.larger, batch)

    def larger(self, array: np.ndarray) -> np.ndarray:
        """The array with one more row, and one more column where it holds whole numbers."""
        further = array.ndim - 1
        return np.pad(array, [(0, 1)] + [(0, 1 if array.dtype.kind in "iu" else 0)] * further)

    def order(self, count: int, slice: int) -> np.ndarray:
        """This slice's share of a random order of `count` items; the slices of a pass share them all out."""
        whole, part = divmod(slice, self.per_pass)
        return np.random.default_rng((self.seed, whole)).permutation(count)[part :: self.per_pass]
