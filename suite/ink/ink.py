"""Ink as it is handed about, checked: strokes of points, x to the right and y downwards, in any unit."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from suite.errors import UserError

_FORM = '{"strokes": [[[x, y] or [x, y, seconds], ...], ...]}'


def strokes_of_value(value: Any) -> list[np.ndarray]:
    """Strokes, each float64 [points, 2], or [points, 3] with seconds where every point of the ink has them.

    Args:
        value: `{"strokes": [[[x, y] or [x, y, seconds], ...], ...]}`; strokes without points are left out.

    Raises:
        UserError: it is of another form, has fewer than two points or one that is no number, or times run backwards.
    """
    if not isinstance(value, dict) or not isinstance(value.get("strokes"), list | tuple):
        raise UserError(f"Ink must be {_FORM}. Received {value!r:.60}.")
    strokes = [_stroke(stroke, number) for number, stroke in enumerate(value["strokes"], 1) if len(_listed(stroke))]
    if sum(map(len, strokes)) < 2:
        raise UserError("The ink has fewer than two points. Write a few letters.")
    if all(stroke.shape[1] == 3 for stroke in strokes):
        _check_times(strokes)
        return strokes
    return [stroke[:, :2] for stroke in strokes]


def value_of_strokes(strokes: Sequence[np.ndarray]) -> dict[str, list]:
    """The other way of `strokes_of_value`; numbers are rounded to three places."""
    return {"strokes": [np.round(np.asarray(stroke, "float64"), 3).tolist() for stroke in strokes]}


def _listed(stroke: Any) -> Sequence:
    if not isinstance(stroke, list | tuple | np.ndarray):
        raise UserError(f"Ink must be {_FORM}. Received a stroke that is {stroke!r:.40}.")
    return stroke


def _stroke(stroke: Sequence, number: int) -> np.ndarray:
    try:
        points = np.array(stroke, "float64")
    except (TypeError, ValueError):
        points = np.zeros(0)
    if points.ndim != 2 or points.shape[1] not in (2, 3):
        raise UserError(f"Each point of ink must be [x, y] or [x, y, seconds]. Stroke {number} has others.")
    if not np.isfinite(points).all() or np.abs(points).max() > 1e12:
        raise UserError(
            f"Each point of ink must be made of ordinary numbers. Stroke {number} has NaN or too large ones."
        )
    return points


def _check_times(strokes: list[np.ndarray]) -> None:
    last = -np.inf
    for number, stroke in enumerate(strokes, 1):
        if (np.diff(stroke[:, 2]) < 0).any():
            raise UserError(f"The seconds of ink must not run backwards. In stroke {number} they do. Leave them out.")
        if stroke[0, 2] < last:
            raise UserError(f"Strokes must follow one another. Stroke {number} begins before the one before it ends.")
        last = stroke[-1, 2]
