"""BLEU-1 to 4 and CIDEr-D as the pycocoevalcap package computes them, on tokens that are given."""

import math
from collections import Counter
from collections.abc import Sequence
from functools import cache

import numpy as np

Tokens = Sequence[str]
Ngrams = dict[tuple[str, ...], float]
_ORDERS = 4
# Width of the penalty on a difference in length (Vedantam et al. 2015, section 5).
_SIGMA = 6.0


def tokens(caption: str) -> list[str]:
    """What of a caption is scored: lower case, cut at blanks, without tokens that have no letter or digit."""
    return [token for token in caption.lower().split() if any(map(str.isalnum, token))]


def bleu(outputs: Sequence[Tokens], references: Sequence[Sequence[Tokens]]) -> list[float]:
    """BLEU-1 to 4 of a corpus (Papineni et al. 2002), against the reference whose length is closest.

    Args:
        outputs: one for each item.
        references: of each item, one or more.

    Returns:
        Four fractions.
    """
    made, right, length, wanted = np.zeros(_ORDERS), np.zeros(_ORDERS), 0, 0
    for output, several in zip(outputs, references, strict=True):
        length += len(output)
        wanted += min((abs(len(r) - len(output)), len(r)) for r in several)[1]
        most = Counter()
        for reference in several:
            most |= _count(reference)
        for ngram, count in _count(output).items():
            made[len(ngram) - 1] += count
            right[len(ngram) - 1] += min(count, most[ngram])
    # pycocoevalcap's small numbers keep an empty corpus from dividing by zero.
    precision = (right + 1e-15) / (made + 1e-9)
    ratio = (length + 1e-15) / (wanted + 1e-9)
    short = math.exp(1 - 1 / ratio) if ratio < 1 else 1.0
    return [short * float(np.prod(precision[:n]) ** (1 / n)) for n in range(1, _ORDERS + 1)]


class CiderD:
    """CIDEr-D (Vedantam et al. 2015): likeness to what several people wrote, rare words counting most.

    Args:
        references: of each item, one or more; how rare a word is comes from all of them.
    """

    def __init__(self, references: Sequence[Sequence[Tokens]]):
        seen = Counter()
        for several in references:
            seen.update({ngram for reference in several for ngram in _count(reference)})
        self._log_items = math.log(len(references))
        self._rarity = {ngram: self._log_items - math.log(count) for ngram, count in seen.items()}
        self._references = references
        self._vectors = cache(lambda item: [self._vector(r) for r in self._references[item]])

    def score(self, item: int, output: Tokens) -> float:
        """How like the references of an item a caption is, 1.0 = 100 points."""
        weights, norms, length = self._vector(output)
        total = 0.0
        for other, other_norms, other_length in self._vectors(item):
            dots = [0.0] * _ORDERS
            for ngram, weight in weights.items():
                shared = other.get(ngram)
                if shared is not None:
                    dots[len(ngram) - 1] += min(weight, shared) * shared
            likeness = sum(d / (a * b) if a and b else d for d, a, b in zip(dots, norms, other_norms))
            total += likeness * math.exp(-((length - other_length) ** 2) / (2 * _SIGMA**2))
        return 10 * total / (_ORDERS * len(self._references[item]))

    def mean(self, outputs: Sequence[Tokens]) -> float:
        """The mean over all items, one caption for each."""
        return float(np.mean([self.score(item, output) for item, output in enumerate(outputs)]))

    def _vector(self, words: Tokens) -> tuple[Ngrams, list[float], int]:
        """Weights of the n-grams, their norm for each order, and the length, which is counted in pairs of words."""
        weights = {ngram: count * self._rarity.get(ngram, self._log_items) for ngram, count in _count(words).items()}
        squares = [0.0] * _ORDERS
        for ngram, weight in weights.items():
            squares[len(ngram) - 1] += weight**2
        return weights, [math.sqrt(square) for square in squares], max(len(words) - 1, 0)


def score(outputs: Sequence[Tokens], references: Sequence[Sequence[Tokens]]) -> dict[str, float]:
    """`bleu1` to `bleu4`, 0 to 100 and rounded to 0.01, and `cider`, rounded to 0.0001."""
    found = {f"bleu{n}": round(100 * value, 2) for n, value in enumerate(bleu(outputs, references), 1)}
    return found | {"cider": round(CiderD(references).mean(outputs), 4)}


def _count(words: Tokens) -> Counter:
    """How often each n-gram of one to four words stands there."""
    words = tuple(words)
    return Counter(words[i : i + n] for n in range(1, _ORDERS + 1) for i in range(len(words) - n + 1))
