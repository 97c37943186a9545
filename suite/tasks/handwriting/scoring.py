"""How well a network says what the pen does next: nats, and the error of its mean."""

from collections.abc import Callable, Iterable, Sequence

import keras
import numpy as np

from suite.layers.mixture import PenMixture

SIGNATURES = {
    "nats_per_line": "first point given|offsets of zero mean and unit deviation|log sigma at least -5",
    "sse_per_point": "of the mixture's mean|offsets of zero mean and unit deviation",
}


def score(said: Iterable[tuple[PenMixture, np.ndarray]], lines: int) -> dict[str, float]:
    """The figures of so many lines.

    Args:
        said: of each batch, what was said of each next offset, and what it was, [rows, steps, 4] with 1 where there
            was one.
        lines: how many there are, those of a single point counted.
    """
    nats, squares, points = 0.0, 0.0, 0
    for mixture, y in said:
        counts = y[..., 3]
        nats -= float(np.sum(np.array(mixture.log_density(y[..., :3]), "float64") * counts))
        squares += float(np.sum((np.array(mixture.mean()) - y[..., :2]) ** 2 * counts[..., None]))
        points += int(counts.sum())
    return {"nats_per_line": round(nats / lines, 2), "sse_per_point": round(squares / max(1, points), 4)}


def judge(batches: Sequence[tuple], lines: int) -> Callable[[keras.Model], dict[str, float]]:
    """Nats a line of a network in training, whose loss is nats a point, on (x, y) of so many lines."""

    def of(model: keras.Model) -> dict[str, float]:
        nats = sum(model.evaluate(x, y, batch_size=len(y), verbose=0) * y[..., 3].sum() for x, y in batches)
        return {"dev nats per line": round(float(nats) / lines, 1)}

    return of
