"""The mixture of Gaussians from which a recurrent network says where the pen may go next."""

import math
from typing import Any, NamedTuple

from keras import ops

# Least log of a deviation. Offsets are whole units of a device, so a density could otherwise grow without end; in
# normalised units exp(-5) is about the deviation that rounding itself has.
LEAST = -5.0
# Largest correlation of both directions, for the same reason.
MOST = 0.99


class PenMixture(NamedTuple):
    """A density over the next offset of the pen, and over whether the pen is then lifted (Graves 2013, 4.1).

    Attributes:
        end: logit that the point ends its stroke [...].
        weights: log of each component's weight [..., components]; they sum to 1.
        means: (x, y) of each component, each [..., components].
        deviations: log of both deviations, as `means`, never below `LEAST`.
        correlations: [..., components], within -`MOST` and `MOST`.
    """

    end: Any
    weights: Any
    means: tuple[Any, Any]
    deviations: tuple[Any, Any]
    correlations: Any

    @classmethod
    def of(cls, raw) -> "PenMixture":
        """Reads a network's output.

        Args:
            raw: float [..., 6 * components + 1], as of a dense layer without activation.
        """
        raw = ops.cast(raw, "float32")
        components = (raw.shape[-1] - 1) // 6
        weights, x, y, wide, high, slant = (raw[..., 1 + i * components : 1 + (i + 1) * components] for i in range(6))
        deviations = tuple(LEAST + ops.softplus(value - LEAST) for value in (wide, high))
        return cls(raw[..., 0], ops.log_softmax(weights), (x, y), deviations, MOST * ops.tanh(slant))

    def log_density(self, offsets):
        """Log of the density of what the pen did, in nats.

        Args:
            offsets: float32 [..., 3]: dx, dy, 1 where the point ends its stroke.

        Returns:
            float32 [...].
        """
        x, y = ((offsets[..., i : i + 1] - self.means[i]) * ops.exp(-self.deviations[i]) for i in range(2))
        rest = 1 - self.correlations**2
        distance = (x**2 + y**2 - 2 * self.correlations * x * y) / rest
        logs = self.weights - sum(self.deviations) - 0.5 * (ops.log(rest) + distance) - math.log(2 * math.pi)
        end = offsets[..., 2]
        lifted = end * ops.log_sigmoid(self.end) + (1 - end) * ops.log_sigmoid(-self.end)
        return ops.logsumexp(logs, axis=-1) + lifted

    def mean(self):
        """Mean of the offset, float32 [..., 2]."""
        weights = ops.exp(self.weights)
        return ops.stack([ops.sum(weights * mean, axis=-1) for mean in self.means], axis=-1)


def nats_a_point(raw, following):
    """The loss of a network that draws: minus the log density of what the pen did, a point.

    Args:
        raw: as of `PenMixture.of`, [batch, steps, 6 * components + 1].
        following: float32 [batch, steps, 4], the next offset, and 1 where it counts.
    """
    counts = following[..., 3]
    return -ops.sum(PenMixture.of(raw).log_density(following[..., :3]) * counts) / ops.sum(counts)
