"""Which ink each letter of a reading was read from."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from suite.decode.ctc import Span

Part = list[int]


def ink_of(spans: Sequence[Span], places: np.ndarray, sizes: Sequence[int]) -> list[list[Part]]:
    """The parts of strokes of each letter: [stroke, first point, last point], which cover all ink together.

    The network says a letter in a step or two somewhere in its middle, so that the ink between two letters is divided
    half-way.

    Args:
        spans: where each letter was said, in order.
        places: stroke and point of each step, as of `Seen`.
        sizes: points of each stroke.
    """
    middles = [(span.start + span.end - 1) / 2 for span in spans]
    cuts = [0, *(int(np.ceil((a + b) / 2)) for a, b in pairwise(middles)), len(places)]
    # One number for each point of the ink; a letter has those from its first step up to the next letter's.
    starts = np.concatenate([[0], np.cumsum(sizes)])
    at = starts[places[:, 0]] + places[:, 1]
    ends = [0, *(int(at[cut]) for cut in cuts[1:-1]), int(starts[-1])]
    return [_parts(first, max(first, last - 1), starts) for first, last in pairwise(ends)]


def spans_of(places: np.ndarray, strokes: Sequence[np.ndarray]) -> list[list[int]]:
    """The ink of each step, up to the next one's: [start, end] in points counted through all strokes."""
    starts = np.concatenate([[0], np.cumsum([len(stroke) for stroke in strokes])])
    at = (starts[places[:, 0]] + places[:, 1]).tolist()
    return [[start, max(end, start + 1)] for start, end in pairwise([*at, int(starts[-1])])]


def _parts(first: int, last: int, starts: np.ndarray) -> list[Part]:
    strokes = range(int(np.searchsorted(starts, first, "right")) - 1, int(np.searchsorted(starts, last, "right")))
    return [[s, int(max(first, starts[s]) - starts[s]), int(min(last, starts[s + 1] - 1) - starts[s])] for s in strokes]
