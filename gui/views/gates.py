"""The view of what recurrent layers did: a map of units over steps, one layer and one gate at a time."""

from typing import Any

import numpy as np
from PySide6.QtWidgets import QHBoxLayout

from gui.board import Board
from gui.card import Card
from gui.controls import ComboBox
from gui.views.base import Panel
from gui.views.units import UnitMap
from suite.spec import GatesView

_SHOWN = {
    "h": "Let out (h)",
    "c": "Cell state (c)",
    "i": "Input gate (i)",
    "f": "Forget gate (f)",
    "g": "Candidate (g)",
    "o": "Output gate (o)",
}
_NOTHING = "What each unit did at each step appears here a moment after a result."
_HINT = "most active units first · click pins a unit · + and − show fewer or more"


class GatesPanel(Panel):
    """A map whose columns are steps, in the order of the input, and whose rows are units; what is pointed at is told in
    numbers."""

    def __init__(self, view: GatesView, board: Board, parent=None):
        super().__init__(view, board, parent)
        self._text = board.first_source()
        self._layers: list[dict[str, Any]] = []
        self._card = Card(view.label, view.unit)
        self._layer, self._gate = ComboBox(), ComboBox()
        for box in (self._layer, self._gate):
            box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        self._layer.setAccessibleName(f"{view.label}: which layer")
        self._gate.setAccessibleName(f"{view.label}: which gate")
        for gate, words in _SHOWN.items():
            self._gate.addItem(words, gate)
        row = QHBoxLayout()
        row.addWidget(self._layer)
        row.addWidget(self._gate)
        row.addStretch(1)
        self._map = UnitMap(view.label)
        self._card.setFocusProxy(self._map)
        self._card.body.addLayout(row)
        self._card.body.addWidget(self._map)
        self._card.setToolTip(_HINT)
        self.cards = [self._card]
        # Another layer has other units.
        self._layer.currentIndexChanged.connect(self._map.unpin)
        self._layer.currentIndexChanged.connect(self._chosen)
        self._gate.currentIndexChanged.connect(self._chosen)
        self._map.pointed.connect(self._point)
        self._card.say(_NOTHING)

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        kept = self._layer.currentText()
        self._layers = [_in_order(layer) for layer in values["layers"]]
        self._layer.blockSignals(True)
        self._layer.clear()
        self._layer.addItems([_name(layer) for layer in self._layers])
        self._layer.setCurrentIndex(max(0, self._layer.findText(kept)))
        self._layer.blockSignals(False)
        self._card.unsay()
        self._chosen()

    def clear(self) -> None:
        self._layers = []
        self._layer.clear()
        self._map.unpin()
        self._map.show_values(np.zeros((0, 0)), [], np.zeros(0))
        self._point(-1, -1)
        self._card.say(_NOTHING)

    def outdate(self) -> None:
        self._light(-1)

    def _chosen(self) -> None:
        layer = self._now()
        if layer:
            gate = self._gate.currentData()
            self._map.show_values(layer[gate], layer["steps"], layer["h"].std(axis=0), unsigned=gate in "ifo")
            self._map.setAccessibleDescription(self._describe(layer))
        self._point(-1, -1)

    def _now(self) -> dict[str, Any] | None:
        place = self._layer.currentIndex()
        return self._layers[place] if 0 <= place < len(self._layers) else None

    def _point(self, step: int, unit: int) -> None:
        layer = self._now()
        if layer and step >= 0:
            numbers = "  ".join(f"{gate} {layer[gate][step, unit]:+.2f}" for gate in ("i", "f", "g", "o", "c", "h"))
            self._card.set_unit(f"“{layer['steps'][step]}” unit {unit}:  {numbers}")
        else:
            self._card.set_unit(self.view.unit)
        self._light(step)

    def _light(self, step: int) -> None:
        spans = (self._now() or {}).get("spans", ())
        self.light(self._text, [spans[step]] if 0 <= step < len(spans) else [], outlined=True)

    def _describe(self, layer: dict[str, Any]) -> str:
        values = np.abs(layer["h"])
        if not values.size:
            return "No steps."
        step, unit = np.unravel_index(values.argmax(), values.shape)
        return (
            f"{_name(layer)}: {values.shape[1]} units over {values.shape[0]} steps. The most is let out by unit {unit} "
            f"at “{layer['steps'][step]}”."
        )


def _in_order(layer: dict[str, Any]) -> dict[str, Any]:
    """A layer with all its steps in the order of the input."""
    turned = {gate: np.asarray(layer[gate]) for gate in _SHOWN} | {"steps": list(layer["steps"])}
    turned |= {"spans": list(layer["spans"])} if "spans" in layer else {}
    if layer["direction"] == "backward":
        turned = {name: values[::-1] for name, values in turned.items()}
    return layer | turned


def _name(layer: dict[str, Any]) -> str:
    part = f", part {layer['part'] + 1}" if layer.get("part") else ""
    return f"{layer['name']}, {layer['direction']}{part}"
