"""Decoding as the Keras sequence-to-sequence tutorial does it: one `predict` for the encoder and one for each token."""

from collections.abc import Callable
from typing import Any

import keras
import numpy as np


class Encoder(keras.Model):
    """What decoding starts from, as a model of its own.

    Args:
        network: holds the weights.
        start: from the input to (memory, state).
    """

    def __init__(self, network: keras.Model, start: Callable[[Any], tuple[Any, Any]]):
        super().__init__()
        self.network = network
        self.start = start

    def call(self, x):
        return self.start(x)


class Step(keras.Model):
    """One step of decoding, as a model of its own.

    Args:
        network: has `step(tokens, state, memory) -> (log probabilities, state, attention)`.
    """

    def __init__(self, network: keras.Model):
        super().__init__()
        self.network = network

    def call(self, x):
        log_probabilities, state, _ = self.network.step(x["token"], x["state"], x["memory"])
        return log_probabilities, state


class Tutorial:
    """Decodes greedily.

    Args:
        network, start: as of `Encoder` and `Step`.
    """

    def __init__(self, network: keras.Model, start: Callable[[Any], tuple[Any, Any]]):
        self._encoder, self._step = Encoder(network, start), Step(network)

    def begin(self, x: np.ndarray) -> tuple[Any, Any]:
        """Memory and state of an input [1, ...]."""
        return self._encoder.predict(x, verbose=0)

    def decode(self, memory: Any, state: Any, start: int, end: int, limit: int) -> list[int]:
        """The likeliest token after each, up to the end or the limit; the end is among them."""
        token, out = start, []
        while token != end and len(out) < limit:
            x = {"token": np.array([token], "int32"), "state": state, "memory": memory}
            log_probabilities, state = self._step.predict(x, verbose=0)
            token = int(log_probabilities[0].argmax())
            out.append(token)
        return out
