"""Lines side by side, each step with what the pen does next: what networks that draw learn and are scored by."""

from collections.abc import Iterator, Sequence

import numpy as np

from suite.tasks.handwriting.data import Line, normalised


def by_length(lines: Sequence[Line], rows: int) -> Iterator[list[Line]]:
    """Groups of up to `rows` lines of like length; those of a single point say nothing and are left out."""
    order = sorted((line for line in lines if len(line.offsets) > 1), key=lambda line: len(line.offsets))
    for first in range(0, len(order), rows):
        yield order[first : first + rows]


def side_by_side(lines: Sequence[Line], longest: int | None = None) -> tuple[np.ndarray, np.ndarray]:
    """One batch of whole lines, or of the first `longest` steps of each.

    Returns:
        float32 [lines, steps, 3], the normalised offsets, and [lines, steps, 4], the offset after each and 1 where
        there is one.
    """
    offsets = [normalised(line.offsets)[: longest and longest + 1] for line in lines]
    steps = max(map(len, offsets)) - 1
    x, y = np.zeros((len(lines), steps, 3), "float32"), np.zeros((len(lines), steps, 4), "float32")
    for row, line in enumerate(offsets):
        put(x[row], y[row], line)
    return x, y


def put(x: np.ndarray, y: np.ndarray, line: np.ndarray, blind: int = 0) -> None:
    """Fills one row of a batch.

    Args:
        x, y: [steps, 3] and [steps, 4], zeros.
        line: offsets [points, 3].
        blind: steps at its start that are read but do not count.
    """
    steps = len(line) - 1
    x[:steps] = line[:-1]
    y[:steps, :3] = line[1:]
    y[blind:steps, 3] = 1
