"""The view of what recurrent layers did: a map of units over steps, one layer and one gate at a time."""

from typing import Any

import numpy as np
from PySide6.QtWidgets import QLabel

from gui.figures import counted
from gui.language import decimals, mark, tr
from gui.page.board import Board
from gui.page.scrubber import step_at
from gui.views.base import Panel
from gui.views.key import Fill, Key
from gui.views.layers import GATES, in_order, title, track_of
from gui.views.units import UnitMap
from gui.widgets.card import Card
from gui.widgets.controls import ComboBox
from gui.widgets.flow import Flow
from suite.spec import GatesView

_SHOWN = {
    "h": mark("Let out (h)"),
    "c": mark("Cell state (c)"),
    "i": mark("Input gate (i)"),
    "f": mark("Forget gate (f)"),
    "g": mark("Candidate (g)"),
    "o": mark("Output gate (o)"),
    "z": mark("Update gate (z)"),
    "r": mark("Reset gate (r)"),
}
_NOTHING = mark("What each unit did at each step appears here a moment after a result.")
_HINT = mark(
    "Each row is a unit, the most active first; each column is a step. A click pins a unit to the top; + and − show "
    "fewer units or more."
)


class GatesPanel(Panel):
    """A map whose columns are steps, in the order of the input, and whose rows are units; what is pointed at is told in
    numbers."""

    def __init__(self, view: GatesView, board: Board, parent=None):
        super().__init__(view, board, parent)
        self._layers: list[dict[str, Any]] = []
        self._unit = -1  # the one that was pointed at last
        self._pointing = False  # whether what moves the step is the map itself
        self._card = Card(tr(view.label), tr(view.unit))
        self._layer, self._gate = ComboBox(), ComboBox()
        for box in (self._layer, self._gate):
            box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        self._layer.setAccessibleName(tr("{label}: which layer", label=tr(view.label)))
        self._gate.setAccessibleName(tr("{label}: which gate", label=tr(view.label)))
        row = Flow()
        row.addWidget(self._layer)
        row.addWidget(self._gate)
        row.addWidget(Key((Fill.ABOVE, tr("above 0"))))
        self._below = Key((Fill.BELOW, tr("below 0")))
        row.addWidget(self._below)
        hint, self._left_out = QLabel(tr(_HINT)), QLabel()
        for label in (hint, self._left_out):
            label.setProperty("tone", "muted")
            label.setWordWrap(True)
        self._left_out.hide()
        self._map = UnitMap(tr(view.label))
        self._card.setFocusProxy(self._map)
        self._card.body.addLayout(row)
        self._card.body.addWidget(self._map)
        self._card.body.addWidget(self._left_out)
        self._card.body.addWidget(hint)
        self.cards = [self._card]
        # Another layer has other units.
        self._layer.currentIndexChanged.connect(self._forget_units)
        self._layer.currentIndexChanged.connect(self._show_layer)
        self._gate.currentIndexChanged.connect(self._chosen)
        self._map.pointed.connect(self._point)
        board.scrubber.moved.connect(self._follow)
        board.sought.connect(self._seek)
        self._card.say(tr(_NOTHING))

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        kept = self._layer.currentText()
        self._layers = [in_order(layer) for layer in values["layers"]]
        self._layer.blockSignals(True)
        self._layer.clear()
        self._layer.addItems([title(layer) for layer in self._layers])
        self._layer.setCurrentIndex(max(0, self._layer.findText(kept)))
        self._layer.blockSignals(False)
        left_out = values.get("left_out", 0)
        steps = counted(left_out, "steps")
        self._left_out.setText(tr("Left out of this long input: {steps} at its end.", steps=steps) if left_out else "")
        self._left_out.setVisible(left_out > 0)
        self._card.unsay()
        self._offer()
        self._show_layer()

    def clear(self) -> None:
        self._layers = []
        self._left_out.hide()
        self._layer.clear()
        self._map.unpin()
        self._map.show_values(np.zeros((0, 0)), [], np.zeros(0))
        self.board.scrubber.withdraw(self.view.name)
        self._tell(-1)
        self._card.say(tr(_NOTHING))

    def _forget_units(self) -> None:
        self._map.unpin()
        self._unit = -1

    def outdate(self) -> None:
        self.board.scrubber.withdraw(self.view.name)
        self._light(-1)

    def _show_layer(self) -> None:
        """Offers the gates that the layer's cell has."""
        layer, kept = self._now() or {}, self._gate.currentData()
        self._gate.blockSignals(True)
        self._gate.clear()
        for gate in filter(layer.__contains__, _SHOWN):
            self._gate.addItem(tr(_SHOWN[gate]), gate)
        self._gate.setCurrentIndex(max(0, self._gate.findData(kept)))
        self._gate.blockSignals(False)
        self._chosen()

    def _chosen(self) -> None:
        layer = self._now()
        if layer:
            gate = self._gate.currentData()
            unsigned = gate in "ifozr"
            self._below.setVisible(not unsigned)
            self._map.show_values(layer[gate], layer["steps"], layer["h"].std(axis=0), unsigned)
            self._map.setAccessibleDescription(self._describe(layer))
            self._follow()

    def _now(self) -> dict[str, Any] | None:
        place = self._layer.currentIndex()
        return self._layers[place] if 0 <= place < len(self._layers) else None

    def _offer(self) -> None:
        """Has the steps of all layers stepped through, on the tracks that they lie on."""
        tracks: dict[str, list] = {}
        for layer in self._layers:
            tracks.setdefault(track_of(self.view, layer), []).extend(layer.get("spans", ()))
        self.board.scrubber.withdraw(self.view.name)
        for track, spans in tracks.items():
            self.board.scrubber.offer(self.view.name, track, spans)

    def _point(self, step: int, unit: int) -> None:
        layer = self._now()
        self._unit = unit if unit >= 0 else self._map.pinned(self._unit)
        if layer and layer.get("spans"):
            self._pointing = True
            self.board.scrubber.point(track_of(self.view, layer), layer["spans"][step][0] if step >= 0 else -1)
            self._pointing = False
        self._tell(step)

    def _follow(self) -> None:
        """Shows the step of this layer that belongs to the one that all views follow."""
        layer = self._now()
        if layer and not self._pointing:
            step = step_at(layer.get("spans", ()), self.board.scrubber.place(track_of(self.view, layer)))
            self._map.show_step(step)
            self._tell(step)

    def _tell(self, step: int) -> None:
        layer = self._now()
        unit = self._unit if self._unit >= 0 else next(iter(self._map.units()), -1)
        if layer:
            self.board.pick(self._layer.currentIndex(), unit, step, title(layer))
        if layer and step >= 0:
            numbers = "  ".join(f"{gate} {_number(layer[gate][step, unit])}" for gate in GATES if gate in layer)
            self._card.set_unit(
                tr("“{at}” unit {unit}:  {numbers}", at=layer["steps"][step], unit=unit, numbers=numbers)
            )
        else:
            self._card.set_unit(tr(self.view.unit))
        self._light(step)

    def _light(self, step: int) -> None:
        layer = self._now() or {}
        track, spans = track_of(self.view, layer), layer.get("spans", ())
        lit = 0 <= step < len(spans) and spans[step][0] >= 0
        self.light(self.board.text_on(track), [spans[step]] if lit else [], outlined=True)
        if ink := self.board.ink_on(track):
            ink.show_pen(spans[step][0] if lit else -1)

    def _seek(self, layer: int, unit: int) -> None:
        """Shows a unit of a layer at the top."""
        if layer < len(self._layers):
            self._layer.setCurrentIndex(layer)
            if self._map.pinned(-1) != unit:
                self._map.unpin()
                self._map.pin(unit)
            self._unit = unit
            self._follow()

    def _describe(self, layer: dict[str, Any]) -> str:
        values = np.abs(layer["h"])
        if not values.size:
            return tr("No steps.")
        step, unit = np.unravel_index(values.argmax(), values.shape)
        return tr(
            "{title}: {units} units over {steps} steps. The most is let out by unit {unit} at “{at}”.",
            title=title(layer),
            units=values.shape[1],
            steps=values.shape[0],
            unit=unit,
            at=layer["steps"][step],
        )


def _number(value: float) -> str:
    return decimals(f"{value:+.2f}").replace("-", "−")
