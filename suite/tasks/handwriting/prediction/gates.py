"""The predictor's gates at each point of the pen."""

from typing import Any

import numpy as np

from suite.layers.gates import MOST, replay
from suite.layers.told import shortened
from suite.phrase import say
from suite.tasks.handwriting.data import restored
from suite.tasks.handwriting.marks import marks_of
from suite.tasks.handwriting.prediction.network import Predictor


def gates(network: Predictor, offsets: np.ndarray, spans: list[list[int]]) -> dict[str, Any]:
    """Data of a `GatesView` over normalised offsets [points, 3], whose points lie at `spans` of the ink."""
    left_out = max(0, len(offsets) - MOST)
    offsets, spans = offsets[:MOST], spans[:MOST]
    labels = [str(number) for number in range(1, len(offsets) + 1)]
    marks = marks_of(restored(offsets))
    below, layers = offsets, []
    for number, lstm in enumerate(network.lstms, 1):
        found = replay(lstm.cell, below)
        layers.append(found.told(say("Layer {number}", number=number), labels, spans=spans, marks=marks))
        below = np.concatenate([offsets, found.said], axis=-1)
    return shortened(layers, left_out)
