"""Sampling of pen offsets: a few steps at once, in a loop that TensorFlow runs without Python."""

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import tensorflow as tf

from suite.layers.mixture import MOST, PenMixture

CHUNK = 16

Step = Callable[[tf.Tensor, Any, Any], tuple[tf.Tensor, Any, tf.Tensor]]


class Pens(NamedTuple):
    """Where several pens stand.

    Attributes:
        offset: float32 [rows, 3], the newest, normalised, with its end of stroke.
        state: nested tensors [rows, ...], the network's.
    """

    offset: tf.Tensor
    state: Any


class PenSampler:
    """Draws offsets from the mixtures that a network says, step by step.

    Args:
        step: (offset [rows, 3], state, memory) -> (the mixture's parameters [rows, 6 * components + 1], new state,
            what it looked at [rows, ...]).
        place: TensorFlow's name of the device.
        xla: whether XLA compiles the loops: it takes seconds, in which no cancel is heard, and they run faster then.
    """

    def __init__(self, step: Step, place: str, xla: bool = True):
        self._step = step
        self._place = place
        self._chunk = tf.function(self._draw, jit_compile=xla)
        self._follow = tf.function(self._read, jit_compile=xla)

    def read(self, pens: Pens, offsets: np.ndarray, memory: Any = ()) -> Pens:
        """Lets pens follow what was written: the state after all but the last of the offsets, which is `offset` then.

        Args:
            pens: where they stand before.
            offsets: float32 [steps, rows, 3], normalised, `steps` at least 1.
            memory: nested tensors that stay as they are.
        """
        with tf.device(self._place):
            for first in range(0, len(offsets) - 1, CHUNK):
                piece = offsets[first : min(first + CHUNK, len(offsets) - 1)]
                padded = np.zeros((CHUNK, *offsets.shape[1:]), "float32")
                padded[: len(piece)] = piece
                state = self._follow(tf.constant(padded), pens.state, memory, tf.constant(len(piece)))
                pens = pens._replace(state=state)
            return pens._replace(offset=tf.constant(offsets[-1], tf.float32))

    def write(
        self, pens: Pens, noise: np.ndarray, bias: float, memory: Any = ()
    ) -> tuple[Pens, np.ndarray, np.ndarray]:
        """Draws `CHUNK` offsets.

        Args:
            pens: where they stand.
            noise: float32 [CHUNK, rows, 4] as of `noise_of`.
            bias: 0 draws from the network's own density; higher narrows it (Graves 2013, 5.4).
            memory: nested tensors that stay as they are.

        Returns:
            Where they stand then, float32 offsets [CHUNK, rows, 3], and what was looked at [CHUNK, rows, ...].
        """
        with tf.device(self._place):
            pens, offsets, looks = self._chunk(pens, tf.constant(noise), tf.constant(bias, tf.float32), memory)
        return pens, offsets.numpy(), looks.numpy()

    def _read(self, offsets: tf.Tensor, state: Any, memory: Any, count: tf.Tensor) -> Any:
        def body(i, state):
            return i + 1, self._step(offsets[i], state, memory)[1]

        return tf.while_loop(lambda i, state: i < count, body, (0, state))[1]

    def _draw(self, pens: Pens, noise: tf.Tensor, bias: tf.Tensor, memory: Any):
        def body(i, pens, *arrays):
            raw, state, look = self._step(pens.offset, pens.state, memory)
            offset = drawn(PenMixture.of(raw), noise[i], bias)
            arrays = [array.write(i, value) for array, value in zip(arrays, (offset, look))]
            return i + 1, Pens(offset, state), *arrays

        look = self._step(pens.offset, pens.state, memory)[2]
        arrays = [tf.TensorArray(tf.float32, CHUNK, element_shape=x.shape) for x in (pens.offset, look)]
        _, pens, *arrays = tf.while_loop(lambda i, *rest: i < CHUNK, body, (0, pens, *arrays))
        return pens, *(array.stack() for array in arrays)


def drawn(mixture: PenMixture, noise: tf.Tensor, bias: tf.Tensor) -> tf.Tensor:
    """One offset [rows, 3] of each row's mixture.

    Args:
        mixture: of [rows, components].
        noise: [rows, 4]: two uniform numbers, which choose the component and lift the pen, and two normal ones.
        bias: as of `PenSampler.write`.
    """
    weights = tf.nn.softmax(mixture.weights * (1 + bias))
    passed = tf.cast(tf.cumsum(weights, axis=-1) <= noise[:, :1], tf.int32)
    chosen = tf.minimum(tf.reduce_sum(passed, axis=-1), weights.shape[-1] - 1)

    def of(values):
        return tf.gather(values, chosen, batch_dims=1)

    x, y = noise[:, 2], noise[:, 3]
    slant = tf.clip_by_value(of(mixture.correlations), -MOST, MOST)
    wide, high = (tf.exp(of(deviation) - bias) for deviation in mixture.deviations)
    right = of(mixture.means[0]) + wide * x
    down = of(mixture.means[1]) + high * (slant * x + tf.sqrt(1 - slant**2) * y)
    end = tf.cast(noise[:, 1] < tf.sigmoid(mixture.end), tf.float32)
    return tf.stack([right, down, end], axis=-1)


def noise_of(seed: int, rows: int, steps: int) -> np.ndarray:
    """What chance decides, float32 [steps, rows, 4] as of `drawn`; a row's does not depend on how many there are."""
    out = np.empty((steps, rows, 4), "float32")
    for row in range(rows):
        # One source for each kind, so that more steps change nothing of the first ones.
        out[:, row, :2] = np.random.default_rng((seed, row, 0)).random((steps, 2))
        out[:, row, 2:] = np.random.default_rng((seed, row, 1)).standard_normal((steps, 2))
    return out
