"""The five architectures unrolled: inputs below, recurrent layers between, outputs above.

An arrow that opens no new way from an input to an output, such as that of a layer past the one above it, is drawn only
where the network is named for it.
"""

from typing import Any

from suite.lessons.architectures import spec
from suite.lessons.architectures.networks import Layer
from suite.lessons.diagram import Diagram

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
    picture = f"{architecture['size']} × {architecture['size']} pixels"
    _names(diagram, ["features", "convolutions", "picture"])
    count = len(architecture["blocks"])
    diagram.node("in 0", "picture", 0, 2, kind="input", note=picture)
    diagram.node("blocks", f"{count} blocks", 0, 1, note=f"{count} blocks of convolutions")
    diagram.node("out 0", "features", 0, 0, kind="output", note="features at each place of a grid")
    diagram.arrow("in 0", "blocks")
    diagram.arrow("blocks", "out 0")
    return diagram.data()


def _one_to_many(layers: list[Layer], steps: int) -> dict[str, Any]:
    diagram = Diagram()
    asks, tells = layers
    _names(diagram, ["words", f"{tells.name}\n{tells.units} units", f"{asks.name}\n{asks.units} units", ""])
    diagram.node("in 0", "picture", -0.75, 3, kind="input", lit=True, note="the picture's features, place by place")
    diagram.node("start", "start", 0.25, 3, kind="input", note="a word that means: begin")
    for step in range(steps):
        diagram.node(f"asks {step}", "→", step, 2, note=f"step {step + 1}, what asks: {asks.told()}")
        diagram.node(f"tells {step}", "→", step, 1, note=f"step {step + 1}, what tells: {tells.told()}")
        diagram.node(f"out {step}", "end" if step == steps - 1 else f"word {step + 1}", step, 0, kind="output")
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
    _names(diagram, ["feeling", "gathered", f"{reads.name}\n{reads.units} units\neach way", "words"])
    middle = (steps - 1) / 2
    diagram.node("out 0", "feeling", middle, 0, kind="output", lit=True, note="five degrees of feeling")
    diagram.node("pool", "largest, mean", middle, 1, note="the largest and the mean value of each unit")
    for step in range(steps):
        diagram.node(f"in {step}", f"word {step + 1}", step, 3, kind="input")
    _both(diagram, reads, [f"in {step}" for step in range(steps)], 2)
    for step in range(steps):
        diagram.arrow(f"{reads.name} {step}", "pool", lit=True)
    diagram.arrow("pool", "out 0", lit=True)
    return diagram.data()


def _many_to_many(layers: list[Layer], steps: int) -> dict[str, Any]:
    diagram = Diagram()
    *encoder, asks, tells = layers
    reads = [f"{layer.name}\n{layer.units} units\neach way" for layer in reversed(encoder)]
    writes = [f"{layer.name}\n{layer.units} units" for layer in (tells, asks)]
    _names(diagram, ["French", *writes, *reads, "English"])
    below, top = 3 + len(encoder), encoder[-1].name
    for step in range(steps):
        diagram.node(f"in {step}", f"piece {step + 1}", step, below, kind="input")
    for number, layer in enumerate(encoder):
        under = encoder[number - 1].name if number else "in"
        _both(diagram, layer, [f"{under} {step}" for step in range(steps)], below - 1 - number)
    diagram.node("last", "last\nstate", -0.9, 3, lit=True, note="the encoder's last state, of both ways")
    diagram.arrow(f"{top} 0", "last", lit=True)
    diagram.arrow(f"{top} {steps - 1}", "last", lit=True, bend=_PAST)
    for step in range(steps + 1):
        diagram.node(f"asks {step}", "→", step, 2, note=f"step {step + 1}, what asks: {asks.told()}")
        diagram.node(f"tells {step}", "→", step, 1, note=f"step {step + 1}, what tells: {tells.told()}")
        diagram.node(f"out {step}", "end" if step == steps else f"piece {step + 1}", step, 0, kind="output")
        diagram.arrow(f"asks {step}", f"tells {step}")
        diagram.arrow(f"tells {step}", f"out {step}")
        for place in range(steps):
            bend = {"bend": _PAST / 2} if place == step else {}
            diagram.arrow(f"{top} {place}", f"tells {step}", lit=True, weight=0.2, **bend)
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
    names = [f"{layer.name}\n{layer.units} units" for layer in reversed(layers)]
    _names(diagram, ["next point", *names, "point of\nthe pen"])
    for step in range(steps):
        diagram.node(f"in {step}", f"point {step + 1}", step, below, kind="input")
        diagram.node(f"out {step}", f"point {step + 2}", step, 0, kind="output", note="where the pen may go next")
        for number, layer in enumerate(layers):
            here = f"{layer.name} {step}"
            diagram.node(here, "→", step, below - 1 - number, note=f"step {step + 1}, {layer.name}: {layer.told()}")
            diagram.arrow(f"in {step}", here, **({"bend": _PAST} if number else {}))
            if number:
                diagram.arrow(f"{layers[number - 1].name} {step}", here)
            diagram.arrow(here, f"out {step}", **({"bend": -_PAST} if number < len(layers) - 1 else {}))
            if step:
                diagram.arrow(f"{layer.name} {step - 1}", here, lit=True)
    return diagram.data()


def _names(diagram: Diagram, rows: list[str]) -> None:
    for row, words in enumerate(rows):
        if words:
            diagram.node(f"row {row}", words, _LEFT - 0.4, row, kind="words")


def _both(diagram: Diagram, layer: Layer, below: list[str], row: int) -> None:
    """A layer that reads both ways: one node a step for both of its states."""
    for step, given in enumerate(below):
        here = diagram.node(f"{layer.name} {step}", "⇄", step, row, note=f"step {step + 1}: {layer.told()}")
        diagram.arrow(given, here)
        if step:
            diagram.arrow(f"{layer.name} {step - 1}", here, bend=0.09)
            diagram.arrow(here, f"{layer.name} {step - 1}", bend=0.09)


_DRAWINGS = {
    spec.ONE_TO_MANY: _one_to_many,
    spec.MANY_TO_ONE: _many_to_one,
    spec.MANY_TO_MANY: _many_to_many,
    spec.SYNCED: _synced,
}
