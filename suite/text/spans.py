"""Where things stand in a text: words to point at, and the way back from a normalised line to what was typed."""

import re
import unicodedata
from collections.abc import Sequence

from suite.text.normalise import normalise
from suite.text.sentences import Span

# A word with its apostrophes and hyphens, or one sign.
_WORD = re.compile(r"\w+(?:['’\-.,]\w+)*['’]?|[^\w\s]")


def words(text: str) -> list[Span]:
    """Words and stops, each a unit that can be pointed at. French elisions ("l'", "qu'") stay with their word."""
    return [Span(*match.span()) for match in _WORD.finditer(text)]


def of_pieces(surfaces: Sequence[str], line: str) -> list[Span]:
    """Where the pieces of a line stand in it, blanks left out; one that is a blank stands nowhere, at (-1, -1).

    Args:
        surfaces: the pieces as `Pieces.surfaces` gives them.
        line: in which their characters, blanks apart, stand one after another.
    """
    places = [place for place, character in enumerate(line) if character != " "]
    found, read = [], 0
    for surface in surfaces:
        size = len(surface.replace("\u2581", "").replace(" ", ""))
        here = places[read : read + size]
        found.append(Span(here[0], here[-1] + 1) if here else Span(-1, -1))
        read += size
    return found


def origins(typed: str, normalised: str) -> list[Span]:
    """For each character of a normalised line, the characters of the typed one that it came from.

    Normalising changes characters one by one, and blanks; so the two agree when blanks are left out. Where they do
    not (a script that composes across characters), each comes from the whole.
    """
    sources = []
    for place, character in enumerate(typed):
        if unicodedata.combining(character) and sources:
            span, before = sources[-1]
            sources[-1] = Span(span.start, place + 1), before + character
        else:
            sources.append((Span(place, place + 1), character))
    dense = [span for span, text in sources for _ in normalise(text).replace(" ", "")]
    if len(dense) != len(normalised.replace(" ", "")):
        return [Span(0, len(typed))] * len(normalised)
    found, where = [], iter(dense)
    for character in normalised:
        found.append(Span(found[-1].end, found[-1].end) if character == " " and found else next(where))
    return found
