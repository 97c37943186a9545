"""Pictures through the network: encoding, beam search in batches, and where it looked."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
import tensorflow as tf

from suite.decode.beam import BeamSearch, BestSoFar
from suite.decode.tree import Tree, TreeSearch
from suite.task import Cancel
from suite.tasks.captioning.network import Captioner
from suite.tasks.captioning.words import END, PAD, START, UNKNOWN

TOGETHER = 16
# A caption of fewer words than this and its end says too little.
_FEWEST = 4
# Most first words that may be given; one number, since another would be another graph.
_MOST_GIVEN = 40
_NOTHING = -1


class Candidate(NamedTuple):
    """A caption of one picture.

    Attributes:
        numbers: its words.
        score: log probability of the words that were not given, divided by length to the power of the penalty.
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
        self.network = network
        self.place = self._place = place
        self._size = network.size
        never = np.zeros(network.vocabulary, "float32")
        never[[PAD, START, UNKNOWN]] = -np.inf
        words = np.arange(network.vocabulary, dtype="int32")

        def step(tokens, state, memory):
            state, given = state
            log_probabilities, state, attention = network.step(tokens, state, memory)
            # Given words cost nothing: an unlikely one, divided by the length, would favour long captions.
            log_probabilities = tf.where(given[:, :1] == words, 0.0, log_probabilities + never)
            given = tf.pad(given[:, 1:], [[0, 0], [0, 1]], constant_values=_NOTHING)
            return log_probabilities, (state, given), attention

        self._search = BeamSearch(step, START, END)
        self._tree = TreeSearch(step, START, END)
        self._look = tf.function(network.look)
        self._start = tf.function(network.start)
        self._attend = tf.function(network.attend)

    def warm(self, beams: int) -> None:
        """Compiles what a single picture needs."""
        seen = self.look([np.zeros((self._size, self._size, 3), "uint8")])
        for _ in self.describe(seen, Search(beams, 1.0), [[]], [_FEWEST]):
            pass
        self.attention(seen[0], [UNKNOWN])

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
                (state, tf.constant(_padded([_given(prefix) for prefix in prefixes]))),
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

    def tree(
        self,
        seen: Seen,
        search: Search,
        given: Sequence[int],
        longest: int,
        prefix: Sequence[int] = (),
        cancel: Cancel | None = None,
    ) -> Tree:
        """The search for one picture's caption step by step.

        Args:
            seen, search, longest: as of `describe`.
            given: words that the caption begins with and that cost nothing.
            prefix: words that it begins with at their price; the given ones first.
            cancel: looked at before each step.

        Raises:
            Stopped: `cancel` was set.
        """
        with tf.device(self._place):
            memory, state = tf.nest.map_structure(lambda x: tf.constant(x[None]), seen.start)
            return self._tree.grow(
                memory,
                (state, tf.constant(_given(given)[None])),
                limit=max(longest, len(prefix)) + 1,
                beams=search.beams,
                penalty=search.penalty,
                minimum=_FEWEST + 1,
                prefix=prefix or given,
                copies=1,
                cancel=cancel,
            )

    @cached_property
    def places(self) -> int:
        """How many places of a picture there are to look at."""
        square = np.zeros((self._size, self._size, 3), "uint8")
        return self.attention(self.look([square])[0], [UNKNOWN]).size

    def attention(self, seen: Seen, numbers: Sequence[int]) -> np.ndarray:
        """Where each word of a given caption was looked for, float32 [words, rows, columns]; each map sums to 1."""
        # In sixteens, so that most captions share one graph.
        words = np.full((1, 1, -(-(len(numbers) + 1) // 16) * 16), PAD, "int32")
        words[0, 0, : len(numbers) + 1] = [START, *numbers]
        with tf.device(self._place):
            weights = self._attend(tf.constant(seen.maps[None]), tf.constant(words)).numpy()[0, : len(numbers)]
        side = round(weights.shape[1] ** 0.5)
        return weights.reshape(len(numbers), side, side).astype("float32")


def _given(prefix: Sequence[int]) -> np.ndarray:
    """The words to come that are given, int32 [_MOST_GIVEN]."""
    return np.array([*prefix, *[_NOTHING] * (_MOST_GIVEN - len(prefix))], "int32")


def _padded(rows: Sequence[np.ndarray]) -> np.ndarray:
    """One row alone, or `TOGETHER` of them: two shapes are compiled and no others."""
    count = 1 if len(rows) == 1 else TOGETHER
    return np.stack([*rows, *[rows[0]] * (count - len(rows))])
