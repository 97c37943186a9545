"""Small changes of an input: another word, a covered patch, a lifted stroke."""

import io
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np

from suite.errors import UserError
from suite.looks.asks import GRID
from suite.phrase import Phrase, say
from suite.spec import AnyField, InkField, TextField

# A word with its apostrophes and hyphens, or one sign.
_WORD = re.compile(r"\w+(?:['’\-]\w+)*|[^\w\s]")
_LARGEST = 4096  # pixels of the longer side of a picture that is changed


class Changed(NamedTuple):
    """An input with something changed.

    Attributes:
        before, after: its values; `before` is what was given, in the form that `after` has.
        said: what was done, one sentence.
        start, end, length: characters or points `start` to `end` that went, and how many came instead; 0, 0 and 0 for a
            picture.
    """

    before: Any
    after: Any
    said: Phrase
    start: int = 0
    end: int = 0
    length: int = 0

    def moved(self, place: int) -> int:
        """Where a place of the old input is in the new one; -1 if it is part of what was changed."""
        if place < self.start:
            return place
        return -1 if place < self.end else place + self.length - (self.end - self.start)


def words(text: str) -> list[tuple[int, int]]:
    """Start and end of each word and sign."""
    return [match.span() for match in _WORD.finditer(text)]


def change(field: AnyField, value: Any, values: Mapping[str, Any]) -> Changed:
    """Changes the value of a field as it is asked.

    Raises:
        UserError: there is no such word or stroke, or nothing would be left.
    """
    match field:
        case TextField():
            return _another_word(value, values["word"], values["becomes"])
        case InkField():
            return _lifted(value, values["stroke"])
        case _:
            return _covered(value, values["row"], values["column"])


def _another_word(text: str, number: int, becomes: str) -> Changed:
    spans = words(text)
    if len(spans) == 1 != number:
        raise UserError("The text is one word or sign. Received {number}; give 1.", number=number)
    if not 1 <= number <= len(spans):
        raise UserError(
            "The text has {count} words and signs. Received {number}; give 1 to {count}.",
            count=len(spans),
            number=number,
        )
    start, end = spans[number - 1]
    word, becomes = text[start:end], becomes.strip()
    if not becomes and len(spans) == 1:
        raise UserError("Without this word nothing is left. Give another one in its place.")
    # With a word that goes, one of the blanks around it goes.
    cut = end + 1 if not becomes and text[end : end + 1] == " " and (start == 0 or text[start - 1] == " ") else end
    after = text[:start] + becomes + text[cut:]
    said = (
        say("“{word}” became “{becomes}”.", word=word, becomes=becomes)
        if becomes
        else say("“{word}” was deleted.", word=word)
    )
    return Changed(text, after, said, start, cut, len(becomes))


def _lifted(ink: Mapping[str, Any], number: int) -> Changed:
    strokes = [stroke for stroke in ink["strokes"] if len(stroke)]
    if len(strokes) == 1 != number:
        raise UserError("The ink has one stroke. Received {number}; give 1.", number=number)
    if not 1 <= number <= len(strokes):
        raise UserError(
            "The ink has {count} strokes. Received {number}; give 1 to {count}.", count=len(strokes), number=number
        )
    if len(strokes) == 1:
        return _halved(ink, strokes[0])
    start = sum(len(stroke) for stroke in strokes[: number - 1])
    left = strokes[: number - 1] + strokes[number:]
    said = say("Stroke {number} of {count} was lifted.", number=number, count=len(strokes))
    return Changed(ink, {"strokes": left}, said, start, start + len(strokes[number - 1]), 0)


def _halved(ink: Mapping[str, Any], stroke: list) -> Changed:
    """Of ink in one stroke something must be left."""
    half = (len(stroke) + 1) // 2
    said = say("The second half of the only stroke was lifted.")
    return Changed(ink, {"strokes": [stroke[:half]]}, said, half, len(stroke), 0)


def _covered(picture: Any, row: int, column: int) -> Changed:
    from suite.image.picture import read_small  # only here: other tasks need no Pillow

    pixels, _ = read_small(picture, _LARGEST)
    height, width, _ = pixels.shape
    top, bottom = (height * place // GRID for place in (row - 1, row))
    left, right = (width * place // GRID for place in (column - 1, column))
    after = pixels.copy()
    after[top:bottom, left:right] = np.round(pixels.mean(axis=(0, 1))).astype("uint8")
    said = say(
        "The patch in row {row} and column {column} of {size} × {size} was covered.", row=row, column=column, size=GRID
    )
    return Changed(_png(pixels), _png(after), said)


def _png(pixels: np.ndarray) -> bytes:
    from PIL import Image

    body = io.BytesIO()
    Image.fromarray(pixels).save(body, "PNG", compress_level=1)
    return body.getvalue()
