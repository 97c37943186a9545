"""The writer's gates at each point of the pen."""

from typing import Any

import numpy as np

from suite.layers.gates import MOST, replay
from suite.tasks.handwriting.synthesis.network import Writer


def gates(network: Writer, offsets: np.ndarray, text: np.ndarray) -> dict[str, Any]:
    """Data of a `GatesView` over normalised offsets [points, 3] of a line that says a text, int [places]."""
    offsets = offsets[:MOST].astype("float32")
    labels = [str(number) for number in range(1, len(offsets) + 1)]
    _, seen, _ = network.lowest(offsets[None], network.spelled(text[None]), network.lowest.start(1))
    seen = np.array(seen)[0]
    # The lowest LSTM hears what its window saw a step before; those above it hear what it sees now.
    before = np.concatenate([np.zeros_like(seen[:1]), seen[:-1]])
    found = replay(network.lowest.cell, np.concatenate([offsets, before], axis=-1))
    layers = [found.told("Layer 1, which moves the window", labels)]
    for number, lstm in enumerate(network.lstms, 2):
        found = replay(lstm.cell, np.concatenate([offsets, found.said, seen], axis=-1))
        layers.append(found.told(f"Layer {number}", labels))
    return {"layers": layers}
