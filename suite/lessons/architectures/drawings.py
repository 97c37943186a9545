"""The five architectures unrolled: inputs below, recurrent layers between, outputs above.

An arrow that opens no new way from an input to an output, such as that of a layer past the one above it, is drawn only
where the network is named for it.
"""

from typing import Any

from suite.lessons.architectures import spec
from suite.lessons.architectures.networks import Layer
from suite.lessons.diagram import Diagram
from suite.phrase import Phrase, say

_LEFT = -1.6  # column of the rows' names
_PAST = 0.42  # rows that an arrow bows to pass a node by


def drawing(kind: str, architecture: dict[str, Any], layers: list[Layer], steps: int) -> dict[str, Any]:
    """Data of a `DiagramView`.

    Args:
        kind: which of the five.
        architecture: arguments of the network's constructor.
        layers: its recurrent layers.
        steps: how many steps of a sequence are drawn.
    """
    if kind == spec.ONE_TO_ONE:
        return _one_to_one(architecture)
    return _DRAWINGS[kind](layers, steps)


def _one_to_one(architecture: dict[str, Any]) -> dict[str, Any]:
    diagram = Diagram()
    _names(diagram, [say("features"), say("convolutions"), say("picture")])
    count = len(architecture["blocks"])
    pixels = say("{size} × {size} pixels", size=architecture["size"])
    diagram.node("in 0", say("picture"), 0, 2, kind="input", note=pixels)
    blocks = say("{count} blocks of convolutions", count=count)
    diagram.node("blocks", say("{count} blocks", count=count), 0, 1, note=blocks)
    diagram.node("out 0", say("features"), 0, 0, kind="output", note=say("features at each place of a grid"))
    diagram.arrow("in 0", "blocks")
    diagram.arrow("blocks", "out 0")
    return diagram.data()


def _one_to_many(layers: list[Layer], steps: int) -> dict[str, Any]:
    diagram = Diagram()
    asks, tells = layers
    _names(diagram, [say("words"), _row(tells), _row(asks), ""])
    places = say("the picture's features, place by place")
    diagram.node("in 0", say("picture"), -0.75, 3, kind="input", lit=True, note=places)
    diagram.node("start", say("start"), 0.25, 3, kind="input", note=say("a word that means: begin"))
    for step in range(steps):
        _two(diagram, step, asks, tells)
        word = say("end") if step == steps - 1 else say("word {number}", number=step + 1)
        diagram.node(f"out {step}", word, step, 0, kind="output")
        diagram.arrow(f"asks {step}", f"tells {step}")
        diagram.arrow(f"tells {step}", f"out {step}")
        diagram.arrow("in 0", f"tells {step}", lit=True, weight=0.45)
        if step:
            diagram.arrow(f"asks {step - 1}", f"asks {step}")
            diagram.arrow(f"tells {step - 1}", f"tells {step}")
            diagram.arrow(f"out {step - 1}", f"asks {step}")
    diagram.arrow("start", "asks 0")
    diagram.arrow("in 0", "asks 0", lit=True)
    return diagram.data()


def _many_to_one(layers: list[Layer], steps: int) -> dict[str, Any]:
    diagram = Diagram()
    (reads,) = layers
    _names(diagram, [say("feeling"), say("gathered"), _row(reads), say("words")])
    middle = (steps - 1) / 2
    degrees = say("five degrees of feeling")
    diagram.node("out 0", say("feeling"), middle, 0, kind="output", lit=True, note=degrees)
    pool = say("the largest and the mean value of each unit")
    diagram.node("pool", say("largest, mean"), middle, 1, note=pool)
    for step in range(steps):
        diagram.node(f"in {step}", say("word {number}", number=step + 1), step, 3, kind="input")
    both = _both(diagram, "reads", reads, [f"in {step}" for step in range(steps)], 2)
    for here in both:
        diagram.arrow(here, "pool", lit=True)
    diagram.arrow("pool", "out 0", lit=True)
    return diagram.data()


def _many_to_many(layers: list[Layer], steps: int) -> dict[str, Any]:
    diagram = Diagram()
    *encoder, asks, tells = layers
    _names(diagram, [say("French"), _row(tells), _row(asks), *map(_row, reversed(encoder)), say("English")])
    below = 3 + len(encoder)
    top = [f"in {step}" for step in range(steps)]
    for step, here in enumerate(top):
        diagram.node(here, say("piece {number}", number=step + 1), step, below, kind="input")
    for number, layer in enumerate(encoder):
        top = _both(diagram, f"encoder {number}", layer, top, below - 1 - number)
    last = say("the encoder's last state, of both ways")
    diagram.node("last", say("last\nstate"), -0.9, 3, lit=True, note=last)
    diagram.arrow(top[0], "last", lit=True)
    diagram.arrow(top[-1], "last", lit=True, bend=_PAST)
    for step in range(steps + 1):
        _two(diagram, step, asks, tells)
        piece = say("end") if step == steps else say("piece {number}", number=step + 1)
        diagram.node(f"out {step}", piece, step, 0, kind="output")
        diagram.arrow(f"asks {step}", f"tells {step}")
        diagram.arrow(f"tells {step}", f"out {step}")
        for place, here in enumerate(top):
            bend = {"bend": _PAST / 2} if place == step else {}
            diagram.arrow(here, f"tells {step}", lit=True, weight=0.2, **bend)
        if step:
            diagram.arrow(f"asks {step - 1}", f"asks {step}")
            diagram.arrow(f"tells {step - 1}", f"tells {step}")
            diagram.arrow(f"out {step - 1}", f"asks {step}")
    diagram.arrow("last", "asks 0", lit=True)
    diagram.arrow("last", "tells 0", lit=True)
    return diagram.data()


def _synced(layers: list[Layer], steps: int) -> dict[str, Any]:
    """Each layer sees the input, and the output sees each layer (Graves 2013, figure 1)."""
    diagram = Diagram()
    below = len(layers) + 1
    _names(diagram, [say("next point"), *map(_row, reversed(layers)), say("point of\nthe pen")])
    for step in range(steps):
        diagram.node(f"in {step}", say("point {number}", number=step + 1), step, below, kind="input")
        following, where = say("point {number}", number=step + 2), say("where the pen may go next")
        diagram.node(f"out {step}", following, step, 0, kind="output", note=where)
        for number, layer in enumerate(layers):
            here = f"layer {number}, {step}"
            note = say("step {step}, {name}: {told}", step=step + 1, name=layer.name, told=layer.told())
            diagram.node(here, "→", step, below - 1 - number, note=note)
            diagram.arrow(f"in {step}", here, **({"bend": _PAST} if number else {}))
            if number:
                diagram.arrow(f"layer {number - 1}, {step}", here)
            diagram.arrow(here, f"out {step}", **({"bend": -_PAST} if number < len(layers) - 1 else {}))
            if step:
                diagram.arrow(f"layer {number}, {step - 1}", here, lit=True)
    return diagram.data()


def _names(diagram: Diagram, rows: list[str]) -> None:
    for row, words in enumerate(rows):
        if words:
            diagram.node(f"row {row}", words, _LEFT - 0.4, row, kind="words")


def _row(layer: Layer) -> Phrase:
    """What stands beside a layer."""
    if layer.both:
        return say("{name}\n{units} units\neach way", name=layer.name, units=layer.units)
    return say("{name}\n{units} units", name=layer.name, units=layer.units)


def _two(diagram: Diagram, step: int, asks: Layer, tells: Layer) -> None:
    """One step of a decoder: the layer that asks where to look, and above it the one that tells."""
    below = say("step {step}, what asks: {told}", step=step + 1, told=asks.told())
    above = say("step {step}, what tells: {told}", step=step + 1, told=tells.told())
    diagram.node(f"asks {step}", "→", step, 2, note=below)
    diagram.node(f"tells {step}", "→", step, 1, note=above)


def _both(diagram: Diagram, name: str, layer: Layer, below: list[str], row: int) -> list[str]:
    """A layer that reads both ways: one node a step for both of its states. Their names."""
    made: list[str] = []
    for step, given in enumerate(below):
        note = say("step {step}: {told}", step=step + 1, told=layer.told())
        here = diagram.node(f"{name} {step}", "⇄", step, row, note=note)
        diagram.arrow(given, here)
        if made:
            diagram.arrow(made[-1], here, bend=0.09)
            diagram.arrow(here, made[-1], bend=0.09)
        made.append(here)
    return made


_DRAWINGS = {
    spec.ONE_TO_MANY: _one_to_many,
    spec.MANY_TO_ONE: _many_to_one,
    spec.MANY_TO_MANY: _many_to_many,
    spec.SYNCED: _synced,
}
