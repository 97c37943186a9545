"""Cuts a text into sentences without losing a character of it."""

import re
from typing import NamedTuple

# Never the end of a sentence; after the others a capital begins a new one.
_TITLES = frozenset(
    """
    mr mrs ms dr prof st gen col sgt capt lt cmdr rev hon messrs fig figs no nos vol pp vs cf approx e.g
    i.e ca al
    """.split()
)
_SHORT = frozenset(
    """
    etc inc ltd co corp dept est jr sr u.s u.k u.n a.m p.m jan feb mar apr jun jul aug sep sept oct nov
    dec
    """.split()
)
_CLOSING = "\"'”’»)]"
_END = re.compile(rf"[.!?…]+[{re.escape(_CLOSING)}]*(?=\s|$)")
_WORD_BEFORE = re.compile(r"([^\s\"'“‘(\[«]+)$")
_INITIAL = re.compile(r"(?:[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z])")
_OPENING = "\"'“‘«([-–—"
_PAUSE = re.compile(r"[;:,](?=\s)|\s[-–—](?=\s)")


class Span(NamedTuple):
    """A part of a text: characters `start` to `end`."""

    start: int
    end: int


def split(text: str) -> list[Span]:
    """The sentences of a text, in order; between them lies nothing but white space.

    Line breaks always end a sentence. Abbreviations ("Mr.", "e.g."), initials and numbers ("3.5") do not.
    """
    spans = []
    for line in re.finditer(r"[^\n\r\u2028\u2029]+", text):
        start = line.start()
        for end in [*_ends(line.group()), len(line.group())]:
            spans += _trimmed(text, start, line.start() + end)
            start = line.start() + end
    return spans


def _ends(line: str):
    """Offsets in a line at which a sentence ends."""
    for match in _END.finditer(line):
        rest = line[match.end() :].lstrip()
        if rest and _stops(line[: match.start()], match.group(), rest):
            yield match.end()


def _stops(before: str, stop: str, rest: str) -> bool:
    """Whether a stop ends a sentence, from what stands before and after it."""
    following = rest.lstrip(_OPENING)[:1]
    bare = stop.rstrip(_CLOSING)
    if following.islower() and (bare[0] in ".…" or bare != stop):
        return False
    word = _WORD_BEFORE.search(before)
    if bare != "." or not word:
        return True
    word = word.group(1).lower()
    if word in _SHORT:
        return following.isupper()
    return word not in _TITLES and (word == "i" or not _INITIAL.fullmatch(word))


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    """The span without white space at its ends; none if nothing is left."""
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    right = len(part.rstrip())
    return [Span(start + left, start + right)] if left < right else []


def shorten(text: str, span: Span, words: int) -> list[Span]:
    """Cuts an overlong sentence at pauses, or between words where there is none.

    Args:
        text: the text that the span belongs to.
        span: a sentence.
        words: most words of a part.

    Returns:
        Spans that cover the sentence, each of at most `words` words.
    """
    tokens = list(re.finditer(r"\S+", text[span.start : span.end]))
    if len(tokens) <= words:
        return _shorten_word(text, span)
    limit = tokens[words].start()
    pauses = [m.end() for m in _PAUSE.finditer(text[span.start : span.start + limit])]
    cut = next((p for p in reversed(pauses) if p > limit // 3), tokens[words - 1].end())
    head, tail = _trimmed(text, span.start, span.start + cut), _trimmed(text, span.start + cut, span.end)
    return [*_shorten_word(text, head[0]), *(part for rest in tail for part in shorten(text, rest, words))]


def _shorten_word(text: str, span: Span, characters: int = 120) -> list[Span]:
    """Cuts what has no blanks to cut at."""
    if span.end - span.start <= characters:
        return [span]
    cuts = [*range(span.start, span.end, characters), span.end]
    return [part for start, end in zip(cuts, cuts[1:]) for part in _trimmed(text, start, end)]
