"""When a pen has run away: a definition, in units of the device."""

import numpy as np

from suite.tasks.handwriting.data import restored
from suite.tasks.handwriting.synthesis.hand import Written

# Of 1,438 lines that people wrote (set v of IAM-OnDB) none goes as far as 800 from its middle, and none of more than
# three characters is wider than 440 a character.
FARTHEST = 1000
WIDEST = 500
SPARE = 500


def ran_away(line: Written, text: str) -> bool:
    """Whether a pen was stopped before it came to the end of its text, or left the line, or what it wrote is too wide.

    Args:
        line: what it wrote.
        text: what it was to write.
    """
    points = np.cumsum(restored(line.offsets)[:, :2], axis=0)
    if not line.finished or not len(points):
        return True
    away = np.abs(points[:, 1] - np.median(points[:, 1])).max()
    return bool(away > FARTHEST or np.ptp(points[:, 0]) > WIDEST * len(text) + SPARE)
