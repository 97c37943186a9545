"""A text as the network reads it, and what its probabilities say to a user."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from suite.tasks.sentiment.data import LABELS
from suite.tasks.sentiment.scores import ternary
from suite.tasks.sentiment.windows import Window, sentences, windows
from suite.text.words import Token, Words, tokenise

# A label below this probability is said to be uncertain.
CERTAIN = 0.6
# The commonest words of the vocabulary; a text of which they are less than half is hardly English.
COMMON = 8_000


@dataclass(frozen=True)
class Reading:
    """The words of a text, numbered and cut into windows.

    Attributes:
        text: raw.
        tokens: its words and signs, at least one.
        ids: their numbers, int32.
        sentences, windows: spans of words.
        english: whether at least half of its words are common in English.
    """

    text: str
    tokens: list[Token]
    ids: np.ndarray
    sentences: list[Window]
    windows: list[Window]
    english: bool

    @classmethod
    def of(cls, text: str, words: Words) -> "Reading":
        tokens = tokenise(text)
        parts = sentences(text, tokens)
        return cls(
            text, tokens, np.array(words.numbers(tokens), "int32"), parts, windows(parts), _english(tokens, words)
        )

    @cached_property
    def rows(self) -> list[np.ndarray]:
        """The word numbers of each window."""
        return [self.ids[start:end] for start, end in self.windows]

    def span(self, part: Window) -> list[int]:
        """Characters from the first to the last word of a part."""
        return [self.tokens[part.start].start, self.tokens[part.end - 1].end]


def values(degrees: np.ndarray, english: bool) -> dict[str, Any]:
    """A result's values.

    A neutral text is never certain: it says too little for a side. Neither is one that is hardly English.

    Args:
        degrees: probabilities [5].
        english: see `Reading`.
    """
    sides = ternary(degrees[None])[0]
    label = LABELS[int(sides.argmax())]
    return {
        "label": label,
        "probabilities": {name: round(float(p), 6) for name, p in zip(LABELS, sides)},
        "degrees": [round(float(p), 6) for p in degrees],
        "certain": bool(english and label != "neutral" and sides.max() >= CERTAIN),
    }


def feeling(degrees: np.ndarray) -> np.ndarray:
    """P(positive) - P(negative) [texts], from -1 to 1."""
    return ternary(degrees) @ np.array([-1.0, 0.0, 1.0])


def _english(tokens: list[Token], words: Words) -> bool:
    """Corrected words do not count, since a foreign word may look like a mistyped one; a text without words is not."""
    forms = [token.form for token in tokens if token.form[-1].isalpha()]
    common = sum(form in words and words.number(form) < COMMON for form in forms)
    return bool(forms) and 2 * common >= len(forms)
