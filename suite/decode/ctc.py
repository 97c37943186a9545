"""From a probability of each character at each step to texts (Graves et al. 2006)."""

import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

BLANK = 0
Worth = Callable[[tuple[int, ...], int], float]
Dropped = Callable[[tuple[int, ...], float, float], None]
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
    log_probabilities: np.ndarray,
    width: int = 16,
    labels: int = 8,
    worth: Worth | None = None,
    least: float = -11.0,
    begins: tuple[int, ...] = (),
    dropped: Dropped | None = None,
) -> list[Reading]:
    """The likeliest sequences of labels, each summed over its paths (Graves 2012; Hannun et al. 2014).

    Args:
        log_probabilities: [steps, labels], label 0 being the blank.
        width: prefixes followed side by side.
        labels: of each step, at most so many are tried.
        worth: what a label adds to the log of a sequence's probability after the labels before it, once; a language
            model's say.
        least: labels whose log probability at a step is lower are not tried there; at most steps that leaves one or
            two.
        begins: labels that each sequence begins with.
        dropped: is told of each prefix that is no longer followed, of its log probability then, and how far that lies
            below the last one's that is.

    Returns:
        Best first, at most `width`.
    """
    beams: dict[tuple, tuple[float, float]] = {(): (0.0, _NEVER)}
    for step in log_probabilities:
        best = np.argsort(step)[::-1][:labels].tolist()
        # Plain numbers: this loop is the whole cost, and numpy's own are slow one by one.
        step = step.tolist()
        tried = [number for number in best if number != BLANK and step[number] > least]
        grown = defaultdict(lambda: (_NEVER, _NEVER))
        for prefix, (blank, label) in beams.items():
            both = _add(blank, label)
            grown[prefix] = _plus(grown[prefix], both + step[BLANK], _NEVER)
            if prefix:
                grown[prefix] = _plus(grown[prefix], _NEVER, label + step[prefix[-1]])
            for number in tried:
                # The same label again needs a blank in between.
                come_from = blank if prefix and prefix[-1] == number else both
                if come_from != _NEVER:
                    longer = (*prefix, number)
                    if begins and longer[: len(begins)] != begins[: len(longer)]:
                        continue
                    added = worth(prefix, number) if worth else 0.0
                    grown[longer] = _plus(grown[longer], _NEVER, come_from + step[number] + added)
        ranked = sorted(grown.items(), key=lambda item: -_add(*item[1]))
        beams = dict(ranked[:width])
        if dropped is not None and len(ranked) > width:
            last = _add(*ranked[width - 1][1])
            for prefix, logs in ranked[width:]:
                dropped(prefix, _add(*logs), last - _add(*logs))
    found = [Reading(prefix, float(_add(*logs))) for prefix, logs in beams.items()]
    return [reading for reading in found if len(reading.labels) >= len(begins)]


def align(log_probabilities: np.ndarray, labels: Sequence[int]) -> list[Span]:
    """Where each of given labels stands on the likeliest path that says them (Viterbi).

    Args:
        log_probabilities: [steps, labels], label 0 being the blank.
        labels: none of them the blank.

    Returns:
        A span for each label, in order; empty where there are too few steps to say them all.
    """
    # A blank before, between and after the labels.
    states = np.full(2 * len(labels) + 1, BLANK)
    states[1::2] = labels
    # From two states before one may come only past a blank between two different labels.
    skips = np.zeros(len(states), bool)
    skips[2:] = (states[2:] != BLANK) & (states[2:] != states[:-2])
    scores = np.full(len(states), _NEVER)
    scores[0] = 0.0
    came = np.zeros((len(log_probabilities), len(states)), int)
    for number, step in enumerate(log_probabilities):
        ways = np.stack([scores, _shifted(scores, 1), np.where(skips, _shifted(scores, 2), _NEVER)])
        if number == 0:
            ways[0, 0], ways[1] = 0.0, _NEVER
            ways[1, 1:2] = 0.0
        came[number] = ways.argmax(axis=0)
        scores = ways.max(axis=0) + step[states]
    if not labels or not np.isfinite(scores[-2:].max()):
        return []
    state, path = len(states) - 2 + int(scores[-2:].argmax()), []
    for back in came[::-1]:
        path.append(state)
        state -= back[state]
    path = np.array(path[::-1])
    places = [np.flatnonzero(path == 2 * i + 1) for i in range(len(labels))]
    return [Span(int(label), int(at[0]), int(at[-1]) + 1) for label, at in zip(labels, places)]


def _shifted(scores: np.ndarray, count: int) -> np.ndarray:
    return np.concatenate([np.full(count, _NEVER), scores])[: len(scores)]


def _add(a: float, b: float) -> float:
    """Log of the sum of two probabilities given by their logs."""
    high, low = (a, b) if a > b else (b, a)
    return high if low == _NEVER else high + math.log1p(math.exp(low - high))


def _plus(logs: tuple[float, float], blank: float, label: float) -> tuple[float, float]:
    return _add(logs[0], blank), _add(logs[1], label)
