"""The English side: a typed text as sentences that the network can read."""

from collections.abc import Sequence
from typing import NamedTuple

from suite.decode.loops import most_copies
from suite.text.casing import calmed, is_shouted
from suite.text.normalise import normalise
from suite.text.pictographs import apart
from suite.text.pieces import END, Pieces
from suite.text.sentences import Span, shorten, split

# Sentences in training have at most 80 pieces.
LONGEST = 100
_WORDS = (40, 15, 5)


class Sentence(NamedTuple):
    """A part of the typed text that is translated as one.

    Attributes:
        span: where it stands.
        line: normalised, as it was typed otherwise.
        ids: its pieces and the end; empty where there is nothing to translate, and it is kept as it is.
    """

    span: Span
    line: str
    ids: tuple[int, ...]


def sentences(text: str, pieces: Pieces) -> list[Sentence]:
    """The sentences of a text, overlong ones cut at pauses, and all of them at emoji, which are kept."""
    return [part for whole in split(text) for span in apart(text, whole) for part in _fitted(text, span, pieces)]


def _fitted(text: str, span: Span, pieces: Pieces) -> list[Sentence]:
    for words in _WORDS:
        parts = [_read(text, part, pieces) for part in shorten(text, span, words)]
        if all(len(part.ids) <= LONGEST for part in parts):
            break
    return [part._replace(ids=(*part.ids[: LONGEST - 1], END)) if len(part.ids) > LONGEST else part for part in parts]


def _read(text: str, span: Span, pieces: Pieces) -> Sentence:
    line = normalise(text[span.start : span.end])
    if not _latin(line):
        return Sentence(span, line, ())
    return Sentence(span, line, (*pieces.encode(calmed(line) if is_shouted(line) else line), END))


def _latin(line: str) -> bool:
    """Whether there are letters, and most of them are Latin."""
    letters = [character for character in line if character.isalpha()]
    return sum(character < "\u0250" for character in letters) * 2 > len(letters)


def copies(ids: Sequence[int]) -> int:
    """How often a translation may repeat the same pieces one after the other: twice, or as often as the source."""
    return max(2, most_copies(ids))
