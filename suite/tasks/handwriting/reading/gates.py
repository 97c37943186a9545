"""The reader's gates at each step of the pen."""

from typing import Any

import numpy as np

from suite.layers.gates import replay_both, side_by_side
from suite.layers.told import told
from suite.phrase import say
from suite.tasks.handwriting.marks import marks_of
from suite.tasks.handwriting.reading.features import moves_of
from suite.tasks.handwriting.reading.network import InkReader


def gates(network: InkReader, steps: np.ndarray, spans: list[list[int]]) -> dict[str, Any]:
    """Data of a `GatesView` over the steps of `reading.features` [steps, features], which lie at `spans` of the ink."""
    labels = [str(number) for number in range(1, len(steps) + 1)]
    marks = marks_of(moves_of(steps))
    x, layers = steps, []
    for number, (lstm, norm) in enumerate(zip(network.lstms, network.norms), 1):
        both = replay_both(lstm, x)
        layers += [told(one, say("Layer {number}", number=number), labels, spans=spans, marks=marks) for one in both]
        y = side_by_side(both)
        x = np.array(norm(y if number == 1 else x + y))
    return {"layers": layers}
