"""Ink drawn by a formula, for tests."""

import numpy as np


def loops(count=3, size=150.0, seed=0):
    """Strokes [points, 2] of loops that stand side by side, a little different by seed."""
    rng = np.random.default_rng(seed)
    strokes = []
    for i in range(count):
        turn = np.linspace(0, 2 * np.pi, 24)
        wide, high = size * rng.uniform(0.4, 0.6), size * rng.uniform(0.4, 0.6)
        strokes.append(
            np.column_stack([1.2 * size * i + wide * np.sin(turn) + 0.3 * size * turn / 6, high * np.cos(turn)])
        )
    return strokes
