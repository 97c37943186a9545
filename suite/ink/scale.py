"""Brings ink of any unit, size and sampling to that of the pens which the networks learnt from, and back."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

# Of IAM-OnDB's training lines, in units of its device: the usual height of a stroke, and the way between two points.
HEIGHT = 154.0
WAY = 18.4
# Fewer points of a stroke say nothing of its height.
_DOT = 4


class Scale(NamedTuple):
    """From units of some ink to those of the device: subtract `origin`, then multiply by `factor`."""

    factor: float
    origin: np.ndarray

    def back(self, strokes: Sequence[np.ndarray]) -> list[np.ndarray]:
        """Strokes [points, 2] of the device, in units of the ink, to a hundredth of a unit of the device."""
        places = math.ceil(math.log10(self.factor)) + 2
        return [np.round(np.asarray(stroke)[:, :2] / self.factor + self.origin, places) for stroke in strokes]


def to_device(strokes: Sequence[np.ndarray]) -> tuple[list[np.ndarray], Scale]:
    """Strokes as the device would have recorded them.

    Ink with times keeps the speed of its pen; without, points lie at equal ways.

    Args:
        strokes: of points [points, 2] or [points, 3] with seconds; in all at least two points.

    Returns:
        Strokes [points, 2] that begin at (0, 0), and how to bring others back.
    """
    scale = Scale(HEIGHT / _height(strokes), np.asarray(strokes[0], "float64")[0, :2])
    sized = [(np.asarray(stroke, "float64")[:, :2] - scale.origin) * scale.factor for stroke in strokes]
    timed = all(stroke.shape[1] == 3 for stroke in strokes)
    clocks = [np.asarray(stroke)[:, 2] for stroke in strokes] if timed else [None] * len(strokes)
    tick = _tick(sized, clocks) if timed else 0.0
    if tick:
        return [_evenly(points, clock - clock[0], tick) for points, clock in zip(sized, clocks)], scale
    return [_evenly(points, _along(points), WAY) for points in sized], scale


def _height(strokes: Sequence[np.ndarray]) -> float:
    """The usual height of a stroke, dots apart where there are others; of flat ink its width."""
    drawn = [stroke for stroke in strokes if len(stroke) >= _DOT] or [stroke for stroke in strokes if len(stroke) > 1]
    heights = [float(np.ptp(stroke[:, 1])) for stroke in drawn]
    height = float(np.median(heights)) if heights else 0.0
    points = np.concatenate([stroke[:, :2] for stroke in strokes])
    return max(height, 0.02 * float(np.ptp(points, axis=0).max()), 1e-6)


def _along(points: np.ndarray) -> np.ndarray:
    """The way along a stroke to each point [points]."""
    return np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])


def _tick(strokes: Sequence[np.ndarray], clocks: Sequence[np.ndarray]) -> float:
    """Seconds in which these pens usually go `WAY`; 0 where the clock stands still."""
    seconds = sum(float(clock[-1] - clock[0]) for clock in clocks)
    way = sum(float(_along(stroke)[-1]) for stroke in strokes)
    # Means lie above medians: offsets of the device are 19.6 units long on average.
    return 1.065 * WAY * seconds / way if way > 0 else 0.0


def _evenly(points: np.ndarray, along: np.ndarray, step: float) -> np.ndarray:
    """Points at equal steps of `along`, the stroke's ends among them; a dot is one point."""
    if along[-1] < step / 2:
        return points[:1]
    at = np.linspace(0, along[-1], max(2, 1 + round(along[-1] / step)))
    return np.stack([np.interp(at, along, points[:, i]) for i in range(2)], axis=1)
