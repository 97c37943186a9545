"""From a probability of each character at each step to texts (Graves et al. 2006)."""

import math
from collections import defaultdict
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

BLANK = 0
Worth = Callable[[tuple[int, ...], int], float]
_NEVER = -math.inf


class Reading(NamedTuple):
    """A sequence of labels and the log of its probability, summed over all paths that were followed, and its worth."""

    labels: tuple[int, ...]
    log_probability: float


class Span(NamedTuple):
    """A label of the best path, which holds from step `start` up to, not including, `end`."""

    label: int
    start: int
    end: int


def best_path(log_probabilities: np.ndarray) -> list[Span]:
    """The labels of the likeliest path: the best of each step, repeats as one, blanks left out.

    Args:
        log_probabilities: [steps, labels], label 0 being the blank.
    """
    best = log_probabilities.argmax(axis=-1)
    cuts = np.flatnonzero(np.diff(best, prepend=-1))
    ends = [*cuts[1:], len(best)]
    return [Span(int(best[a]), int(a), int(b)) for a, b in zip(cuts, ends) if best[a] != BLANK]


def prefix_beam_search(
    log_probabilities: np.ndarray, width: int = 16, labels: int = 8, worth: Worth | None = None
) -> list[Reading]:
    """The likeliest sequences of labels, each summed over its paths (Graves 2012; Hannun et al. 2014).

    Args:
        log_probabilities: [steps, labels], label 0 being the blank.
        width: prefixes followed side by side.
        labels: of each step, at most so many are tried.
        worth: what a label adds to the log of a sequence's probability after the labels before it, once; a language
            model's say.

    Returns:
        Best first, at most `width`.
    """
    beams: dict[tuple, tuple[float, float]] = {(): (0.0, _NEVER)}
    for step in log_probabilities:
        tried = np.argsort(step)[::-1][:labels]
        grown = defaultdict(lambda: (_NEVER, _NEVER))
        for prefix, (blank, label) in beams.items():
            both = _add(blank, label)
            grown[prefix] = _plus(grown[prefix], both + step[BLANK], _NEVER)
            if prefix:
                grown[prefix] = _plus(grown[prefix], _NEVER, label + step[prefix[-1]])
            for number in tried:
                if number != BLANK:
                    longer = (*prefix, int(number))
                    # The same label again needs a blank in between.
                    come_from = blank if prefix and prefix[-1] == number else both
                    if come_from != _NEVER:
                        added = worth(prefix, longer[-1]) if worth else 0.0
                        grown[longer] = _plus(grown[longer], _NEVER, come_from + step[number] + added)
        best = sorted(grown.items(), key=lambda item: -_add(*item[1]))
        beams = dict(best[:width])
    return [Reading(prefix, float(_add(*logs))) for prefix, logs in beams.items()]


def _add(a: float, b: float) -> float:
    """Log of the sum of two probabilities given by their logs."""
    high, low = (a, b) if a > b else (b, a)
    return high if low == _NEVER else high + math.log1p(math.exp(low - high))


def _plus(logs: tuple[float, float], blank: float, label: float) -> tuple[float, float]:
    return _add(logs[0], blank), _add(logs[1], label)
