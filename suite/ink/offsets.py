"""Ink as a recurrent network sees it: one offset of the pen after another, each with whether the pen is then lifted."""

from collections.abc import Sequence

import numpy as np


def offsets_of(strokes: Sequence[np.ndarray]) -> np.ndarray:
    """One row for each point: the way from the point before, and 1 where the point ends its stroke (Graves 2013).

    Args:
        strokes: of points [points, 2 or more], x to the right and y downwards; none is empty.

    Returns:
        float32 [points, 3]: dx, dy, end of stroke. The first row's way is (0, 0).
    """
    points = np.concatenate([np.asarray(stroke, "float64")[:, :2] for stroke in strokes])
    out = np.zeros((len(points), 3), "float32")
    out[1:, :2] = np.diff(points, axis=0)
    out[np.cumsum([len(stroke) for stroke in strokes]) - 1, 2] = 1
    return out


def strokes_of(offsets: np.ndarray, start: Sequence[float] = (0.0, 0.0)) -> list[np.ndarray]:
    """The strokes that offsets describe; the other way of `offsets_of`.

    Args:
        offsets: [points, 3]; a last stroke need not be ended.
        start: (x, y) that the first row's way leads on from.

    Returns:
        Points [points, 2] of each stroke.
    """
    points = np.cumsum(np.asarray(offsets, "float64")[:, :2], axis=0) + np.asarray(start, "float64")
    cuts = np.flatnonzero(np.asarray(offsets)[:, 2] > 0.5) + 1
    return [stroke for stroke in np.split(points, cuts) if len(stroke)]
