"""Strokes that were painted once: however many there are, showing them again costs nothing."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

Paint = Callable[[QPainter, Any], None]


class KeptStrokes:
    """A picture of strokes, as large as a widget; those that come after them are added to it.

    Args:
        widget: which they are shown on.
        paint: paints one.
    """

    def __init__(self, widget: QWidget, paint: Paint):
        self._widget, self._paint = widget, paint
        self._picture = QPixmap()
        self._strokes: list[Any] = []
        self._look: tuple | None = None  # what it was made for

    def show(self, painter: QPainter, strokes: Sequence[Any], shown: QTransform, colour: str) -> None:
        """Paints strokes that do not change any more.

        Args:
            painter: of the widget, in its pixels.
            strokes: all of them.
            shown: from their units to pixels.
            colour: of theirs; another one has all of them painted again.
        """
        widget, count = self._widget, len(self._strokes)
        look = (QTransform(shown), widget.size(), widget.devicePixelRatioF(), colour)
        if look != self._look or self._strokes != list(strokes[:count]):
            self._look, count = look, 0
            self._picture = QPixmap(widget.size() * widget.devicePixelRatioF())
            self._picture.setDevicePixelRatio(widget.devicePixelRatioF())
            self._picture.fill(Qt.GlobalColor.transparent)
        if count < len(strokes):
            brush = QPainter(self._picture)
            brush.setRenderHint(QPainter.RenderHint.Antialiasing)
            brush.setTransform(shown, True)
            for stroke in strokes[count:]:
                self._paint(brush, stroke)
            brush.end()
        self._strokes = list(strokes)
        painter.drawPixmap(0, 0, self._picture)
