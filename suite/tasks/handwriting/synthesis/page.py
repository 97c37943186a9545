"""Lays a text out in lines to be written, and the written lines on a page."""

import textwrap
from collections.abc import Sequence
from typing import NamedTuple

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


class Place(NamedTuple):
    """Where a written line lies on the page; it runs level there.

    People wrote on a board and rose towards its end, and so does the network.

    Attributes:
        slope: its rise by its width as it was written.
        first: x of its first point as it was written.
        start: (x, y) of what lies at the page's left side, at the height of the line's middle.
    """

    slope: float
    first: float
    start: np.ndarray

    @classmethod
    def of(cls, points: np.ndarray, number: int) -> "Place":
        """Where the line with a number, from 0, lies, from its points [points, 2]."""
        upright = cls(slope_of(points), points[0, 0], np.zeros(2))
        level = upright.on_page(points)
        # Writers drift up and down; the middle of the points stands more firmly on the line than the first one does.
        start = np.array([level[:, 0].min(), np.median(level[:, 1])]) - [0, number * LEADING]
        return upright._replace(start=start)

    def on_page(self, points: np.ndarray) -> np.ndarray:
        """Points [..., 2] as they were written, on the page."""
        x, y = points[..., 0], points[..., 1]
        return np.stack([x, y - self.slope * (x - self.first)], axis=-1) - self.start


def laid_out(lines: Sequence[np.ndarray | None]) -> list[np.ndarray]:
    """Strokes on a page, each [points, 2], y downwards.

    Args:
        lines: offsets [points, 3] of each line in the device's units, None for an empty one.
    """
    strokes = []
    for number, offsets in enumerate(lines):
        if offsets is None or not len(offsets):
            continue
        line = strokes_of(offsets)
        place = Place.of(np.concatenate(line), number)
        strokes += [place.on_page(stroke) for stroke in line]
    return strokes
