"""Where the pen may go next, at each point of a written line: the mixture's bells, laid out as the line is."""

from typing import Any

import numpy as np

from suite.layers.mixture import PenMixture
from suite.tasks.handwriting.data import DEVIATION, MEAN
from suite.tasks.handwriting.synthesis.page import Place

# Bells that are told of at each point, the heaviest, and the weight below which one is not worth showing.
MOST = 8
LEAST = 0.02


def cloud(points: np.ndarray, mixture: PenMixture, place: Place) -> dict[str, Any]:
    """Data of an `InkCloudView`.

    Args:
        points: of the line as it was written [points, 2].
        mixture: what was said after each, of [points, components], over normalised offsets.
        place: where the line lies on the page.
    """
    weights = np.exp(mixture.weights)
    middles = place.on_page(np.stack(mixture.means, -1) * DEVIATION + MEAN + points[:, None])
    wide, high = np.moveaxis(np.exp(np.stack(mixture.deviations, -1)) * DEVIATION, -1, 0)
    # A line that is levelled is sheared, and its bells with it: y becomes y - slope * x.
    shared = mixture.correlations * wide * high - place.slope * wide**2
    slanted = np.sqrt(high**2 - 2 * place.slope * mixture.correlations * wide * high + (place.slope * wide) ** 2)
    bells = np.stack([*np.moveaxis(middles, -1, 0), wide, slanted, shared / (wide * slanted), weights], -1)
    heaviest = np.argsort(weights, axis=-1)[:, ::-1][:, :MOST]
    return {
        "points": place.on_page(points).tolist(),
        "spans": [[point, point + 1] for point in range(len(points))],
        "bells": [
            [np.round(bell, 4).tolist() for bell in several[best] if bell[-1] >= LEAST]
            for several, best in zip(bells, heaviest)
        ],
    }
