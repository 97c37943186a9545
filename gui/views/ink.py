"""The view of strokes that a network drew, after the user's own where they go on from them."""

from typing import Any

import msgspec

from gui.board import Board
from gui.canvas import Canvas
from gui.card import Card
from gui.inputs.ink import InkInput
from gui.views.base import Panel
from suite.spec import InkView

_FAINT = 0.25


class InkPanel(Panel):
    """Draws the strokes in the accent colour, further futures faintly behind them."""

    suffix = ".json"

    def __init__(self, view: InkView, board: Board, parent=None):
        super().__init__(view, board, parent)
        followed = board.inputs.get(view.follows)
        self._strokes: list = []
        if isinstance(followed, InkInput):
            self._canvas = followed.canvas
        else:
            self._canvas = Canvas(view.label, writable=False)
            card = Card(view.label, view.unit)
            card.setFocusProxy(self._canvas)
            card.body.addWidget(self._canvas)
            self.cards = [card]

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        ink = self.payload(values)
        if ink is None:
            return
        self._strokes = _strokes(ink)
        futures = values.get(self.view.futures) if self.view.futures else None
        faint = [(_strokes(future), _FAINT) for future in (futures or ())]
        self._canvas.show_theirs([*faint, (self._strokes, 1.0)])

    def clear(self) -> None:
        self._strokes = []
        self._canvas.show_theirs([])

    def text(self) -> str:
        return msgspec.json.encode({"strokes": self._strokes}).decode() if self._strokes else ""


def _strokes(ink: Any) -> list[list[list[float]]]:
    strokes = ink["strokes"] if isinstance(ink, dict) else ink
    return [[[float(number) for number in point] for point in stroke] for stroke in strokes]
