"""What the reader sees of ink: whatever its size, slope and sampling, points at equal ways along the strokes."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from suite.ink.slope import slope_of

# The way between two points, in deviations of the ink's height; about 30 units of IAM-OnDB's device.
WAY = 0.3
# Points seen in one step, and what is seen of each: the way right and down, the height, and whether a stroke begins.
TOGETHER = 3
SEEN = 4
WIDTH = TOGETHER * SEEN
# A pen that is lifted may come down far away; how far hardly matters.
_FAR = 8.0


class Seen(NamedTuple):
    """Ink as steps.

    Attributes:
        steps: float32 [steps, WIDTH].
        places: int [steps, 2], the stroke and the point of it that each step's first point lies nearest to.
    """

    steps: np.ndarray
    places: np.ndarray


def levelled(strokes: Sequence[np.ndarray]) -> list[np.ndarray]:
    """Strokes [points, 2] of a line that runs level, has its middle at height 0 and a deviation of 1 in height."""
    points = np.concatenate([np.asarray(stroke, "float64")[:, :2] for stroke in strokes])
    x, y = (points - points.mean(axis=0)).T
    level = np.stack([x, y - slope_of(points) * x], axis=1)
    level /= max(level[:, 1].std(), 0.02 * np.ptp(level[:, 0]), 1e-6)
    return np.split(level, np.cumsum([len(stroke) for stroke in strokes])[:-1])


def features(strokes: Sequence[np.ndarray]) -> Seen:
    """The steps of a levelled line (see `levelled`)."""
    cuts = [_even_places(stroke) for stroke in strokes]
    even = [_at(stroke, cut) for stroke, cut in zip(strokes, cuts)]
    points = np.concatenate(even)
    begins = np.zeros(len(points))
    begins[np.cumsum([0, *(len(stroke) for stroke in even[:-1])])] = 1
    ways = np.diff(points, axis=0, prepend=points[:1]) / WAY
    rows = np.column_stack([np.clip(ways, -_FAR, _FAR), points[:, 1], begins]).astype("float32")
    rows = np.pad(rows, [(0, -len(rows) % TOGETHER), (0, 0)])
    whose = np.repeat(np.arange(len(even)), [len(stroke) for stroke in even])
    places = np.column_stack([whose, np.round(np.concatenate(cuts))]).astype(int)
    return Seen(rows.reshape(-1, WIDTH), places[::TOGETHER])


def _even_places(stroke: np.ndarray) -> np.ndarray:
    """Places between a stroke's points, 0 to its number - 1, at equal ways of about `WAY`, its ends among them; a dot
    has one place."""
    lengths = np.hypot(*np.diff(stroke, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(lengths)])
    if along[-1] < WAY / 2:
        return np.zeros(1)
    at = np.linspace(0, along[-1], max(2, 1 + round(along[-1] / WAY)))
    return np.interp(at, along, np.arange(len(stroke)))


def _at(stroke: np.ndarray, places: np.ndarray) -> np.ndarray:
    """The points [places, 2] that lie there."""
    return np.stack([np.interp(places, np.arange(len(stroke)), stroke[:, i]) for i in range(2)], axis=1)


def moves_of(steps: np.ndarray) -> np.ndarray:
    """Offsets [steps, 3] of the pen from step to step: right, down, and whether it is lifted after that step."""
    points = steps.reshape(-1, TOGETHER, SEEN)
    begins = points[:, :, 3].max(axis=1)
    return np.column_stack([points[:, :, :2].sum(axis=1), np.concatenate([begins[1:], [1.0]])])


def bent(strokes: Sequence[np.ndarray], rng: np.random.Generator) -> list[np.ndarray]:
    """The same line by another hand: other slant, width, slope, and waves of its own."""
    slant, slope, width = rng.normal(0, 0.25), rng.normal(0, 0.03), np.exp(rng.normal(0, 0.15))
    wave, phase, size = rng.uniform(0.1, 1.0), rng.uniform(0, 2 * np.pi), rng.uniform(0, 0.12)
    out = []
    for stroke in strokes:
        x, y = np.asarray(stroke, "float64")[:, :2].T
        noise = rng.normal(0, 0.015, (2, len(x)))
        right = width * x + slant * y + size * np.sin(wave * y + phase) + noise[0]
        down = y * (1 + size * np.sin(wave * x / 3 + phase)) + slope * x + noise[1]
        out.append(np.stack([right, down], axis=1))
    return out
