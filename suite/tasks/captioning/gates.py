"""The captioner's gates at each word of a caption."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from keras import ops

from suite.layers.gates import replay
from suite.phrase import say
from suite.tasks.captioning.network import STATES, Captioner
from suite.tasks.captioning.words import START
from suite.text.marks import marks_of


def gates(
    network: Captioner, maps: np.ndarray, numbers: Sequence[int], words: Sequence[str], spans: Sequence[Sequence[int]]
) -> dict[str, Any]:
    """Data of a `GatesView`; the decoder is given each word that it wrote.

    Args:
        network: built.
        maps: of the picture [rows, columns, channels].
        numbers, words: the caption and its end.
        spans: where the words stand in the caption as it is printed.
    """
    memory, state = network.start(maps[None])
    start = [state[name][0] for name in STATES]
    asked = replay(network.asker.cell, network.embed(np.array([START, *numbers[:-1]])), start[:2])
    question = network.asker_norm(asked.said[None])
    everywhere = ops.ones((1, memory["keys"].shape[2]), "bool")
    context, _ = network.attention.attend(question, memory["keys"], memory["values"], everywhere)
    told = replay(network.teller.cell, np.concatenate([question, context], axis=-1)[0], start[2:])
    further = {"side": "output", "spans": spans, "marks": marks_of(words)}
    return {"layers": [asked.told(say("What asks"), words, **further), told.told(say("What tells"), words, **further)]}
