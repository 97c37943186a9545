"""Where things stand in a text: words to point at, and the way back from a normalised line to what was typed."""

import re
import unicodedata

from suite.text.normalise import normalise
from suite.text.sentences import Span

# A word with its apostrophes and hyphens, or one sign.
_WORD = re.compile(r"\w+(?:['’\-.,]\w+)*['’]?|[^\w\s]")


def words(text: str) -> list[Span]:
    """Words and stops, each a unit that can be pointed at. French elisions ("l'", "qu'") stay with their word."""
    return [Span(*match.span()) for match in _WORD.finditer(text)]


def origins(typed: str, normalised: str) -> list[Span]:
    """For each character of a normalised line, the characters of the typed one that it came from.

    Normalising changes characters one by one, and blanks; so the two agree when blanks are left out. Where they do
    not (a script that composes across characters), each comes from the whole.
    """
    sources = []
    for cluster in re.finditer(r".", typed, re.DOTALL):
        start, end = cluster.span()
        if unicodedata.combining(cluster.group()) and sources:
            sources[-1] = (Span(sources[-1][0].start, end), sources[-1][1] + cluster.group())
        else:
            sources.append((Span(start, end), cluster.group()))
    dense = [span for span, text in sources for _ in normalise(text).replace(" ", "")]
    if len(dense) != len(normalised.replace(" ", "")):
        return [Span(0, len(typed))] * len(normalised)
    found, where = [], iter(dense)
    for character in normalised:
        found.append(Span(found[-1].end, found[-1].end) if character == " " and found else next(where))
    return found
