"""Writes one line after another: what the pen does while the window slides over a text."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import keras
import numpy as np
import tensorflow as tf

from suite.decode.sample import CHUNK, Pens, PenSampler, noise_of
from suite.layers.mixture import PenMixture
from suite.task import Cancel, Stopped
from suite.tasks.handwriting.data import normalised
from suite.tasks.handwriting.synthesis.data import spelled
from suite.tasks.handwriting.synthesis.gates import gates
from suite.tasks.handwriting.synthesis.network import Writer
from suite.text.characters import Characters

# Places of a text that are compiled for, the smallest first.
PLACES = (32, 64, 128)
# A pen makes about twenty points a character; one that has made so many has lost its way and is stopped.
MOST_POINTS = 50
SPARE_POINTS = 100
# What is heard of a style: more would be forgotten, and has to be read point by point.
READ = 700


class Style(NamedTuple):
    """Writing to go on from.

    Attributes:
        offsets: float32 [points, 3], in the device's units.
        text: what it says.
    """

    offsets: np.ndarray
    text: str


class Written(NamedTuple):
    """What the pen did.

    Attributes:
        offsets: float32 [points, 3], normalised.
        finished: whether the pen came to the end of the text, rather than being stopped.
        looked: int [points], the place of the text at which the window looked most when the point was drawn; places
            past its last one are the end.
        before: float32 [points, 3], normalised, what the network read before them: where the pen began, or the hand
            that is followed and what was drawn on the way from it to the text.
    """

    offsets: np.ndarray
    finished: bool
    looked: np.ndarray = np.zeros(0, "int64")
    before: np.ndarray = np.zeros((0, 3), "float32")


class Hand:
    """Writes lines with a network.

    Args:
        network: with its weights.
        characters: those that it knows.
        place: TensorFlow's name of the device.
        xla: as of `PenSampler`.
    """

    def __init__(self, network: Writer, characters: Characters, place: str, xla: bool = True):
        self.characters = characters
        self.network = self._network = network
        self.place = self._place = place
        self._sampler = PenSampler(network.step, place, xla)
        self._compiled = tf.function(
            network,
            input_signature=(
                {"pen": tf.TensorSpec((None, None, 3), tf.float32), "text": tf.TensorSpec((None, None), tf.int32)},
            ),
        )

    def warm(self, places: int) -> None:
        """Compiles what a line of up to so many places needs."""
        next(self.write(["a" * (places - 2)], [0], 0.0))

    def said(self, lines: dict[str, np.ndarray]) -> PenMixture:
        """What is said of the offset after each, of lines side by side as of `told`."""
        with tf.device(self._place):
            return PenMixture.of(self._compiled({name: tf.constant(array) for name, array in lines.items()}))

    def write(
        self,
        texts: list[str],
        seeds: list[int],
        bias: float,
        style: Style | None = None,
        cancel: Cancel | None = None,
    ) -> Iterator[list[Written]]:
        """Writes lines side by side; yields what there is of each after each chunk, the last time all of it.

        Args:
            texts: of known characters, none empty.
            seeds: of each.
            bias: as of `PenSampler.write`.
            style: writing to go on from.
            cancel: looked at between chunks.

        Raises:
            Stopped: `cancel` was set.
        """
        before = style.text + " " if style else ""
        numbers = spelled([before + text for text in texts], self.characters)
        ends = np.count_nonzero(numbers, axis=1) - 1
        padded = np.zeros((len(texts), _bucket(numbers.shape[1])), "int32")
        padded[:, : numbers.shape[1]] = numbers
        limits = [SPARE_POINTS + MOST_POINTS * len(text) for text in texts]
        steps = -(-max(limits) // CHUNK) * CHUNK
        noise = np.concatenate([noise_of(seed, 1, steps) for seed in seeds], axis=1)
        with tf.device(self._place):
            memory = self._network.spelled(tf.constant(padded))
        pens = self._begin(len(texts), style, memory)
        drawn, looked = np.zeros((0, len(texts), 3), "float32"), np.zeros((0, len(texts)), "int64")
        for first in range(0, steps, CHUNK):
            if cancel is not None and cancel.is_set():
                raise Stopped
            pens, offsets, looks = self._sampler.write(pens, noise[first : first + CHUNK], bias, memory)
            drawn, looked = np.concatenate([drawn, offsets]), np.concatenate([looked, looks.argmax(-1)])
            written = [
                _cut(drawn[:, row], looked[:, row], len(before), ends[row], limits[row]) for row in range(len(texts))
            ]
            yield [line._replace(before=np.concatenate([_led(style), line.before])) for line in written]
            if all(line.finished or len(drawn) >= limit for line, limit in zip(written, limits)):
                return

    def gates(self, line: Written, text: str, style: Style | None = None) -> dict[str, Any]:
        """Data of a `GatesView` over a line that says a text."""
        read = np.concatenate([line.before, line.offsets])
        with tf.device(self._place):
            return gates(self._network, read, self._spelled(text, style)[0], len(line.before))

    def mixture(self, line: Written, text: str, style: Style | None = None) -> PenMixture:
        """What was said of the point after each of a line that says a text, of [points, components]."""
        read = np.concatenate([line.before, line.offsets])
        said = self.said({"pen": read[None], "text": self._spelled(text, style)})
        return keras.tree.map_structure(lambda x: x.numpy()[0, len(line.before) :], said)

    def _spelled(self, text: str, style: Style | None) -> np.ndarray:
        """Numbers of a text after that of a style, int32 [1, places]."""
        return spelled([(style.text + " " if style else "") + text], self.characters)

    def _begin(self, rows: int, style: Style | None, memory: tf.Tensor) -> Pens:
        """Pens that have made the first point of a line, or all of a style."""
        with tf.device(self._place):
            led = _led(style)
            pens = Pens(tf.constant(np.repeat(led[:1], rows, axis=0)), self._network.start(rows))
        return self._sampler.read(pens, np.repeat(led[:, None], rows, axis=1), memory)


def _led(style: Style | None) -> np.ndarray:
    """What a pen follows before it draws: the first point of a line, or a style; float32 [points, 3], normalised."""
    return normalised(style.offsets[:READ] if style else np.zeros((1, 3), "float32"))


def _cut(offsets: np.ndarray, looked: np.ndarray, start: int, end: int, limit: int) -> Written:
    """What of a row's points belongs to its text: from where the window has left what stood before, to where it came
    to the end, each time from one lifting of the pen to the next."""
    past = np.flatnonzero(looked >= end)
    lifted = np.flatnonzero(offsets[:, 2] > 0.5)
    finished = False
    count = min(limit, len(offsets))
    if len(past):
        after = lifted[lifted >= past[0]]
        before = lifted[lifted < past[0]]
        # A pen that rests beyond the end may never be lifted; then the last stroke before is the last.
        finished = len(after) > 0 or len(offsets) - past[0] > CHUNK
        if finished:
            count = min(limit, int(after[0] if len(after) else (before[-1] if len(before) else past[0])) + 1)
    first = int(np.argmax(looked >= start)) if start and (looked >= start).any() else 0
    begun = lifted[lifted < first]
    cut = slice(begun[-1] + 1 if len(begun) else 0, count)
    return Written(offsets[cut], finished, np.maximum(looked[cut] - start, 0), offsets[: cut.start])


def _bucket(places: int) -> int:
    return next(bucket for bucket in PLACES if bucket >= places)
