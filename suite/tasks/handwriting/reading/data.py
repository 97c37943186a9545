"""Batches of written lines and what they say."""

from collections.abc import Sequence

import numpy as np

from suite.ink.offsets import strokes_of
from suite.tasks.handwriting.data import Line
from suite.tasks.handwriting.reading.features import WIDTH, bent, features, levelled
from suite.text.characters import Characters
from suite.training.slices import Slices

CHARACTERS_FILE = "characters.txt"
SETS = ("iamondb", "imadoc")


def padded(seen: Sequence[np.ndarray]) -> dict[str, np.ndarray]:
    """The network's input from the steps of each line: {"steps": float32 [lines, steps, WIDTH], "length": int32
    [lines]}."""
    out = np.zeros((len(seen), max(map(len, seen)), WIDTH), "float32")
    for row, line in enumerate(seen):
        out[row, : len(line)] = line
    return {"steps": out, "length": np.array([len(line) for line in seen], "int32")}


class InkBatches(Slices):
    """Batches of lines of like length, each line bent as another hand might have written it.

    Args:
        lines: what was written and what it says.
        characters: those that the network knows.
        steps: rows times steps of a batch.
    """

    def __init__(self, lines: Sequence[Line], characters: Characters, steps=8_000, seed=1, per_pass=2):
        self.characters = characters
        self.steps = steps
        kept = [(levelled(strokes_of(line.offsets)), line.text) for line in lines if line.text.strip()]
        self.lines = [(strokes, text, len(features(strokes).steps)) for strokes, text in kept]
        self.lengths = np.array([length for *_, length in self.lines])
        super().__init__(seed, per_pass)

    def plan(self, slice):
        rng = np.random.default_rng((self.seed, slice, 1))
        order = self.order(len(self.lines), slice)
        # Of like length, but not always the same ones together.
        order = order[np.argsort(self.lengths[order] * rng.uniform(0.95, 1.05, len(order)), kind="stable")]
        batches, first = [], 0
        while first < len(order):
            rows = max(1, self.steps // int(1.2 * self.lengths[order[first]] + 1))
            batches.append(order[first : first + rows])
            first += rows
        return [batches[i] for i in rng.permutation(len(batches))]

    def make(self, item, rng):
        chosen = [self.lines[number] for number in item]
        seen = [features(levelled(bent(strokes, rng))).steps for strokes, *_ in chosen]
        x, y = padded(seen), self.characters.spelled([text for _, text, _ in chosen])
        # A line that is too short for its text cannot be learnt from: give it room.
        room = int(max(x["length"].max(), 2 * np.count_nonzero(y, axis=1).max() + 2))
        x["steps"] = np.pad(x["steps"], [(0, 0), (0, room - x["steps"].shape[1]), (0, 0)])
        x["length"] = np.maximum(x["length"], 2 * np.count_nonzero(y, axis=1) + 1).astype("int32")
        return x, y

    def larger(self, array):
        """Steps differ from batch to batch too."""
        return np.pad(array, [(0, 1)] + [(0, 1)] * (array.ndim > 1) + [(0, 0)] * (array.ndim - 2))
