"""How far a written line runs up or down."""

import numpy as np


def slope_of(points: np.ndarray) -> float:
    """Rise of a line by its width, from its points [points, 2].

    The slope of a short word is that of its letters, so it is believed the more the longer the line is.
    """
    x, y = (points - points.mean(axis=0)).T
    return float((x @ y) / (x @ x + 6 * (y @ y) + 1e-9))
