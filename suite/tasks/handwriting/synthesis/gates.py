"""The writer's gates at each point of the pen."""

from typing import Any

import numpy as np

from suite.layers.gates import MOST, replay
from suite.layers.told import shortened
from suite.phrase import say
from suite.tasks.handwriting.data import restored
from suite.tasks.handwriting.marks import marks_of
from suite.tasks.handwriting.synthesis.network import Writer


def gates(network: Writer, offsets: np.ndarray, text: np.ndarray, before: int = 0) -> dict[str, Any]:
    """Data of a `GatesView` over normalised offsets [points, 3] of a line that says a text, int [places].

    Args:
        before: points that were read before what was written: where the pen began, or a hand that is followed.
    """
    left_out = max(0, len(offsets) - MOST)
    offsets = offsets[:MOST].astype("float32")
    spans = [[point, point + 1] if point >= 0 else [-1, -1] for point in range(-before, len(offsets) - before)]
    further = {"side": "output", "spans": spans, "marks": marks_of(restored(offsets))}
    labels = [str(number) for number in range(1, len(offsets) + 1)]
    _, seen, _ = network.lowest(offsets[None], network.spelled(text[None]), network.lowest.start(1))
    seen = np.array(seen)[0]
    # The lowest LSTM hears what its window saw a step before; those above it hear what it sees now.
    earlier = np.concatenate([np.zeros_like(seen[:1]), seen[:-1]])
    found = replay(network.lowest.cell, np.concatenate([offsets, earlier], axis=-1))
    layers = [found.told(say("Layer 1, which moves the window"), labels, **further)]
    for number, lstm in enumerate(network.lstms, 2):
        found = replay(lstm.cell, np.concatenate([offsets, found.said, seen], axis=-1))
        layers.append(found.told(say("Layer {number}", number=number), labels, **further))
    return shortened(layers, left_out)
