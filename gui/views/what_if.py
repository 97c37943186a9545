"""The view of what would come of another input: the outputs beside what they were, and which steps change."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel

from gui.figures import counted
from gui.language import together, tr
from gui.page.board import Board
from gui.page.scrubber import step_at
from gui.views.asking import AskingPanel
from gui.views.changes import change_of
from gui.views.key import Fill, Key
from gui.views.layers import track_of
from gui.views.outcome import Outcome
from gui.views.strips import Strips
from suite.spec import WhatIfView


class WhatIfPanel(AskingPanel):
    """Controls that change the input, and below them what came of it."""

    def __init__(self, view: WhatIfView, board: Board, parent=None):
        super().__init__(view, board, parent)
        self._layers: list[dict[str, Any]] = []  # those that change
        self._told = False  # whether something came of a change
        self._change = change_of(board.inputs[view.field])
        self._change.asked.connect(self._ask)
        self._outcome = Outcome()
        self._strips = Strips(tr("{label}: steps that change", label=tr(view.label)))
        self._strips.pointed.connect(self._point)
        self._key = Key((Fill.ABOVE, tr("further from what it was")), (Fill.HATCHED, tr("what was changed")))
        self._same = QLabel()
        self._same.setProperty("tone", "muted")
        row = QHBoxLayout()
        row.addWidget(self._change, 0 if self._change.hint else 1)
        if self._change.hint:
            hint = QLabel(tr(self._change.hint))
            hint.setProperty("tone", "muted")
            hint.setWordWrap(True)
            row.addWidget(hint, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignTop)
        self._card.body.addLayout(row)
        for part in (self._outcome, self._key, self._strips, self._same):
            self._card.body.addWidget(part)
        self._card.body.setSpacing(12)
        board.scrubber.moved.connect(self._follow)
        self.clear()

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        self._layers = [layer for layer in values["layers"] if any(change != 0 for change in layer["change"])]
        self._told = True
        self._outcome.show_outputs(values["said"], values["outputs"])
        self._strips.show_layers(self._layers)
        self._outcome.show()
        self._key.setVisible(bool(self._layers))
        self._strips.setVisible(bool(self._layers))
        same = len(values["layers"]) - len(self._layers)
        said = [tr("Nothing else changes in {layers}.", layers=counted(same, "layers"))] if same else []
        if left_out := values.get("left_out", 0):
            said.append(tr("Left out of this long input: {steps} at its end.", steps=counted(left_out, "steps")))
        self._same.setText(together(" ", said))
        self._same.setVisible(bool(said))
        self._rest()
        self._follow()

    def refuse(self, reason: str) -> None:
        self.clear()
        self._outcome.show_outputs(reason, [])
        self._outcome.show()

    def clear(self) -> None:
        self._rest()
        self._layers, self._told = [], False
        for part in (self._outcome, self._key, self._strips, self._same):
            part.hide()
        self._change.refresh()

    def outdate(self) -> None:
        self.clear()

    def text(self) -> str:
        """What came of it, in sentences."""
        return self._outcome.text() if self._told else ""

    def _point(self, layer: int, step: int) -> None:
        if not self._waiting():
            self._card.set_unit(self._say(layer, step) if layer >= 0 else tr(self.view.unit))
        if layer < 0:
            self.board.scrubber.point("", -1)
            return
        one = self._layers[layer]
        start = one["spans"][step][0] if one["spans"] else -1
        self.board.scrubber.point(track_of(self.view, one), start)

    def _say(self, layer: int, step: int) -> str:
        one = self._layers[layer]
        change = one["change"][step]
        said = tr("changed itself") if change is None else tr("{change:.2f} of its length away", change=change)
        return f"“{one['steps'][step]}” {said} · {one['name']}"

    def _follow(self) -> None:
        place = self.board.scrubber.place
        self._strips.show_steps([step_at(one["spans"], place(track_of(self.view, one))) for one in self._layers])
