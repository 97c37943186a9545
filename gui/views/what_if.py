"""The view of what would come of another input: the outputs beside what they were, and which steps change."""

from typing import Any

from gui.language import tr
from gui.page.board import Board
from gui.page.scrubber import step_at
from gui.views.base import Panel
from gui.views.changes import change_of
from gui.views.layers import track_of
from gui.views.outcome import Outcome
from gui.views.strips import Strips
from gui.widgets.card import Card
from suite.spec import WhatIfView


class WhatIfPanel(Panel):
    """Controls that change the input, and below them what came of it."""

    def __init__(self, view: WhatIfView, board: Board, parent=None):
        super().__init__(view, board, parent)
        self._layers: list[dict[str, Any]] = []
        self._card = Card(tr(view.label), tr(view.unit))
        self._change = change_of(board.inputs[view.field])
        self._change.asked.connect(self._ask)
        self._outcome = Outcome()
        self._strips = Strips(tr("{label}: steps that change", label=tr(view.label)))
        self._strips.pointed.connect(self._point)
        for part in (self._change, self._outcome, self._strips):
            self._card.body.addWidget(part)
        self._card.body.setSpacing(12)
        self.cards = [self._card]
        board.scrubber.moved.connect(self._follow)
        self.clear()

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        self._layers = values["layers"]
        self._outcome.show_outputs(values["said"], values["outputs"])
        self._strips.show_layers(self._layers)
        self._outcome.show()
        self._strips.show()
        self._card.set_unit(tr(self.view.unit))
        self._card.unsay()
        self._follow()

    def refuse(self, reason: str) -> None:
        self.clear()
        self._outcome.show_outputs(reason, [])
        self._outcome.show()
        self._card.set_unit(tr(self.view.unit))

    def clear(self) -> None:
        self._layers = []
        self._outcome.hide()
        self._strips.hide()
        self._change.refresh()

    def outdate(self) -> None:
        self.clear()

    def text(self) -> str:
        """What came of it, in sentences."""
        return self._outcome.text() if self._layers else ""

    def _ask(self, values: dict[str, Any]) -> None:
        self._card.set_unit(tr("Running again…"))
        self.board.asked.emit(self.view.name, values)

    def _point(self, layer: int, step: int) -> None:
        if layer < 0:
            self._card.set_unit(tr(self.view.unit))
            self.board.scrubber.point("", -1)
            return
        one = self._layers[layer]
        change = one["change"][step]
        said = tr("changed itself") if change is None else tr("{change:.2f} of its length away", change=change)
        self._card.set_unit(f"“{one['steps'][step]}” {said} · {one['name']}")
        start = one["spans"][step][0] if one["spans"] else -1
        self.board.scrubber.point(track_of(self.view, one), start)

    def _follow(self) -> None:
        place = self.board.scrubber.place
        self._strips.show_steps([step_at(one["spans"], place(track_of(self.view, one))) for one in self._layers])
