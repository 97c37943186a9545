"""Pictures through the network: encoding, beam search in batches, and where it looked."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import tensorflow as tf

from suite.decode.beam import BeamSearch, BestSoFar
from suite.task import Cancel
from suite.tasks.captioning.network import Captioner
from suite.tasks.captioning.words import END, PAD, START, UNKNOWN

TOGETHER = 16
# A caption of fewer words than this and its end says too little.
_FEWEST = 4
# So unlikely that it is never chosen, yet finite: a user may begin a caption with a word that is not known.
_HARDLY = -1000.0


class Candidate(NamedTuple):
    """A caption of one picture.

    Attributes:
        numbers: its words.
        score: log probability divided by length to the power of the penalty.
    """

    numbers: list[int]
    score: float


class Search(NamedTuple):
    """The settings that decide what comes out of the same network."""

    beams: int
    penalty: float


class Seen(NamedTuple):
    """A picture that was looked at: its maps, and the memory and state that decoding starts from; no batch axis."""

    maps: np.ndarray
    start: Any


class Decoder:
    """Captions pictures.

    Args:
        network: with its weights.
        place: TensorFlow's name of the device.
    """

    def __init__(self, network: Captioner, place: str = "/CPU:0"):
        self._place = place
        self._size = network.size
        unlikely = np.zeros(network.vocabulary, "float32")
        unlikely[[PAD, START]] = -np.inf
        unlikely[UNKNOWN] = _HARDLY

        def step(tokens, state, memory):
            log_probabilities, state, attention = network.step(tokens, state, memory)
            return log_probabilities + unlikely, state, attention

        self._search = BeamSearch(step, START, END)
        self._look = tf.function(network.look)
        self._start = tf.function(network.start)
        self._attend = tf.function(network.attend)

    def warm(self, beams: int) -> None:
        """Compiles what a single picture needs."""
        seen = self.look([np.zeros((self._size, self._size, 3), "uint8")])
        for _ in self.describe(seen, Search(beams, 1.0), [[]], [_FEWEST]):
            pass

    def look(self, squares: Sequence[np.ndarray]) -> list[Seen]:
        """Encodes up to `TOGETHER` pictures, each uint8 [size, size, 3]."""
        with tf.device(self._place):
            maps = self._look(tf.constant(_padded(squares)))
        return self.regard(maps.numpy()[: len(squares)])

    def regard(self, maps: Sequence[np.ndarray]) -> list[Seen]:
        """What decoding starts from, of up to `TOGETHER` pictures whose maps are known."""
        with tf.device(self._place):
            start = tf.nest.map_structure(lambda x: x.numpy(), self._start(tf.constant(_padded(maps))))
        return [Seen(m, tf.nest.map_structure(lambda x, i=i: x[i], start)) for i, m in enumerate(maps)]

    def describe(
        self,
        seen: Sequence[Seen],
        search: Search,
        prefixes: Sequence[Sequence[int]],
        longest: Sequence[int],
        cancel: Cancel | None = None,
    ) -> Iterator[list[list[Candidate]]]:
        """Yields the candidates of each picture, best first, as they stand after each chunk; the last are final.

        Args:
            seen: up to `TOGETHER` pictures.
            search: the settings.
            prefixes: of each picture, words that its captions begin with.
            longest: of each picture, most words.
            cancel: looked at before each chunk.

        Raises:
            Stopped: `cancel` was set.
        """
        with tf.device(self._place):
            memory, state = tf.nest.map_structure(lambda *rows: tf.constant(_padded(rows)), *(s.start for s in seen))
            for event in self._search.run(
                memory,
                state,
                limits=[words + 1 for words in longest],
                beams=search.beams,
                penalty=search.penalty,
                minimum=_FEWEST + 1,
                prefixes=prefixes,
                copies=[1] * len(seen),
                cancel=cancel,
            ):
                if isinstance(event, BestSoFar):
                    yield [[Candidate(tokens, 0.0)] for tokens in event.tokens]
                else:
                    yield [[Candidate(h.tokens, h.score) for h in found] for found in event.items]

    def attention(self, seen: Seen, numbers: Sequence[int]) -> np.ndarray:
        """Where each word of a given caption was looked for, float32 [words, rows, columns]; each map sums to 1."""
        # The length is free in the graph, in steps of eight so that few graphs are made.
        words = np.full((1, 1, -(-(len(numbers) + 1) // 8) * 8), PAD, "int32")
        words[0, 0, : len(numbers) + 1] = [START, *numbers]
        with tf.device(self._place):
            weights = self._attend(tf.constant(seen.maps[None]), tf.constant(words)).numpy()[0, : len(numbers)]
        side = round(weights.shape[1] ** 0.5)
        return weights.reshape(len(numbers), side, side).astype("float32")


def _padded(rows: Sequence[np.ndarray]) -> np.ndarray:
    """One row alone, or `TOGETHER` of them: two shapes are compiled and no others."""
    count = 1 if len(rows) == 1 else TOGETHER
    return np.stack([*rows, *[rows[0]] * (count - len(rows))])
