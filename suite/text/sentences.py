"""Cuts a text into sentences without losing a character of it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
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
_FOLLOWING = re.compile(rf"\s*[{re.escape(_OPENING)}]*(.?)", re.DOTALL)
_WORD = re.compile(r"\S+")
# Characters; what is longer is a string of signs, not a word.
_LONGEST_WORD = 120
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
            spans += trimmed(text, start, line.start() + end)
            start = line.start() + end
    return spans


def _ends(line: str) -> Iterator[int]:
    """Offsets in a line at which a sentence ends."""
    length = len(line.rstrip())
    for match in _END.finditer(line):
        following = _FOLLOWING.match(line, match.end()).group(1)
        before = line[max(0, match.start() - _LONGEST_WORD) : match.start()]
        if match.end() < length and _stops(before, match.group(), following):
            yield match.end()


def _stops(before: str, stop: str, following: str) -> bool:
    """Whether a stop ends a sentence, from the word before it and the first letter or sign after it."""
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


def trimmed(text: str, start: int, end: int) -> list[Span]:
    """The span without white space at its ends; none if nothing is left."""
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    right = len(part.rstrip())
    return [Span(start + left, start + right)] if left < right else []


def shorten(text: str, span: Span, words: int) -> list[Span]:
    """Cuts an overlong sentence at pauses, or between words where there is none; a word that is no word is cut too.

    Args:
        text: the text that the span belongs to.
        span: a sentence.
        words: most words of a part.

    Returns:
        Spans that cover the sentence but for blanks, each of at most `words` words.
    """
    parts: list[Span] = []
    run: list[Span] = []
    for match in _WORD.finditer(text, *span):
        word = Span(*match.span())
        if word.end - word.start <= _LONGEST_WORD:
            run.append(word)
            continue
        cuts = [*range(word.start, word.end, _LONGEST_WORD), word.end]
        parts += [*_grouped(text, run, words), *map(Span, cuts, cuts[1:])]
        run = []
    return parts + _grouped(text, run, words)


def _grouped(text: str, run: list[Span], words: int) -> list[Span]:
    """Words that stand side by side, in parts of at most `words`."""
    parts, first = [], 0
    while first < len(run):
        last = first + words
        if last < len(run):
            last = _pause(text, run, first, last)
        parts.append(Span(run[first].start, run[min(last, len(run)) - 1].end))
        first = last
    return parts


def _pause(text: str, run: list[Span], first: int, last: int) -> int:
    """Where to cut the words `first` to `last`: after their last pause, unless that leaves less than a third."""
    start, end = run[first].start, run[last].start
    pauses = [match.end() for match in _PAUSE.finditer(text, start, end)]
    if not pauses or pauses[-1] - start <= (end - start) // 3:
        return last
    return bisect_right(run, pauses[-1], first, last, key=lambda word: word.end)
