"""How well each unit tells marked steps from others: a rank statistic with its sampling error.

The statistic is the area under the ROC curve (Hanley and McNeil 1982): the chance that the unit lets out more at a
marked step, drawn at random, than at one that is not marked. 0.5 tells nothing; 1 and 0 tell both apart without fail.
"""

from typing import NamedTuple

import numpy as np

_Z = 1.959964  # of a 95 % interval
_HALVINGS = 40
SHIFTS = 200
_QUANTILE = 0.95


class Areas(NamedTuple):
    """Of each unit.

    Attributes:
        area: 0 to 1 [units].
        low, high: a 95 % interval (Newcombe 2006, method 5), which has a width at 0 and 1, too.
        chance: how far from 0.5 the best of these units comes in one of twenty when marks are put down anywhere else.
    """

    area: np.ndarray
    low: np.ndarray
    high: np.ndarray
    chance: float

    @property
    def error(self) -> np.ndarray:
        """The sampling error [units]: the half width of the interval as one standard deviation."""
        return (self.high - self.low) / (2 * _Z)


def areas(values: list[np.ndarray], marked: list[np.ndarray], seed: int = 0) -> Areas:
    """Ranks units.

    Args:
        values: of each run [steps, units].
        marked: of each run, bool [steps]; in all at least one step is marked, and one is not.
        seed: of the shifts.
    """
    ranks, mask = _ranks(np.concatenate(values)), np.concatenate(marked)
    found = _area(ranks, mask[None])[0]
    low, high = interval(found, int(mask.sum()), int((~mask).sum()))
    return Areas(found, low, high, _chance(ranks, marked, seed))


def interval(area: np.ndarray, marked: int, others: int) -> tuple[np.ndarray, np.ndarray]:
    """The areas that an observed one is within `_Z` standard errors of (Newcombe 2006, method 5)."""
    return _bound(area, np.zeros_like(area), marked, others), _bound(area, np.ones_like(area), marked, others)


def _bound(area: np.ndarray, end: np.ndarray, marked: int, others: int) -> np.ndarray:
    """Halves the way from an observed area to an end of the scale, where it is no longer within the errors."""
    inside, outside = area.copy(), end
    for _ in range(_HALVINGS):
        middle = (inside + outside) / 2
        fits = np.abs(area - middle) <= _Z * np.sqrt(_variance(middle, marked, others))
        inside, outside = np.where(fits, middle, inside), np.where(fits, outside, middle)
    return inside


def _variance(area: np.ndarray, marked: int, others: int) -> np.ndarray:
    """Hanley and McNeil's, with both numbers at their mean in the two terms that depend on them."""
    further = (marked + others) / 2 - 1
    spread = 1 + further * ((1 - area) / (2 - area) + area / (1 + area))
    return np.maximum(area * (1 - area) * spread / (marked * others), 0.0)


def _chance(ranks: np.ndarray, marked: list[np.ndarray], seed: int) -> float:
    """Marks shifted around each run keep how they hang together, and lose what they were put down for."""
    rng = np.random.default_rng(seed)
    shifted = [
        np.concatenate([np.roll(mask, rng.integers(len(mask))) for mask in marked if len(mask)]) for _ in range(SHIFTS)
    ]
    best = np.abs(_area(ranks, np.array(shifted)) - 0.5).max(axis=1)
    return float(np.quantile(best, _QUANTILE))


def _area(ranks: np.ndarray, masks: np.ndarray) -> np.ndarray:
    """Areas [masks, units] from ranks [steps, units]."""
    count = masks.sum(axis=1, keepdims=True)
    others = masks.shape[1] - count
    return (masks.astype("float64") @ ranks - count * (count + 1) / 2) / (count * others)


def _ranks(values: np.ndarray) -> np.ndarray:
    """The rank of each step's value, from 1, ties at their mean [steps, units]."""
    ranks = np.empty(values.shape)
    for unit, column in enumerate(values.T):
        _, where, counts = np.unique(column, return_inverse=True, return_counts=True)
        last = np.cumsum(counts)
        ranks[:, unit] = (last - (counts - 1) / 2)[where]
    return ranks
