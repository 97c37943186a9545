"""Batches of crops of written lines, for training, and whole lines side by side, for scoring."""

from collections.abc import Iterator, Sequence

import numpy as np

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
            piece = line[start : start + self.points + 1]
            steps = len(piece) - 1
            x[row, :steps] = piece[:-1]
            y[row, :steps, :3] = piece[1:]
            y[row, self.blind if start else 0 : steps, 3] = 1
        return x, y


def side_by_side(lines: Sequence[Line], rows: int) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Whole lines, those of like length together, as (x, y) of a batch; the rows of one batch are `rows` or fewer."""
    offsets = sorted((normalised(line.offsets) for line in lines if len(line.offsets) > 1), key=len)
    for i in range(0, len(offsets), rows):
        group = offsets[i : i + rows]
        steps = len(group[-1]) - 1
        x = np.zeros((len(group), steps, 3), "float32")
        y = np.zeros((len(group), steps, 4), "float32")
        for row, line in enumerate(group):
            x[row, : len(line) - 1] = line[:-1]
            y[row, : len(line) - 1, :3] = line[1:]
            y[row, : len(line) - 1, 3] = 1
        yield x, y
