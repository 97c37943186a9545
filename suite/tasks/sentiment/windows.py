"""Cuts a text into windows: whole sentences side by side, none longer than the network reads at once."""

from typing import NamedTuple

from suite.text.sentences import split
from suite.text.words import Token, tokenise

WINDOW = 64  # words


class Window(NamedTuple):
    """Words `start` to `end` of a text, which the network reads in one go."""

    start: int
    end: int


def sentences(text: str, tokens: list[Token]) -> list[Window]:
    """The words of each sentence, in order; no word is left out."""
    ends, found, start = [span.end for span in split(text)], [], 0
    for end in ends:
        stop = start
        while stop < len(tokens) and tokens[stop].start < end:
            stop += 1
        if stop > start:
            found.append(Window(start, stop))
        start = stop
    return found + [Window(start, len(tokens))] * (start < len(tokens))


def windows(sentences: list[Window], limit: int = WINDOW) -> list[Window]:
    """Packs sentences into windows of at most `limit` words; a longer sentence is cut."""
    packed = []
    for sentence in sentences:
        if packed and sentence.end - packed[-1].start <= limit:
            packed[-1] = Window(packed[-1].start, sentence.end)
            continue
        cuts = [*range(sentence.start, sentence.end, limit), sentence.end]
        packed += [Window(start, end) for start, end in zip(cuts, cuts[1:])]
    return packed


def text_windows(text: str) -> list[list[str]]:
    """The forms of a text's words, a list for each window."""
    tokens = tokenise(text)
    return [[token.form for token in tokens[w.start : w.end]] for w in windows(sentences(text, tokens))]
