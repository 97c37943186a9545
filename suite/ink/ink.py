"""Ink as it is handed about, checked: strokes of points, x to the right and y downwards, in any unit."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from suite.errors import UserError
from suite.ink.pressure import Pressures

_FORM = '{"strokes": [[[x, y] or [x, y, seconds], ...], ...]}'


def strokes_of_value(value: Any) -> list[np.ndarray]:
    """Strokes, each float64 [points, 2], or [points, 3] with seconds where every point of the ink has them.

    Args:
        value: `{"strokes": [[[x, y] or [x, y, seconds], ...], ...]}`; strokes without points are left out.

    Raises:
        UserError: it is of another form, has fewer than two points or one that is no number, or times run backwards.
    """
    if not isinstance(value, dict) or not isinstance(value.get("strokes"), list | tuple):
        raise UserError("Ink must be {form}. Received {received}.", form=_FORM, received=f"{value!r:.60}")
    strokes = [_stroke(stroke, number) for number, stroke in enumerate(value["strokes"], 1) if len(_listed(stroke))]
    if sum(map(len, strokes)) < 2:
        raise UserError("The ink has fewer than two points. Write a few letters.")
    if all(stroke.shape[1] == 3 for stroke in strokes):
        _check_times(strokes)
        return strokes
    return [stroke[:, :2] for stroke in strokes]


def value_of_strokes(strokes: Sequence[np.ndarray], pressures: Pressures = ()) -> dict[str, list]:
    """The other way of `strokes_of_value`; numbers are rounded to three places, or to more where the ink is small.

    Args:
        pressures: of each stroke, or none; they come as `{"pressures": [[0 to 1 of each point], ...]}` beside it.
    """
    places = places_of_size(strokes)
    value = {"strokes": [np.round(np.asarray(stroke, "float64"), places).tolist() for stroke in strokes]}
    return value | ({"pressures": [np.round(each, 3).tolist() for each in pressures]} if pressures else {})


def places_of_size(strokes: Sequence[np.ndarray]) -> int:
    """Decimal places that tell ink's points apart: three, and more where it is less than a hundred units wide."""
    if not len(strokes):
        return 3
    size = float(np.ptp(np.concatenate([np.asarray(stroke)[:, :2] for stroke in strokes]), axis=0).max())
    return max(3, 5 - math.floor(math.log10(size))) if size > 0 else 3


def _listed(stroke: Any) -> Sequence:
    if not isinstance(stroke, list | tuple | np.ndarray):
        raise UserError("Ink must be {form}. Received a stroke that is {stroke}.", form=_FORM, stroke=f"{stroke!r:.40}")
    return stroke


def _stroke(stroke: Sequence, number: int) -> np.ndarray:
    try:
        points = np.array(stroke, "float64")
    except (TypeError, ValueError):
        points = np.zeros(0)
    if points.ndim != 2 or points.shape[1] not in (2, 3):
        raise UserError(
            "Each point of ink must be [x, y] or [x, y, seconds]. Stroke {number} has others.", number=number
        )
    if not np.isfinite(points).all() or np.abs(points).max() > 1e12:
        raise UserError(
            "Each point of ink must be made of ordinary numbers. Stroke {number} has NaN or too large ones.",
            number=number,
        )
    return points


def _check_times(strokes: list[np.ndarray]) -> None:
    last = -np.inf
    for number, stroke in enumerate(strokes, 1):
        if (np.diff(stroke[:, 2]) < 0).any():
            raise UserError(
                "The seconds of ink must not run backwards. In stroke {number} they do. Leave them out.", number=number
            )
        if stroke[0, 2] < last:
            raise UserError(
                "Strokes must follow one another. Stroke {number} begins before the one before it ends. "
                "Leave the seconds out.",
                number=number,
            )
        last = stroke[-1, 2]
