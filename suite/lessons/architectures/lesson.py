"""The lesson on the five architectures: one of them drawn, and all of them in a table."""

from itertools import groupby
from typing import Any

from suite import registry
from suite.errors import ModelError
from suite.lessons.architectures.drawings import drawing
from suite.lessons.architectures.networks import KINDS, Kind, Layer
from suite.lessons.architectures.spec import SPEC
from suite.lessons.base import Shown
from suite.phrase import Phrase, joined, paragraphs, say

NEXT = say("To see this architecture at work, open its task.")


def shown(architecture: str, steps: int) -> dict[str, Any]:
    """The values of the spec's views."""
    kind = KINDS[architecture]
    manifest = kind.manifest()
    layers = kind.recurrent(manifest.architecture)
    return {
        "text": _text(kind, layers, manifest.parameters),
        "network": drawing(architecture, manifest.architecture, layers, steps),
        "five": {
            "columns": [
                say("architecture"),
                say("task"),
                say("takes"),
                say("gives"),
                say("weights in all"),
                say("LSTM units of its layers"),
            ],
            "rows": [_row(name, kind) for name, kind in KINDS.items()],
        },
    }


def _row(name: str, kind: Kind) -> list[Any]:
    """What the network that is one of them takes and gives, and how it is made, or that it is not there."""
    task = registry.spec(kind.task)
    row = [*map(say, (name, task.title, task.inputs[0].label, task.outputs[0].label))]
    try:
        manifest = kind.manifest()
    except ModelError:
        return [*row, "", say("the network is missing")]
    layers = kind.recurrent(manifest.architecture)
    if not layers:
        row[3] = say("features")  # of the part that looks, not of the whole network
    told = joined(" · ", map(_alike, _runs(layers))) if layers else say("none")
    return [*row, say("{count:,}", count=manifest.parameters), told]


def _runs(layers: list[Layer]) -> list[list[Layer]]:
    """Layers that are alike and follow one another, together."""
    return [list(run) for _, run in groupby(layers, key=lambda layer: (layer.units, layer.both))]


def _alike(layers: list[Layer]) -> Phrase:
    units = layers[0].units
    told = say("{units} each way", units=units) if layers[0].both else say("{units}", units=units)
    return told if len(layers) == 1 else say("{count} × {told}", count=len(layers), told=told)


def _text(kind: Kind, layers: list[Layer], parameters: int) -> Phrase:
    named = joined(", ", [say("{name} ({told})", name=layer.name, told=layer.told()) for layer in layers])
    made = (
        say("Its recurrent layers, in order: {named}.", named=named)
        if layers
        else say("This part of it has no recurrent layer.")
    )
    point = say("Point at a node to see its arrows.")
    more = say("Draw more steps: the arrows are more, the weights are the same.")
    return paragraphs(
        say(
            "A recurrent network can map sequences in five ways. What differs is where something goes in, and where "
            "something comes out."
        ),
        kind.says,
        say(
            "The drawing is made from the shipped network of “{title}”, which has {count:,} weights in all. {made}",
            title=say(registry.spec(kind.task).title),
            count=parameters,
            made=made,
        ),
        joined(" ", (point, more)) if layers else point,
    )


class Architectures(Shown):
    """Draws from the manifests of shipped networks."""

    spec = SPEC
    shown = staticmethod(shown)
    next = NEXT


LESSON = Architectures
