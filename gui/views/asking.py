"""What views share that have the task asked something: they say how far that is, and it can be stopped."""

from typing import Any

from gui.language import mark, tr
from gui.page.board import Board
from gui.views.base import Panel
from gui.widgets.card import Card
from gui.widgets.controls import button
from suite.spec import AnyView

_RUNNING = mark("Running again")


class AskingPanel(Panel):
    """One card with controls that ask.

    A panel puts `_stop` beside its controls, asks with `_ask`, and rests when an answer came or none will.
    """

    def __init__(self, view: AnyView, board: Board, parent=None):
        super().__init__(view, board, parent)
        self._card = Card(tr(view.label), tr(view.unit))
        self._stop = button(tr("Stop"), kind="quiet", hint=tr("Do not wait for this any more"))
        self._stop.clicked.connect(lambda: board.dropped.emit(view.name))
        policy = self._stop.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._stop.setSizePolicy(policy)
        self._stop.hide()
        self.cards = [self._card]

    def tell(self, stage: str) -> None:
        self._card.set_unit(f"{tr(stage)}…")

    def _ask(self, values: dict[str, Any], doing: str = _RUNNING) -> None:
        """Has the task asked; `doing` is what it does until it says so itself."""
        self.tell(doing)
        self._stop.show()
        self.board.asked.emit(self.view.name, values)

    def _waiting(self) -> bool:
        """Whether an answer is still to come."""
        return not self._stop.isHidden()

    def _rest(self) -> None:
        """No answer is waited for any more."""
        self._stop.hide()
        self._card.set_unit(tr(self.view.unit))
