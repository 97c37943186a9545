"""Which ink was drawn for each character of a text: where the window looked when the pen drew it."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

import numpy as np

from suite.tasks.handwriting.synthesis.hand import Written


def letters(
    text: str, typed: Sequence[Sequence[int]], lines: Sequence[str], written: Sequence[Written | None]
) -> dict[str, Any]:
    """Data of an `InkSpansView` of ink that was drawn.

    Args:
        text: as it was typed.
        typed: of each line, the place in the text of each of its characters, -1 of blanks.
        lines: as they were written, empty ones as empty.
        written: what the pen drew of each, None for an empty one.
    """
    found: dict[int, list[list[int]]] = {}
    stroke = 0
    for places, line, drawn in zip(typed, lines, written):
        if drawn is None:
            continue
        # What is drawn while the window rests past the end belongs to the last character.
        spoken = [places[min(place, len(line) - 1)] for place in drawn.looked.tolist()]
        first = 0
        for end in [*(np.flatnonzero(drawn.offsets[:, 2] > 0.5) + 1).tolist(), len(spoken)]:
            if first < end:
                for place, points in groupby(range(first, end), spoken.__getitem__):
                    points = list(points)
                    found.setdefault(place, []).append([stroke, points[0] - first, points[-1] - first])
                stroke += 1
            first = end
    found.pop(-1, None)
    return {
        "text": text,
        "spans": [[place, place + 1] for place in sorted(found)],
        "ink": [found[place] for place in sorted(found)],
    }
