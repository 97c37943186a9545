"""One chain trained by gradient descent, and what is measured on it."""

from typing import NamedTuple

import numpy as np

from suite.lessons.gradients.cells import CELLS
from suite.lessons.gradients.chain import SYMBOLS, WIDTH, Chain, draw

CHANCE = float(np.log(SYMBOLS))  # the loss of one who guesses, nats
BATCH = 32  # sequences of a training step
DIVERGED = 1e4  # norm of a gradient that is not followed any more, where it is not clipped


class Measures(NamedTuple):
    """What is found on sequences that were not trained on.

    Attributes:
        loss: mean cross-entropy, nats.
        right: share of right answers.
        norms: mean norm of the gradient of a sequence's loss for its state after each input [steps + 1].
        singular: singular values of d state at the end / d state before it, largest first, for each of `backs`
            [backs, state].
    """

    loss: float
    right: float
    norms: np.ndarray
    singular: np.ndarray


def backs(steps: int) -> list[int]:
    """1, 2, 4 ... steps back, and all of them: where singular values are measured."""
    return sorted({*(2**power for power in range(steps.bit_length())), steps})


class Trainer:
    """Trains one kind of cell on copy-after-T-steps.

    Args:
        kind: "rnn", "gru" or "lstm".
        seed: of weights and sequences; the sequences are the same for every kind.
        units, steps, gain, keep: of the chain.
        rate: of gradient descent.
        limit: norm that a gradient is scaled down to (Pascanu et al. 2013); None to follow it at any length.

    Attributes:
        chain: what is trained.
        probe: inputs and symbols of sequences that it is not trained on.
        largest: norm of the longest gradient so far, before clipping.
        clipped: number of gradients longer than the limit.
        done: number of training steps.
        diverged: whether a gradient was too long to be followed; the weights stay as they were before it.
    """

    def __init__(
        self,
        kind: str,
        seed: int,
        *,
        units: int,
        steps: int,
        gain: float,
        keep: float,
        rate: float,
        limit: float | None,
    ):
        random = np.random.default_rng([seed, 1])
        self.chain = Chain(CELLS[kind](WIDTH, units, gain, keep, random), random)
        self._sequences = np.random.default_rng([seed, 2])
        self.probe = draw(np.random.default_rng([seed, 3]), 64, steps)
        self._steps, self._rate, self._limit = steps, rate, limit
        self.largest, self.clipped, self.done, self.diverged = 0.0, 0, 0, False

    def train(self) -> None:
        """One step of gradient descent, unless it has diverged."""
        if self.diverged:
            return
        _, gradients, _ = self.chain.gradients(*draw(self._sequences, BATCH, self._steps))
        norm = float(np.sqrt(sum((value**2).sum() for value in gradients.values())))
        self.largest = max(self.largest, norm)
        if not norm < (DIVERGED if self._limit is None else np.inf):
            self.diverged = True
            return
        scale = 1.0
        if self._limit is not None and norm > self._limit:
            scale = self._limit / norm
            self.clipped += 1
        for name, value in gradients.items():
            self.chain.weights[name] -= self._rate * scale * value
        self.done += 1

    def measure(self) -> Measures:
        inputs, symbols = self.probe
        loss, _, above = self.chain.gradients(inputs, symbols)
        said = self.chain.say(self.chain.forward(inputs)[0][-1])
        products = self.chain.products(inputs[:, :1])
        return Measures(
            loss=loss,
            right=float((said.argmax(axis=1) == symbols).mean()),
            norms=np.linalg.norm(above, axis=2).mean(axis=1),
            singular=np.linalg.svd(products[[self._steps - back for back in backs(self._steps)]], compute_uv=False),
        )
