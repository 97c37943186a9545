"""The lesson on the five architectures: one of them drawn, and all of them in a table."""

from typing import Any

from suite import registry
from suite.errors import ModelError
from suite.lessons.architectures.drawings import drawing
from suite.lessons.architectures.networks import KINDS, Kind, Layer
from suite.lessons.architectures.spec import SPEC
from suite.lessons.base import Shown

NEXT = "To see this architecture at work, open its task."


def shown(architecture: str, steps: int) -> dict[str, Any]:
    """The values of the spec's views."""
    kind = KINDS[architecture]
    manifest = kind.manifest()
    layers = kind.recurrent(manifest.architecture)
    return {
        "text": _text(kind, layers, manifest.parameters),
        "network": drawing(architecture, manifest.architecture, layers, steps),
        "five": {
            "columns": ["architecture", "task", "takes", "gives", "weights in all", "recurrent layers"],
            "rows": [_row(name, kind) for name, kind in KINDS.items()],
        },
    }


def _row(name: str, kind: Kind) -> list[Any]:
    """What the network that is one of them takes and gives, and how it is made, or that it is not there."""
    task = registry.spec(kind.task)
    row = [name, task.title, task.inputs[0].label, task.outputs[0].label]
    try:
        manifest = kind.manifest()
    except ModelError:
        return [*row, "", "the network is missing"]
    layers = kind.recurrent(manifest.architecture)
    if not layers:
        row[3] = "features"  # of the part that looks, not of the whole network
    return [*row, f"{manifest.parameters:,}", "; ".join(layer.told() for layer in layers) or "none"]


def _text(kind: Kind, layers: list[Layer], parameters: int) -> str:
    named = "; ".join(f"{layer.name}, {layer.told()}" for layer in layers)
    made = f"Its recurrent layers, in order: {named}." if layers else "This part of it has no recurrent layer."
    more = " Draw more steps: the arrows are more, the weights are the same." if layers else ""
    return "\n\n".join(
        (
            "A recurrent network can map sequences in five ways. What differs is where something goes in, and where "
            "something comes out.",
            kind.says,
            f"The drawing is made from the shipped network of “{registry.spec(kind.task).title}”, which has "
            f"{parameters:,} weights in all. {made}",
            f"Point at a node to see its arrows.{more}",
        )
    )


class Architectures(Shown):
    """Draws from the manifests of shipped networks."""

    spec = SPEC
    shown = staticmethod(shown)
    next = NEXT


LESSON = Architectures
