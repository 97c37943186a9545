"""The layers of a `GatesView` as its explanation has them: which is meant, and the order of its steps."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from suite.errors import UserError
from suite.phrase import Phrase, joined, say

Layer = Mapping[str, Any]


def layer_of(layers: Sequence[Layer], number: int) -> Layer:
    """A layer by its number, from 1.

    Raises:
        UserError: there is none.
    """
    if not layers:
        raise UserError("No recurrent layer had anything to read here, so there is nothing to look into.")
    if not 1 <= number <= len(layers):
        raise UserError(
            "There is no layer {number}. Received {number}; give 1 to {last}.", number=number, last=len(layers)
        )
    return layers[number - 1]


def check_unit(layer: Layer, unit: int) -> None:
    """Raises:
    UserError: the layer has no such unit.
    """
    units = np.shape(layer["h"])[1]
    if not 0 <= unit < units:
        raise UserError(
            "{layer} has no unit {unit}. Received {unit}; give 0 to {last}.",
            layer=title(layer),
            unit=unit,
            last=units - 1,
        )


def check_step(layer: Layer, step: int) -> None:
    """Raises:
    UserError: the layer has no such step; steps are counted from 1 in the order of the input.
    """
    if not 1 <= step <= len(layer["steps"]):
        raise UserError(
            "{layer} has no step {step}. Received {step}; give 1 to {last}.",
            layer=title(layer),
            step=step,
            last=len(layer["steps"]),
        )


def backward(layer: Layer) -> bool:
    return layer["direction"] == "backward"


def computed(layer: Layer, step: int) -> int:
    """The place in the order of computation of a step, both from 0; the step is counted in the order of the input."""
    return len(layer["steps"]) - 1 - step if backward(layer) else step


def in_order(layer: Layer, name: str) -> Any:
    """Something that a layer has for each step, in the order of the input; arrays as numpy has them."""
    values = layer[name]
    values = values if name in ("steps", "spans") else np.asarray(values, "float64")
    return values[::-1] if backward(layer) else values


def title(layer: Layer) -> Phrase:
    """A layer for people: its name, direction and part."""
    parts = [layer["name"], say(layer["direction"])]
    parts += [say("part {number}", number=layer["part"] + 1)] if layer.get("part") else []
    return joined(", ", parts)
