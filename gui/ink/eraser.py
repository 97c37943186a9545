"""Which strokes an eraser touches on its way."""

from collections.abc import Sequence

import numpy as np

from gui.ink.strokes import Stroke


def touched(strokes: Sequence[Stroke], start: Sequence[float], end: Sequence[float], reach: float) -> set[int]:
    """The numbers of the strokes that come within `reach` of the way from `start` to `end`.

    Args:
        strokes: of points [x, y, ...]; none is empty.
        start, end: (x, y), in the strokes' units.
        reach: half the eraser's width, in the same units.
    """
    way = np.array([start, end], "float64")
    return {number for number, stroke in enumerate(strokes) if _distance(_corners(stroke), way) <= reach}


def _corners(stroke: Stroke) -> np.ndarray:
    """Points [points, 2], a dot twice, so that there always is a line."""
    points = np.array([point[:2] for point in stroke], "float64")
    return points if len(points) > 1 else np.repeat(points, 2, axis=0)


def _distance(line: np.ndarray, way: np.ndarray) -> float:
    """The least distance between the lines of a stroke [points, 2] and one straight way [2, 2]."""
    first, second = line[:-1], line[1:]
    if _cross(first, second, way).any():
        return 0.0
    ends = min(float(_to_lines(point, first, second).min()) for point in way)
    return min(ends, float(_to_lines(line, *way).min()))


def _to_lines(points: np.ndarray, first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Distances of points from lines, one of the two being single."""
    along = second - first
    length = np.maximum((along**2).sum(-1), 1e-12)
    share = np.clip(((points - first) * along).sum(-1) / length, 0, 1)
    return np.hypot(*(points - first - share[..., None] * along).T)


def _cross(first: np.ndarray, second: np.ndarray, way: np.ndarray) -> np.ndarray:
    """Whether lines cross the way: the ends of each lie on different sides of the other."""
    apart = _side(*way, first) * _side(*way, second) < 0
    return apart & (_side(first, second, way[0]) * _side(first, second, way[1]) < 0)


def _side(first: np.ndarray, second: np.ndarray, point: np.ndarray) -> np.ndarray:
    along, away = second - first, point - first
    return along[..., 0] * away[..., 1] - along[..., 1] * away[..., 0]
