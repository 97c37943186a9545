"""What the explanation views show: the running reading, each sentence by itself, what each word does."""

from typing import Any

import numpy as np

from suite.tasks.sentiment.attribution import ROWS, Attribution
from suite.tasks.sentiment.compiled import Compiled, concatenated
from suite.tasks.sentiment.data import LABELS
from suite.tasks.sentiment.reading import Reading, feeling
from suite.tasks.sentiment.scores import ternary
from suite.tasks.sentiment.spec import DEGREES
from suite.tasks.sentiment.windows import Window, windows

# A text of more words is followed sentence by sentence, so that the line stays readable and the answer quick.
WORD_BY_WORD = 400
# Intervals of the path: doubled until the error is small enough, or intervals times windows exceed the work.
INTERVALS, TOLERANCE, WORK = (4, 8, 16, 32, 64, 128), 0.005, 160
LABEL_LENGTH = 60


def running(reading: Reading, compiled: Compiled) -> dict[str, Any]:
    """The feeling of the text up to each word; up to each sentence in a text of more than `WORD_BY_WORD` words.

    Each point is the network's answer to the text if it ended there, both directions read anew. Only the window
    that the end falls into has to be: the pools of those before it stay. The last point is the whole text's result.
    """
    if len(reading.tokens) <= WORD_BY_WORD:
        parts = [Window(i, i + 1) for i in range(len(reading.tokens))]
    else:
        parts = reading.sentences
    ends = np.array([part.end for part in parts])
    starts = np.array([window.start for window in reading.windows])
    # The window that holds the last word before each end.
    holding = np.searchsorted(starts, ends - 1, side="right") - 1
    begun = compiled.pools([reading.ids[starts[window] : end] for window, end in zip(holding, ends)])
    before = concatenated([compiled.empty, compiled.pools(reading.rows).running()]).rows(holding)
    return _curve(reading, parts, feeling(compiled.degrees(before.with_part(begun))))


def sentence_by_sentence(reading: Reading, compiled: Compiled) -> dict[str, Any]:
    """The feeling of each sentence as if it stood alone."""
    cut = [part for sentence in reading.sentences for part in windows([sentence])]
    pools = compiled.pools([reading.ids[start:end] for start, end in cut])
    starts = np.array([part.start for part in cut])
    alone = [pools.rows((starts >= start) & (starts < end)).joined() for start, end in reading.sentences]
    return _curve(reading, reading.sentences, feeling(compiled.degrees(concatenated(alone))))


def word_weights(reading: Reading, attribution: Attribution) -> dict[str, Any]:
    """What each word adds to each probability that is shown, by integrated gradients from a text of unknown words.

    The sum over words is the probability less that of as many unknown words, but for `error` at most.
    """
    # Fewer than fill the rows of one go would take as long.
    for intervals in (number for number in INTERVALS if number * len(reading.rows) >= ROWS):
        found = attribution.contributions(reading.rows, intervals)
        if found.error <= TOLERANCE or 2 * intervals * len(reading.rows) > WORK:
            break
    weights = np.concatenate([ternary(found.weights.T).T, found.weights])
    return {
        "spans": [[token.start, token.end] for token in reading.tokens],
        "outputs": [*LABELS, *DEGREES],
        "weights": weights.astype("float32"),
        "error": found.error,
    }


def _curve(reading: Reading, parts: list[Window], values: np.ndarray) -> dict[str, Any]:
    spans = [reading.span(part) for part in parts]
    return {
        "steps": [_label(reading.text[start:end]) for start, end in spans],
        "values": [float(value) for value in values],
        "low": -1.0,
        "high": 1.0,
        "spans": spans,
    }


def _label(text: str) -> str:
    return text if len(text) <= LABEL_LENGTH else text[: LABEL_LENGTH - 1] + "\u2026"
