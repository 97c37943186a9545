"""How hard a pen was pressed: what ink carries beside its points, for the eye alone. No network looks at it."""

import math
from collections.abc import Sequence
from typing import Any

from suite.errors import UserError

Pressures = Sequence[Sequence[float]]  # of each stroke, 0 to 1 of each of its points; none where no pen said


def pressures_of_value(value: dict[str, Any]) -> list[list[float]]:
    """The pressures of the strokes that have points; empty where nothing is known of any.

    Args:
        value: ink whose strokes were checked; its "pressures" are [[0 to 1 of each point], ...], or missing.

    Raises:
        UserError: they do not belong to the strokes, or are no numbers from 0 to 1.
    """
    found, strokes = value.get("pressures"), value["strokes"]
    if not found:
        return []
    if not isinstance(found, list) or len(found) != len(strokes) or not all(map(_fits, found, strokes)):
        raise UserError(
            "The pressures of ink must be a number from 0 to 1 for each point of its strokes. Others were received. "
            "Leave them out."
        )
    return known([list(map(float, pressures)) for pressures, stroke in zip(found, strokes) if len(stroke)])


def known(pressures: Pressures) -> list[list[float]]:
    """The same without those of strokes that are 0 throughout, of which nothing is known; empty if that is all."""
    found = [list(each) if any(each) else [] for each in pressures]
    return found if any(found) else []


def filled(pressures: Pressures, strokes: Sequence[Sequence]) -> list[Sequence[float]]:
    """A number for each point: 0 where nothing is known."""
    return [each if len(each) else [0.0] * len(stroke) for each, stroke in zip(pressures, strokes)]


def _fits(pressures: Any, stroke: Sequence) -> bool:
    if not isinstance(pressures, list) or len(pressures) not in (0, len(stroke)):
        return False
    return all(isinstance(each, int | float) and math.isfinite(each) and 0 <= each <= 1 for each in pressures)
