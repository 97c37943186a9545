"""Where the pen may go next, at each point of a line: the mixture's bells, in units of the ink."""

from typing import Any

import numpy as np

from suite.ink.scale import Scale
from suite.layers.mixture import PenMixture
from suite.tasks.handwriting.data import DEVIATION, MEAN

# Bells that are told of at each point, the heaviest, and the weight below which one is not worth showing.
MOST = 8
LEAST = 0.02


def cloud(points: np.ndarray, mixture: PenMixture, scale: Scale, spans: list[list[int]]) -> dict[str, Any]:
    """Data of an `InkCloudView`.

    Args:
        points: of the line, in units of the device [points, 2].
        mixture: what was said after each, of [points, components], over normalised offsets.
        scale: how to bring them back.
        spans: where each point lies in the ink, counted through all strokes.
    """
    weights = np.exp(mixture.weights)
    middles = np.stack([np.array(mean) for mean in mixture.means], -1) * DEVIATION + MEAN + points[:, None]
    spreads = np.exp(np.stack([np.array(d) for d in mixture.deviations], -1)) * DEVIATION / scale.factor
    slants = np.array(mixture.correlations)
    (places,) = scale.back([points])
    bells = [
        [
            [*np.round(scale.back([middles[i, k : k + 1]])[0][0], 4), *spreads[i, k], slants[i, k], weights[i, k]]
            for k in np.argsort(weights[i])[::-1][:MOST]
            if weights[i, k] >= LEAST
        ]
        for i in range(len(points))
    ]
    return {
        "points": places.tolist(),
        "spans": spans,
        "bells": [[list(map(float, bell)) for bell in several] for several in bells],
    }
