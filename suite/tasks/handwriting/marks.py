"""Sets of a pen's steps that a unit may be looked for in."""

import numpy as np


def marks_of(offsets: np.ndarray) -> dict[str, list[bool]]:
    """Which steps draw down or up more than sideways, and before which the pen was lifted.

    Args:
        offsets: [steps, 3], the way right and down to each point, and whether the pen is lifted after it.
    """
    right, down, end = np.asarray(offsets).T
    lifted = np.concatenate([[False], end[:-1] > 0.5])
    return {
        "down-strokes": (~lifted & (down > np.abs(right))).tolist(),
        "up-strokes": (~lifted & (-down > np.abs(right))).tolist(),
        "after the pen was lifted": lifted.tolist(),
    }
