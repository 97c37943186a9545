"""Which English words each French word looked at: the network's attention, gathered from pieces to words."""

from collections.abc import Callable, Sequence

import numpy as np

from suite.tasks.translation.source import Sentence
from suite.text.casing import calmed, is_shouted
from suite.text.french import plain, printed
from suite.text.pieces import Pieces
from suite.text.sentences import Span
from suite.text.spans import of_pieces, origins, words

# Where each piece of a target and its end look, [target pieces + 1, source pieces].
Attention = Callable[[Sequence[int], Sequence[int]], np.ndarray]


def aligned(text: str, target: str, sentence: Sentence, place: Span, pieces: Pieces, attention: Attention) -> dict:
    """One part of an `AlignmentView`.

    Args:
        text: the whole input.
        target: the whole output, as printed.
        sentence: one of the input's.
        place: where its translation stands in `target`.
        pieces: the subword model.
        attention: of given source and target pieces, the source's end counted.

    Returns:
        The words of both sides as [start, end] in `text` and `target`, and "weights" [target words, source words].
    """
    french = plain(target[place.start : place.end])
    read, english = as_read(french), as_read(sentence.line)
    ids = pieces.encode(read)
    weights = attention(sentence.ids, ids)
    source_words, target_words = words(sentence.line), words(french)
    # An overlong line was not read to its end.
    seen = of_pieces(pieces.surfaces(english), sentence.line)[: len(sentence.ids) - 1]
    to_source = _membership(seen, source_words)
    to_target = _membership(of_pieces(pieces.surfaces(read), french), target_words)
    # A word looked where its pieces looked on average; it was looked at as much as its pieces together.
    gathered = (to_target / np.maximum(to_target.sum(1, keepdims=True), 1)) @ weights[: len(ids), :-1] @ to_source.T
    typed = origins(text[sentence.span.start : sentence.span.end], sentence.line)
    offsets = printed(french).offsets
    return {
        "source": [_moved(typed[w.start].start, typed[w.end - 1].end, sentence.span.start) for w in source_words],
        "target": [_moved(offsets[w.start], offsets[w.end], place.start) for w in target_words],
        "weights": np.round(gathered, 4).tolist(),
    }


def as_read(line: str) -> str:
    """A line as the network meets it: what is shouted is calmed."""
    return calmed(line) if is_shouted(line) else line


def _moved(start: int, end: int, by: int) -> list[int]:
    return [start + by, end + by]


def _membership(pieces: list[Span], words: list[Span]) -> np.ndarray:
    """The share of each piece that lies in each word, [words, pieces], from where both stand in the line."""
    (starts, ends), (first, last) = (np.array(spans).reshape(-1, 2).T for spans in (pieces, words))
    common = np.minimum(ends, last[:, None]) - np.maximum(starts, first[:, None])
    return np.maximum(common, 0) / np.maximum(ends - starts, 1)
