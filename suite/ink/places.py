"""Where the points of ink that was sampled anew lie among those that were given."""

from collections.abc import Sequence

import numpy as np


def places_of(sampled: Sequence[np.ndarray], given: Sequence[np.ndarray]) -> np.ndarray:
    """The given point that each sampled one lies nearest to, counted through all strokes, int [sampled points].

    Both go the same way stroke by stroke, so that a point is found by how far along its stroke it lies.
    """
    found, before = [], 0
    for new, old in zip(sampled, given, strict=True):
        along = np.interp(_shares(new), _shares(old), np.arange(len(old)))
        found.append(before + np.round(along).astype(int))
        before += len(old)
    return np.concatenate(found)


def _shares(stroke: np.ndarray) -> np.ndarray:
    """How much of a stroke's way lies before each of its points, 0 to 1."""
    way = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(np.asarray(stroke)[:, :2], axis=0).T))])
    return way / (way[-1] or 1.0)
