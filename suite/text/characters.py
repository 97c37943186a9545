"""The characters that a network of handwriting knows, and the nearest known one of those that it does not."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

# Number 0 belongs to no character: it is padding, or the blank of CTC.
NOTHING = 0
_LIKE = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201a": ",",
    "\u201c": '"',
    "\u201d": '"',
    "\u201e": '"',
    "\u00ab": '"',
    "\u00bb": '"',
    "\u2013": "-",
    "\u2014": "-",
    "\u2026": "...",
    "\u00df": "ss",
    "\u00e6": "ae",
    "\u00c6": "Ae",
    "\u0153": "oe",
    "\u0152": "Oe",
    "\u00f8": "o",
    "\u00d8": "O",
    "\u0142": "l",
    "[": "(",
    "]": ")",
    "{": "(",
    "}": ")",
}


class Characters:
    """A set of characters with numbers from 1 on.

    Args:
        known: each once.
    """

    def __init__(self, known: str):
        if len(set(known)) != len(known):
            raise ValueError("a character stands twice")
        self.known = known
        self._numbers = {character: number for number, character in enumerate(known, 1)}

    @classmethod
    def learn(cls, texts: Iterable[str], least: int = 1) -> "Characters":
        """Those that stand at least `least` times in the texts."""
        counts = Counter(character for text in texts for character in text)
        return cls("".join(sorted(character for character, count in counts.items() if count >= least)))

    @classmethod
    def from_bytes(cls, body: bytes) -> "Characters":
        return cls(body.decode("utf-8"))

    def to_bytes(self) -> bytes:
        return self.known.encode("utf-8")

    def __len__(self) -> int:
        """How many numbers there are, `NOTHING` counted."""
        return len(self.known) + 1

    def __contains__(self, character: str) -> bool:
        return character in self._numbers

    def encode(self, text: str) -> list[int]:
        """Numbers of a text; what is not known is left out (see `nearest`)."""
        return [self._numbers[character] for character in text if character in self._numbers]

    def spelled(self, texts: Sequence[str]) -> np.ndarray:
        """Numbers of several texts, int32 [texts, longest], padded with `NOTHING`."""
        rows = [self.encode(text) for text in texts]
        out = np.full((len(rows), max(1, *map(len, rows))), NOTHING, "int32")
        for i, row in enumerate(rows):
            out[i, : len(row)] = row
        return out

    def decode(self, numbers: Sequence[int]) -> str:
        return "".join(self.known[number - 1] for number in numbers if number != NOTHING)

    def nearest(self, text: str) -> str:
        """The text with each unknown character replaced by the nearest known ones, or left out where there are none."""
        return "".join(character if character in self else self._like(character) for character in text)

    def unknown(self, text: str) -> list[str]:
        """The characters of a text that are not known, each once, in their order."""
        return list(dict.fromkeys(character for character in text if character not in self))

    def _like(self, character: str) -> str:
        for form in (_LIKE.get(character, ""), _plain(character), character.swapcase()):
            if form and all(part in self for part in form):
                return form
        return " " if character.isspace() and " " in self else ""


def _plain(character: str) -> str:
    """Without accents, and in the plain form of wide, small or raised ones."""
    return "".join(part for part in unicodedata.normalize("NFKD", character) if not unicodedata.combining(part))
