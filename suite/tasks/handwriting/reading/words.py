"""What else each word of a reading may say."""

import math
import re
from collections.abc import Sequence

import numpy as np

from suite.decode.ctc import Span, Worth, prefix_beam_search
from suite.tasks.handwriting.reading.language import ORDER
from suite.tasks.handwriting.reading.letters import Part
from suite.text.characters import Characters

WIDTH = 8
SHOWN = 5
# Characters after a word that have a say in it: those whose likelihood it changes.
FAR = ORDER - 1


def words(
    said: np.ndarray,
    text: str,
    spans: Sequence[Span],
    ink: Sequence[Sequence[Part]],
    characters: Characters,
    worth: Worth,
) -> list[dict]:
    """The words of a reading, each with other readings of its ink between the same neighbours.

    Args:
        said: log probabilities [steps, characters] of the line.
        text: the reading.
        spans: where each of its characters was said.
        ink: the ink of each of its characters, as of `ink_of`.
        characters: those that the network knows.
        worth: what a character adds to a reading.

    Returns:
        As `AlternativesView` takes its segments. "source" is the word's strokes, from the first up to, not including,
        the one after the last.
    """
    labels = characters.encode(text)
    return [
        {
            "source": [min(part[0] for part in parts), max(part[0] for part in parts) + 1],
            "target": [first, last],
            "alternatives": _readings(said, labels, spans, first, last, characters, worth),
        }
        for first, last in (word.span() for word in re.finditer(r"\S+", text))
        if (parts := [part for letter in ink[first:last] for part in letter])
    ]


def _readings(said, labels, spans, first, last, characters, worth) -> list[dict]:
    """The word itself with score 1, then others that are likely for its steps."""
    start = spans[first - 1].end if first else 0
    end = spans[last].start if last < len(spans) else len(said)
    before, after = tuple(labels[:first]), tuple(labels[last:])

    def of(prefix: tuple[int, ...], label: int) -> float:
        return worth(before + prefix, label)

    found: dict[str, float] = {}
    for reading in prefix_beam_search(said[start:end], WIDTH, worth=of):
        word = characters.decode(reading.labels).strip()
        if word:
            following = sum(worth(before + reading.labels + after[:i], label) for i, label in enumerate(after[:FAR]))
            found[word] = max(found.get(word, -math.inf), reading.log_probability + following)
    own = characters.decode(labels[first:last])
    best = found.pop(own, max(found.values(), default=0.0))
    others = sorted(found.items(), key=lambda item: -item[1])[: SHOWN - 1]
    # Beside the line's whole reading, which weighs all words together, a single word may look likelier than it is.
    return [{"text": own, "score": 1.0}] + [
        {"text": word, "score": round(math.exp(min(0.0, log - best)), 4)} for word, log in others
    ]
