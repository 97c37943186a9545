"""The layers of gates as the window shows them: all steps in the order of the input, and where they stand."""

from typing import Any

import numpy as np

from gui.language import tr
from gui.page.scrubber import of_input, of_output
from suite.spec import GatesView, WhatIfView

Layer = dict[str, Any]
GATES = "zrifgoch"
_STEPPED = ("steps", "spans")


def in_order(layer: Layer) -> Layer:
    """A layer with all its steps in the order of the input, its values as arrays."""
    turned: Layer = {gate: np.asarray(layer[gate]) for gate in GATES if gate in layer}
    turned |= {name: list(layer[name]) for name in _STEPPED if name in layer}
    if layer["direction"] == "backward":
        turned = {name: values[::-1] for name, values in turned.items()}
    return layer | turned


def title(layer: Layer) -> str:
    """A layer for people: its name, direction and part."""
    part = tr(", part {part}", part=layer["part"] + 1) if layer.get("part") else ""
    return f"{tr(layer['name'])}, {tr(layer['direction'])}{part}"


def track_of(view: GatesView | WhatIfView, layer: Layer) -> str:
    """The track that the steps of a layer lie on."""
    return of_output(view.target) if layer.get("side") == "output" else of_input(view.source)
