"""The translator's gates: both directions of its encoder at each English piece, its decoder at each French one."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from suite.layers.gates import MOST, replay, replay_both, side_by_side
from suite.tasks.translation.alignment import as_read
from suite.tasks.translation.network import Translator
from suite.tasks.translation.source import Sentence
from suite.text.french import plain
from suite.text.pieces import END, START, Pieces

# The label of the step at which a sentence ends.
_END = "."


def gates(lines: Iterable[tuple[Sentence, str]], pieces: Pieces, network: Translator) -> dict[str, Any]:
    """Data of a `GatesView` over sentences and their translations as printed, each read by itself."""
    layers, left = [], MOST
    for part, (sentence, printed) in enumerate(lines):
        french = as_read(plain(printed))
        left -= len(sentence.ids)
        if left < 0:
            break
        read, written = (_labels(line, pieces) for line in (as_read(sentence.line), french))
        layers += [
            layer | {"part": part}
            for layer in of_sentence(network, sentence.ids, [*pieces.encode(french), END], read, written)
        ]
    return {"layers": layers}


def _labels(line: str, pieces: Pieces) -> list[str]:
    return [*(surface.replace("\u2581", " ").strip() for surface in pieces.surfaces(line)), _END]


def of_sentence(
    network: Translator, source: Sequence[int], target: Sequence[int], read: Sequence[str], written: Sequence[str]
) -> list[dict[str, Any]]:
    """The layers of a `GatesView` for one sentence.

    Args:
        network: built.
        source: English pieces and their end.
        target: French pieces and their end; the decoder is given each piece that it wrote.
        read, written: their labels.
    """
    layers = []
    x = np.array(network.embed(np.array(source)))
    for number, (layer, norm) in enumerate(zip(network.encoder, network.encoder_norms)):
        both = replay_both(layer, x)
        layers += [one.told(f"Encoder, layer {number + 1}", read) for one in both]
        y = side_by_side(both)
        x = np.array(norm(y if number == 0 else x + y))
    memory, mask, state = network.encode(np.array([source]))
    keys, values = network.attention.project(memory)
    first, second = [s[0] for s in state[:2]], [s[0] for s in state[2:]]
    asked = replay(network.asker.cell, network.embed(np.array([START, *target[:-1]])), first)
    question = network.asker_norm(asked.said[None])
    context, _ = network.attention.attend(question, keys, values, mask)
    told = replay(network.teller.cell, np.concatenate([question, context], axis=-1)[0], second)
    return [*layers, asked.told("Decoder, what asks", written), told.told("Decoder, what tells", written)]
