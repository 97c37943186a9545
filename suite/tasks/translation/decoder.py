"""Sentences through the network: beam search in batches, with a memory of what was translated before."""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import tensorflow as tf

from suite.decode.beam import BeamSearch, BestSoFar
from suite.decode.tree import Tree, TreeSearch
from suite.task import Cancel
from suite.tasks.translation.data import pad
from suite.tasks.translation.network import Translator
from suite.tasks.translation.source import LONGEST, Sentence, copies
from suite.text.casing import restored
from suite.text.pieces import END, PAD, START, UNKNOWN, Pieces

TOGETHER = 16
# Source lengths that are compiled, and for which of them that is done while loading.
_LENGTHS = (16, 32, 64, LONGEST)
COMMON = _LENGTHS[:2]
_REMEMBERED = 5000


class Candidate(NamedTuple):
    """A translation of one sentence, before it is printed.

    Attributes:
        text: with straight quotes.
        score: log probability divided by length to the power of the penalty.
    """

    text: str
    score: float


class Search(NamedTuple):
    """The settings that decide what comes out of the same network."""

    beams: int
    penalty: float


class Decoder:
    """Translates sentences.

    Those translated before are remembered, so that while one types only the sentence that changes is decoded.

    Args:
        network: with its weights.
        pieces: its subword model.
        place: TensorFlow's name of the device.
        xla: whether single sentences are searched for with XLA.
    """

    def __init__(self, network: Translator, pieces: Pieces, place: str, xla: bool = True):
        self.network = network
        self._pieces = pieces
        self.place = place
        self._known: OrderedDict[tuple, list[Candidate]] = OrderedDict()
        never = np.zeros(network.vocabulary, "float32")
        never[[PAD, UNKNOWN, START]] = -np.inf

        def step(tokens, state, memory):
            log_probabilities, state, attention = network.step(tokens, state, memory)
            return log_probabilities + never, state, attention

        self._tree = TreeSearch(step, START, END)
        # XLA halves the time of a single sentence; it compiles for seconds, so a batch, whose shapes are many, goes
        # without.
        self._single = BeamSearch(step, START, END, jit_compile=xla)
        self._several = BeamSearch(step, START, END)
        ids = tf.TensorSpec((None, None), tf.int32)
        self._start = tf.function(network.start, input_signature=[ids])
        self._align = tf.function(network.align, input_signature=[{"source": ids, "target": ids}])

    def warm(self, length: int, beams: int) -> None:
        """Compiles what a single sentence of up to `length` pieces needs."""
        for _ in self._decode([(END,) * length], Search(beams, 1.0), None):
            pass
        self.attention([END] * length, [END])

    def forget(self) -> None:
        """Empties the memory of sentences translated before."""
        self._known.clear()

    def forget_sentence(self, sentence: Sentence, search: Search) -> None:
        """Takes one out of it."""
        self._known.pop((search, sentence.ids), None)

    def translate(
        self, sentences: Sequence[Sentence], search: Search, cancel: Cancel | None = None
    ) -> Iterator[list[list[Candidate]]]:
        """Yields the candidates of each sentence, best first, as they stand after each chunk; the last are final.

        Raises:
            Stopped: `cancel` was set.
        """
        new = list(dict.fromkeys(s.ids for s in sentences if s.ids and (search, s.ids) not in self._known))
        now: dict[tuple, list[Candidate]] = {}
        for first in range(0, len(new), TOGETHER):
            batch = new[first : first + TOGETHER]
            for candidates in self._decode(batch, search, cancel):
                now |= zip(batch, candidates)
                yield [self._given(s, search, now) for s in sentences]
        self._known |= {(search, ids): candidates for ids, candidates in now.items()}
        yield [self._given(s, search, now) for s in sentences]
        while len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)

    def translate_all(
        self, sentences: Sequence[Sentence], search: Search, cancel: Cancel | None = None
    ) -> Iterator[int]:
        """Translates sentences into memory, those of like length side by side; yields how many are done."""
        order = sorted((s for s in sentences if s.ids), key=lambda s: len(s.ids))
        order = order[: _REMEMBERED - TOGETHER]
        for first in range(0, len(order), TOGETHER):
            for _ in self.translate(order[first : first + TOGETHER], search, cancel):
                yield first

    def attention(self, source: Sequence[int], target: Sequence[int]) -> np.ndarray:
        """Where each piece of a given target and its end look, [target pieces + 1, source pieces]."""
        x = {"source": pad([list(source)]), "target": pad([[START, *target]])}
        with tf.device(self.place):
            weights = self._align({name: tf.constant(value) for name, value in x.items()})
        return weights.numpy()[0, : len(target) + 1, : len(source)]

    def tree(
        self, sentence: Sentence, search: Search, prefix: Sequence[int] = (), cancel: Cancel | None = None
    ) -> Tree:
        """The search for one sentence's translation step by step, from its first pieces on if they are given.

        Raises:
            Stopped: `cancel` was set.
        """
        with tf.device(self.place):
            memory, state = self._start(tf.constant(pad([list(sentence.ids)], _bucket(len(sentence.ids)))))
            return self._tree.grow(
                memory,
                state,
                limit=max(2 * len(sentence.ids) + 10, len(prefix) + 1),
                beams=search.beams,
                penalty=search.penalty,
                prefix=prefix,
                copies=copies(sentence.ids),
                cancel=cancel,
            )

    def _given(self, sentence: Sentence, search: Search, now: dict[tuple, list[Candidate]]) -> list[Candidate]:
        """What stands for a sentence: nothing while it waits, itself where it is kept."""
        if not sentence.ids:
            return [Candidate(sentence.line, 0.0)]
        found = self._known.get((search, sentence.ids)) or now.get(sentence.ids, [])
        given = [Candidate(restored(sentence.line, c.text), c.score) for c in found]
        return list({c.text: c for c in reversed(given)}.values())[::-1]

    def _decode(
        self, batch: Sequence[tuple[int, ...]], search: Search, cancel: Cancel | None
    ) -> Iterator[list[list[Candidate]]]:
        """Beam search over up to `TOGETHER` sentences; yields candidates as `translate` does."""
        rows = 1 if len(batch) == 1 else TOGETHER
        sources = [list(ids) for ids in batch] + [[END]] * (rows - len(batch))
        source = pad(sources, _bucket(max(map(len, sources))))
        with tf.device(self.place):
            memory, state = self._start(tf.constant(source))
            search_with = self._single if rows == 1 else self._several
            for event in search_with.run(
                memory,
                state,
                limits=[2 * len(ids) + 10 for ids in batch],
                beams=search.beams,
                penalty=search.penalty,
                copies=[copies(ids) for ids in batch],
                chunk=8 if rows == 1 else 4,
                cancel=cancel,
            ):
                if isinstance(event, BestSoFar):
                    yield [[Candidate(self._pieces.decode(tokens), 0.0)] for tokens in event.tokens]
                else:
                    yield [
                        [Candidate(self._pieces.decode(h.tokens), h.score) for h in hypotheses]
                        for hypotheses in event.items
                    ]


def _bucket(length: int) -> int:
    return next(bucket for bucket in _LENGTHS if bucket >= length)
