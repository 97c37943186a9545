"""The translator's gates: both directions of its encoder at each English piece, its decoder at each French one."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import keras
import numpy as np

from suite.layers.gates import MOST, replay, replay_both, side_by_side
from suite.layers.told import END as LAST
from suite.layers.told import shortened, told
from suite.phrase import say
from suite.tasks.translation.alignment import as_read
from suite.tasks.translation.network import Translator
from suite.tasks.translation.source import Sentence
from suite.text.french import plain, printed
from suite.text.marks import marks_of
from suite.text.pieces import END, START, Pieces
from suite.text.sentences import Span
from suite.text.spans import of_pieces, origins


def cells(network: Translator) -> list[keras.layers.LSTMCell]:
    """The cells of the layers of one sentence, in their order."""
    both = [(layer.forward_layer.cell, layer.backward_layer.cell) for layer in network.encoder]
    return [*(cell for pair in both for cell in pair), network.asker.cell, network.teller.cell]


class Steps(NamedTuple):
    """The steps of one side.

    Attributes:
        labels: the pieces as people read them.
        spans: where they stand in the input or in the output.
    """

    labels: list[str]
    spans: list[list[int]]


def gates(
    text: str, target: str, lines: Iterable[tuple[Sentence, Span]], pieces: Pieces, network: Translator
) -> dict[str, Any]:
    """Data of a `GatesView`.

    Args:
        text, target: the whole input, and the whole output as printed.
        lines: sentences and the places of their translations, each read by itself.
        pieces: the subword model.
        network: built.
    """
    lines = list(lines)
    layers, told_of = [], 0
    for part, (sentence, place) in enumerate(lines):
        if told_of + len(sentence.ids) > MOST:
            break
        told_of += len(sentence.ids)
        french = plain(target[place.start : place.end])
        read, written = _read(text, sentence, pieces), _written(french, place, pieces)
        found = of_sentence(network, sentence.ids, [*pieces.encode(as_read(french)), END], read, written)
        layers += [layer | {"part": part} for layer in found]
    return shortened(layers, sum(len(sentence.ids) for sentence, _ in lines) - told_of)


def _read(text: str, sentence: Sentence, pieces: Pieces) -> Steps:
    surfaces = pieces.surfaces(as_read(sentence.line))
    start, end = sentence.span
    typed = origins(text[start:end], sentence.line)
    spans = [
        [start + typed[a].start, start + typed[b - 1].end] if a >= 0 else [a, b]
        for a, b in of_pieces(surfaces, sentence.line)
    ]
    return _cut(Steps([*map(_label, surfaces), LAST], [*spans, [-1, -1]]), len(sentence.ids))


def _written(french: str, place: Span, pieces: Pieces) -> Steps:
    surfaces, offsets = pieces.surfaces(as_read(french)), printed(french).offsets
    spans = [
        [place.start + offsets[a], place.start + offsets[b]] if a >= 0 else [a, b]
        for a, b in of_pieces(surfaces, french)
    ]
    return Steps([*map(_label, surfaces), LAST], [*spans, [-1, -1]])


def _cut(steps: Steps, count: int) -> Steps:
    """The first steps of an overlong line, which is not read to its end, and its end."""
    return Steps(*([*several[: count - 1], several[-1]] for several in steps))


def _label(surface: str) -> str:
    return surface.replace("\u2581", " ").strip()


def of_sentence(
    network: Translator, source: Sequence[int], target: Sequence[int], read: Steps, written: Steps
) -> list[dict[str, Any]]:
    """The layers of a `GatesView` for one sentence.

    Args:
        network: built.
        source: English pieces and their end.
        target: French pieces and their end; the decoder is given each piece that it wrote.
        read, written: where they stand.
    """
    layers, ours = [], _further(read, "input")
    x = np.array(network.embed(np.array(source)))
    for number, (layer, norm) in enumerate(zip(network.encoder, network.encoder_norms)):
        both = replay_both(layer, x)
        layers += [told(one, say("Encoder, layer {number}", number=number + 1), read.labels, **ours) for one in both]
        y = side_by_side(both)
        x = np.array(norm(y if number == 0 else x + y))
    memory, mask, state = network.encode(np.array([source]))
    keys, values = network.attention.project(memory)
    first, second = [s[0] for s in state[:2]], [s[0] for s in state[2:]]
    asked = replay(network.asker.cell, network.embed(np.array([START, *target[:-1]])), first)
    question = network.asker_norm(asked.said[None])
    context, _ = network.attention.attend(question, keys, values, mask)
    said = replay(network.teller.cell, np.concatenate([question, context], axis=-1)[0], second)
    theirs = _further(written, "output")
    decoder = {say("Decoder, what asks"): asked, say("Decoder, what tells"): said}
    return [*layers, *(told(one, name, written.labels, **theirs) for name, one in decoder.items())]


def _further(steps: Steps, side: str) -> dict[str, Any]:
    return {"side": side, "spans": steps.spans, "marks": marks_of(steps.labels)}
