"""The view of strokes that a network drew, after the user's own where they go on from them."""

from typing import Any

from PySide6.QtCore import QBuffer

from gui.board import Board
from gui.canvas import Canvas
from gui.card import Card
from gui.inputs.ink import InkInput
from gui.strokes import picture
from gui.views.base import Panel
from suite.ink.files import to_inkml, to_json, to_svg
from suite.spec import InkView

_FAINT = 0.25


class InkPanel(Panel):
    """Draws the strokes in the accent colour, further futures faintly behind them."""

    suffix = ".svg"
    forms = (".png", ".json", ".inkml")

    def __init__(self, view: InkView, board: Board, parent=None):
        super().__init__(view, board, parent)
        followed = board.inputs.get(view.follows)
        self._strokes: list = []
        self._followed = followed if isinstance(followed, InkInput) else None
        if self._followed:
            self._canvas = self._followed.canvas
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
        return to_json(self._whole()) if self._strokes else ""

    def as_file(self, suffix: str) -> bytes:
        """As a picture of either kind, or as ink; what the strokes follow is part of it."""
        if suffix == ".png":
            buffer = QBuffer()
            buffer.open(QBuffer.OpenModeFlag.WriteOnly)
            picture(self._whole()).save(buffer, "PNG")
            return bytes(buffer.data())
        form = {".json": to_json, ".inkml": to_inkml}.get(suffix, to_svg)
        return form(self._whole()).encode("utf-8")

    def _whole(self) -> list[list[list[float]]]:
        before = self._followed.canvas.strokes() if self._followed else []
        return [[point[:2] for point in stroke] for stroke in [*before, *self._strokes]]


def _strokes(ink: Any) -> list[list[list[float]]]:
    strokes = ink["strokes"] if isinstance(ink, dict) else ink
    return [[[float(number) for number in point] for point in stroke] for stroke in strokes]
