"""Lays a text out in lines to be written, and the written lines on a page."""

import textwrap
from collections.abc import Sequence

import numpy as np

from suite.ink.offsets import strokes_of
from suite.ink.slope import slope_of

# Characters of a line; the lines that the network learnt from have 16 to 41.
WIDTH = 42
# From one line to the next, in units of the device; its lines are about 600 high.
LEADING = 900.0


def lines_of(text: str) -> list[str]:
    """Lines of at most `WIDTH` characters; what stands in lines stays in lines, empty ones are kept as empty."""
    lines = []
    for paragraph in text.strip().splitlines():
        lines += textwrap.wrap(paragraph, WIDTH) or [""]
    return lines


def laid_out(lines: Sequence[np.ndarray | None]) -> list[np.ndarray]:
    """Strokes on a page, each [points, 2], y downwards.

    Args:
        lines: offsets [points, 3] of each line in the device's units, None for an empty one.
    """
    strokes = []
    for number, offsets in enumerate(lines):
        if offsets is None or not len(offsets):
            continue
        line = _levelled(strokes_of(offsets))
        points = np.concatenate(line)
        # Writers drift up and down; the middle of the points stands more firmly on the line than the first one does.
        start = np.array([points[:, 0].min(), np.median(points[:, 1])]) - [0, number * LEADING]
        strokes += [stroke - start for stroke in line]
    return strokes


def _levelled(strokes: list[np.ndarray]) -> list[np.ndarray]:
    """People wrote on a board and rose towards its end, and so does the network; on a page lines run level."""
    points = np.concatenate(strokes)
    slope = slope_of(points)
    return [np.stack([s[:, 0], s[:, 1] - slope * (s[:, 0] - points[0, 0])], axis=1) for s in strokes]
