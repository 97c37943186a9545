"""French as it is printed: guillemets, and the narrow blanks that a line does not break at."""

import re
from typing import NamedTuple

NARROW, WIDE = "\u202f", "\u00a0"
_BEFORE = {"?": NARROW, "!": NARROW, ";": NARROW, "%": NARROW, ":": WIDE}


class Printed(NamedTuple):
    """A printed text and where each character of the plain one went.

    Attributes:
        text: as printed.
        offsets: for each character of the plain text, and for its end, an offset in `text`.
    """

    text: str
    offsets: list[int]


def printed(plain: str) -> Printed:
    """Prints a line of the training data's form: `Il a dit : "Quoi ?"` becomes « Quoi ? » with its blanks.

    Args:
        plain: French with straight quotes and one blank before ? ! ; : and %.
    """
    out, offsets, length, opening = [], [], 0, True
    for i, character in enumerate(plain):
        offsets.append(length)
        if character == '"':
            piece = f"«{WIDE}" if opening else f"{WIDE}»"
            opening = not opening
        elif character == " ":
            piece = _blank(plain, i)
        else:
            piece = character
        out.append(piece)
        length += len(piece)
    return Printed("".join(out), [*offsets, length])


def plain(text: str) -> str:
    """The way back from what `printed` made."""
    text = re.sub(rf"«{WIDE}|{WIDE}»", '"', text)
    return text.replace(NARROW, " ").replace(WIDE, " ")


def _blank(plain: str, i: int) -> str:
    following = plain[i + 1 : i + 2]
    if following == "%":
        return NARROW if plain[i - 1 : i].isdigit() else " "
    alone = re.match(r"[?!;:]+(?=[\s\"')]|$)", plain[i + 1 :])
    return _BEFORE[following] if alone else " "
