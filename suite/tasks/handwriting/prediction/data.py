"""Batches of crops of written lines."""

from collections.abc import Sequence

import numpy as np

from suite.tasks.handwriting.batches import put
from suite.tasks.handwriting.data import Line, normalised
from suite.training.slices import Slices


class Crops(Slices):
    """Crops of `points` points from lines drawn at random; each line's beginning once in a pass, and more by length.

    Args:
        lines: what was written.
        points: steps of a batch.
        rows: crops of a batch.
        blind: points at the start of a crop from inside a line that are read but not scored, since what the pen did
            before is not known there.
    """

    def __init__(self, lines: Sequence[Line], points=200, rows=72, blind=20, seed=1, per_pass=4):
        self.lines = [normalised(line.offsets) for line in lines]
        self.points = points
        self.rows = rows
        self.blind = blind
        # A line's number once for every `points` points of it.
        self.numbers = np.repeat(np.arange(len(lines)), [-(-len(line) // points) for line in self.lines])
        self.first = np.append(True, self.numbers[1:] != self.numbers[:-1])
        super().__init__(seed, per_pass)

    def plan(self, slice):
        order = self.order(len(self.numbers), slice)
        return [order[i : i + self.rows] for i in range(0, len(order), self.rows)]

    def make(self, item, rng):
        x = np.zeros((len(item), self.points, 3), "float32")
        y = np.zeros((len(item), self.points, 4), "float32")
        for row, place in enumerate(item):
            line = self.lines[self.numbers[place]]
            start = 0 if self.first[place] else rng.integers(0, max(1, len(line) - self.points))
            put(x[row], y[row], line[start : start + self.points + 1], self.blind if start else 0)
        return x, y
