"""Batches for training: texts as windows of word numbers, those of like size together."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from suite.tasks.sentiment.data import BINARY, DEGREES, Example, three_sided
from suite.tasks.sentiment.windows import WINDOW
from suite.text.words import PAD, UNKNOWN, Words
from suite.training.slices import Slices

# How often a text of each set is seen in one pass. Small sets about things that people buy and use count most.
WEIGHTS = {
    "imdb": 1.0,
    "sst": 3.0,
    "phrases": 1.0,
    "mr": 2.0,
    "cr": 16.0,
    "mpqa_polarity": 1.0,
    "short_reviews": 4.0,
    "pros_cons": 0.5,
    "tweets": 1.0,
    "lexicon": 1.0,
    "laptops": 2.0,
    "restaurants": 1.0,
    "hotels": 1.0,
    "unlabelled": 1.0,
}
LENGTHS = (4, 8, 12, 16, 24, 32, 48, WINDOW)
MOST_WINDOWS = 6
# Windows that a text is padded to where it is read whole.
COUNTS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64)


def weights(name: str, examples: list[Example]) -> np.ndarray:
    """How often each text of a set is seen in a pass.

    The three classes of tweets are seen equally often, since macro recall asks for them equally.
    """
    if not three_sided(examples):
        return np.full(len(examples), WEIGHTS.get(name, 1.0))
    counts = Counter(example.label for example in examples)
    even = len(examples) / len(counts)
    return np.array([WEIGHTS.get(name, 1.0) * even / counts[example.label] for example in examples])


def source_number(name: str, sources: Sequence[str]) -> np.int32:
    """The number of a set's source, -1 where it has none; phrases are parts of the treebank's sentences."""
    name = "sst" if name == "phrases" else name
    return np.int32(sources.index(name) if name in sources else -1)


def encode(texts: Iterable[list[list[str]]], words: Words) -> list[list[np.ndarray]]:
    """The word numbers of each window of each text, given as `text_windows` gives them."""
    return [[np.array([words.number(form) for form in window], "int32") for window in text] for text in texts]


def stack(texts: list[list[np.ndarray]], windows: int, length: int) -> np.ndarray:
    """Windows of several texts as one int32 array [texts, windows, length], padded on the right."""
    out = np.full((len(texts), windows, length), PAD, "int32")
    for i, text in enumerate(texts):
        for j, window in enumerate(text):
            out[i, j, : len(window)] = window
    return out


class Corpus(NamedTuple):
    """Texts made ready for training.

    Attributes:
        encoded: the word numbers of each window of each text.
        said: P(label | degree), float32 [texts, 5].
        sources: number of the source of each, int32 [texts]; -1 where it has none.
        weights: how often each text is seen in a pass, [texts].
        guesses: P(positive) of texts whose label is a guess, which is drawn anew each time, float32 [texts]; not a
            number for the others.
    """

    encoded: list[list[np.ndarray]]
    said: np.ndarray
    sources: np.ndarray
    weights: np.ndarray
    guesses: np.ndarray

    @classmethod
    def of(
        cls,
        sets: dict[str, list[Example]],
        forms: dict[str, list[list[list[str]]]],
        words: Words,
        sources: Sequence[str] = (),
    ) -> "Corpus":
        """Puts sets together.

        Args:
            sets: labelled texts by source.
            forms: the same, as `text_windows` gives them.
            words: what is known.
            sources: those that are told apart.
        """
        examples = [example for several in sets.values() for example in several]
        return cls(
            encode((text for name in sets for text in forms[name]), words),
            np.array([example.said for example in examples], "float32"),
            np.concatenate([np.full(len(several), source_number(name, sources)) for name, several in sets.items()]),
            np.concatenate([weights(name, several) for name, several in sets.items()]),
            np.full(len(examples), np.nan, "float32"),
        )

    def guessed(self, encoded: list[list[np.ndarray]], guesses: np.ndarray, source: int = -1) -> "Corpus":
        """The corpus and texts of a source without labels, whose P(positive) was guessed [texts]."""
        count = len(encoded)
        return Corpus(
            [*self.encoded, *encoded],
            np.concatenate([self.said, np.ones((count, DEGREES), "float32")]),
            np.concatenate([self.sources, np.full(count, source, "int32")]),
            np.concatenate([self.weights, np.full(count, WEIGHTS["unlabelled"])]),
            np.concatenate([self.guesses, guesses.astype("float32")]),
        )


class TextBatches(Slices):
    """Batches of about `tokens` words, of texts with the same number of windows and of like length.

    Noise: words are taken for unknown at random (Iyyer et al. 2015), and a long text gives other windows each time.

    Args:
        corpus: the texts.
        tokens: texts times windows times length of a batch.
        blank: share of words taken for unknown, in texts of four or more.
    """

    def __init__(self, corpus: Corpus, tokens=8192, blank=0.1, seed=1, per_pass=2):
        self.corpus = corpus
        self.tokens = tokens
        self.blank = blank
        self.counts = np.array([min(len(text), MOST_WINDOWS) for text in corpus.encoded])
        longest = np.array([max(map(len, text)) for text in corpus.encoded])
        self.lengths = np.array(LENGTHS)[np.searchsorted(LENGTHS, np.where(self.counts > 1, WINDOW, longest))]
        super().__init__(seed, per_pass)

    def plan(self, slice):
        """(windows, length, text numbers) of each batch."""
        order = self.order(len(self.counts), slice)
        rng = np.random.default_rng((self.seed, slice, 1 << 20))
        chosen = np.repeat(order, np.floor(self.corpus.weights[order] + rng.random(len(order))).astype(int))
        shapes = np.stack([self.counts[chosen], self.lengths[chosen]], axis=1)
        batches = []
        for windows, length in np.unique(shapes, axis=0).tolist():
            rows = rng.permutation(chosen[(shapes == (windows, length)).all(axis=1)])
            size = max(8, min(512, self.tokens // (windows * length)))
            batches += [(windows, length, rows[i : i + size]) for i in range(0, len(rows), size)]
        rng.shuffle(batches)
        return batches

    def make(self, item, rng):
        windows, length, numbers = item
        x = stack([self._some(self.corpus.encoded[number], rng) for number in numbers], windows, length)
        sizes = (x != PAD).sum(axis=(1, 2), keepdims=True)
        blanked = (rng.random(x.shape) < self.blank) & (x != PAD) & (sizes >= 4)
        y = {"said": self._said(numbers, rng), "source": self.corpus.sources[numbers]}
        return np.where(blanked, np.int32(UNKNOWN), x), y

    def _said(self, numbers, rng):
        """P(label | degree) of each text; where the label is a guess, of one drawn with the odds that were guessed."""
        guesses = self.corpus.guesses[numbers]
        drawn = np.array(BINARY, "float32")[(rng.random(len(numbers)) < guesses).astype(int)]
        return np.where(np.isnan(guesses)[:, None], self.corpus.said[numbers], drawn)

    def _some(self, text, rng):
        """At most `MOST_WINDOWS` windows in their order, the last always among them: reviews conclude there."""
        if len(text) <= MOST_WINDOWS:
            return text
        kept = np.sort(rng.permutation(len(text) - 1)[: MOST_WINDOWS - 1])
        return [*(text[i] for i in kept), text[-1]]


def predict(model, encoded: list[list[np.ndarray]]) -> np.ndarray:
    """Logits [texts, 5] of whole texts, before the temperature, on any backend."""
    shapes = [(_at_least(len(text), COUNTS), _at_least(max(map(len, text)), LENGTHS)) for text in encoded]
    logits = np.zeros((len(encoded), DEGREES), "float32")
    for shape in set(shapes):
        rows = [i for i, other in enumerate(shapes) if other == shape]
        x = stack([encoded[i] for i in rows], *shape)
        logits[rows] = model.predict(x, batch_size=max(1, 16384 // (shape[0] * shape[1])), verbose=0)
    return logits


def _at_least(size: int, sizes: tuple[int, ...]) -> int:
    return next((s for s in sizes if s >= size), size)
