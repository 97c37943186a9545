"""The view of strokes that a network drew, after the user's own where they go on from them."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from gui.ink.pen import DrawingPen
from gui.ink.picture import PictureDialog, in_form, mime_of, png_of
from gui.ink.sheet import Sheet
from gui.inputs.ink import InkInput
from gui.language import tr
from gui.page.board import Board
from gui.views.base import Panel
from gui.widgets.card import Card
from gui.widgets.controls import button
from suite.ink.files import to_json
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
        self._seen = 0  # points that were shown while they streamed
        self._followed = followed if isinstance(followed, InkInput) else None
        if self._followed:
            self._canvas = self._followed.canvas
        else:
            self.sheet = self._canvas = Sheet(tr(view.label))
            card = Card(tr(view.label), tr(view.unit))
            card.setFocusProxy(self._canvas)
            card.body.addWidget(self._canvas)
            self._copy = button(
                tr("Copy picture"), icon_name="copy", kind="quiet", hint=tr("Copy the ink as a picture")
            )
            self._copy.setEnabled(False)
            self._copy.clicked.connect(self.copy_picture)
            card.header.addWidget(self._copy)
            self.cards = [card]
        self._pen = DrawingPen(self._canvas, self)

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        ink = self.payload(values)
        if ink is None:
            return
        if not self._followed and self.view.follows in values:  # there is no sheet on which the user's own would be
            self._canvas.set_strokes(values[self.view.follows]["strokes"])
        seen = self._seen
        self._strokes = _strokes(ink)
        self._seen = 0 if final else sum(map(len, self._strokes))
        futures = values.get(self.view.futures) if self.view.futures else None
        faint = [(_strokes(future), _FAINT) for future in (futures or ())]
        layers = [*faint, (self._strokes, 1.0)]
        if final and self.board.moves():
            self._pen.draw(layers, seen)
        else:
            self._pen.put(layers)
        self._tell()

    def clear(self) -> None:
        self._strokes, self._seen = [], 0
        self._pen.put([])
        self._tell()

    def _tell(self) -> None:
        if self.cards:
            self._copy.setEnabled(bool(self._strokes))

    def copy_picture(self) -> None:
        """Puts all strokes on the clipboard as a picture."""
        QGuiApplication.clipboard().setMimeData(self.mime())

    def mime(self) -> QMimeData:
        """What copying puts on the clipboard."""
        return mime_of(self._whole())

    def text(self) -> str:
        return to_json(self._whole()) if self._strokes else ""

    def prepare(self, suffix: str, parent: QWidget, then: Callable[[], None]) -> None:
        """Asks what a picture is to be like, then calls `then`; at once for other files."""
        if suffix != ".png":
            then()
            return

        PictureDialog(self.board.settings, then, parent).open()

    def as_file(self, suffix: str) -> bytes:
        """As a picture of either kind, or as ink; what the strokes follow is part of it."""
        if suffix == ".png":
            kept = self.board.settings
            return png_of(self._whole(), kept.get("picture-width"), kept.get("picture-transparent"))
        return in_form(suffix, self._whole())

    def _whole(self) -> list[list[list[float]]]:
        return [[point[:2] for point in stroke] for stroke in [*self._canvas.strokes(), *self._strokes]]


def _strokes(ink: Any) -> list[list[list[float]]]:
    strokes = ink["strokes"] if isinstance(ink, dict) else ink
    return [[[float(number) for number in point] for point in stroke] for stroke in strokes]
