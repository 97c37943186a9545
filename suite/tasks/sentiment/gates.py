"""The reader's gates at each word."""

from typing import Any

from suite.layers.gates import MOST, replay_both
from suite.layers.told import shortened, told
from suite.phrase import say
from suite.tasks.sentiment.network import Reader
from suite.tasks.sentiment.reading import Reading
from suite.text.marks import marks_of


def gates(reading: Reading, network: Reader) -> dict[str, Any]:
    """Data of a `GatesView`: both directions over each window of a text, since each is read by itself."""
    layers, told_of = [], 0
    for part, (ids, window) in enumerate(zip(reading.rows, reading.windows)):
        tokens = reading.tokens[window.start : window.end]
        if told_of + len(tokens) > MOST:
            break
        told_of += len(tokens)
        words, spans = [token.form for token in tokens], [[token.start, token.end] for token in tokens]
        for one in replay_both(network.lstm, network.embedding(ids)):
            layers.append(told(one, say("Words"), words, part=part, spans=spans, marks=marks_of(words)))
    return shortened(layers, len(reading.tokens) - told_of)
