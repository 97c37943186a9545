"""The loss of the smallest plain RNN over its two weights, and gradient descent at its cliff (Pascanu et al. 2013).

One unit: x = w sigmoid(x_before) + b, from x = 0, for some steps; the loss is (sigmoid(x) - 0.7)^2 (their section 2.3
and figure 6).
"""

import math
from typing import Any, NamedTuple

import numpy as np

from suite.phrase import Phrase, say

WANTED = 0.7
W, B = (3.5, 6.5), (-3.3, -1.5)  # what the map shows
START = (5.5, -2.4)  # on the low side, a little above the cliff
UPDATES = 150
_CELLS = (72, 60)  # of the map, columns and rows
_STEEP = 8  # steps from which on the map has a cliff
_FAR = 1e3  # where descent is given up


class Descent(NamedTuple):
    """Gradient descent from `START`.

    Attributes:
        points: w and b before the first update and after each.
        longest: norm of the longest gradient met.
        loss: at the last point.
    """

    points: list[tuple[float, float]]
    longest: float
    loss: float


def loss(w: Any, b: Any, steps: int) -> Any:
    """The loss for weights of any shape."""
    x = np.zeros(np.broadcast_shapes(np.shape(w), np.shape(b)))
    for _ in range(steps):
        x = w * _sigmoid(x) + b
    return (_sigmoid(x) - WANTED) ** 2


def slope(w: float, b: float, steps: int) -> tuple[float, float]:
    """The gradient of the loss for w and b, carried along with the state from step to step."""
    x, dw, db = 0.0, 0.0, 0.0
    for _ in range(steps):
        said = _sigmoid_of(x)
        back = w * said * (1 - said)
        x, dw, db = w * said + b, said + back * dw, 1 + back * db
    said = _sigmoid_of(x)
    wrong = 2 * (said - WANTED) * said * (1 - said)
    return wrong * dw, wrong * db


def descend(steps: int, rate: float, limit: float = math.inf) -> Descent:
    """Descends with gradients scaled down to the norm `limit` where they are longer."""
    w, b = START
    points, longest = [START], 0.0
    for _ in range(UPDATES):
        dw, db = slope(w, b, steps)
        norm = math.hypot(dw, db)
        longest = max(longest, norm)
        scale = rate * min(1.0, limit / norm if norm else 1.0)
        w, b = w - scale * dw, b - scale * db
        points.append((w, b))
        if not max(abs(w), abs(b)) < _FAR:
            break
    return Descent(points, longest, float(loss(w, b, steps)))


class Cliff(NamedTuple):
    """The map, and two descents on it.

    Attributes:
        steps: how often the unit is run.
        limit: that gradients are clipped to.
        clipped, free: descents with clipping and without.
    """

    steps: int
    limit: float
    clipped: Descent
    free: Descent

    @classmethod
    def of(cls, steps: int, rate: float, limit: float) -> "Cliff":
        return cls(steps, limit, descend(steps, rate, limit), descend(steps, rate))

    def surface(self) -> dict[str, Any]:
        """Data of a `SurfaceView`."""
        w, b = (low + (np.arange(cells) + 0.5) * (high - low) / cells for (low, high), cells in zip((W, B), _CELLS))
        clipped = say(
            "gradients clipped to {limit:g}, ends at a loss of {loss:.2g}", limit=self.limit, loss=self.clipped.loss
        )
        free = say("gradients not clipped, ends at a loss of {loss:.2g}", loss=self.free.loss)
        return {
            "x": {"label": "w", "low": W[0], "high": W[1]},
            "y": {"label": "b", "low": B[0], "high": B[1]},
            "values": loss(w[None, :], b[:, None], self.steps).tolist(),
            "label": say("loss"),
            "paths": [
                {"label": clipped, "points": self.clipped.points},
                {"label": free, "points": self.free.points},
            ],
        }

    def told(self) -> Phrase:
        """The cliff in words."""
        seen = (
            say("Where the colour changes at once there is a cliff, and the gradient is long.")
            if self.steps >= _STEEP
            else say("With so few steps the loss changes gently: there is no cliff yet.")
        )
        return say(
            "The map shows the loss of the smallest plain RNN: one unit with a weight w and a bias b, run for "
            "{times}. {seen} The longest gradient that descent meets without clipping is {longest:.3g}. "
            "It ends at a loss of {free:.2g}; with clipping, at {clipped:.2g}.",
            times=say("one step") if self.steps == 1 else say("{count} steps", count=self.steps),
            seen=seen,
            longest=self.free.longest,
            free=self.free.loss,
            clipped=self.clipped.loss,
        )


def _sigmoid(x: np.ndarray) -> np.ndarray:
    return 0.5 * (1 + np.tanh(0.5 * x))


def _sigmoid_of(x: float) -> float:
    return 0.5 * (1 + math.tanh(0.5 * x))
