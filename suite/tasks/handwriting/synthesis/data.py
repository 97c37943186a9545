"""Written lines with their texts, side by side."""

from collections.abc import Sequence

import numpy as np

from suite.tasks.handwriting.batches import side_by_side
from suite.tasks.handwriting.data import Line
from suite.text.characters import Characters

CHARACTERS_FILE = "characters.txt"
# Stands after every text. No line holds it, so no text is cut short.
END = "\u0003"
# A character has to stand so many times in the texts to be learnt.
COMMON = 5


def spelled(texts: Sequence[str], characters: Characters) -> np.ndarray:
    """Numbers of the characters of texts and of `END`, as of `Characters.spelled`."""
    return characters.spelled([text + END for text in texts])


def told(lines: Sequence[Line], characters: Characters):
    """Lines side by side as of `side_by_side`, with what they say: ({"pen", "text"}, what comes next)."""
    pen, following = side_by_side(lines)
    return {"pen": pen, "text": spelled([line.text for line in lines], characters)}, following
