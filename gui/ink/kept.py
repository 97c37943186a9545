"""Strokes that were painted once: however many there are, showing them again costs nothing."""

import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

Lines = Callable[[Any], Iterator[tuple[QPen, QPainterPath]]]

_SLICE = 0.03  # seconds of the processor that go into new strokes before the window has its turn again


class KeptStrokes:
    """A picture of strokes, as large as a widget; those that come after them are added to it, very many in slices.

    Args:
        widget: which they are shown on.
        lines: gives the pieces of one.
    """

    def __init__(self, widget: QWidget, lines: Lines):
        self._widget, self._lines = widget, lines
        self._picture = QPixmap()
        self._strokes: list[Any] = []
        self._begun: Iterator[tuple[QPen, QPainterPath]] = iter(())  # what is left of the last of them
        self._look: tuple | None = None  # what it was made for

    def show(self, painter: QPainter, strokes: Sequence[Any], shown: QTransform, colour: str) -> None:
        """Paints strokes that do not change any more; the widget is painted again where there are more than a slice.

        Args:
            painter: of the widget, in its pixels.
            strokes: all of them.
            shown: from their units to pixels.
            colour: of theirs; another one has all of them painted again.
        """
        widget, count = self._widget, len(self._strokes)
        look = (QTransform(shown), widget.size(), widget.devicePixelRatioF(), colour)
        if look != self._look or self._strokes != list(strokes[:count]):
            self._look, self._strokes, self._begun = look, [], iter(())
            self._picture = QPixmap(widget.size() * widget.devicePixelRatioF())
            self._picture.setDevicePixelRatio(widget.devicePixelRatioF())
            self._picture.fill(Qt.GlobalColor.transparent)
        brush = QPainter(self._picture)
        brush.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush.setTransform(shown, True)
        if not self._add(brush, strokes):
            widget.update()
        brush.end()
        painter.drawPixmap(0, 0, self._picture)

    def _add(self, brush: QPainter, strokes: Sequence[Any]) -> bool:
        """Paints what is not in the picture yet, one slice of it at most; whether that was all."""
        until = time.thread_time() + _SLICE
        while True:
            for pen, piece in self._begun:
                brush.setPen(pen)
                brush.drawPath(piece)
                if time.thread_time() > until:
                    return False
            if len(self._strokes) == len(strokes):
                return True
            stroke = strokes[len(self._strokes)]
            self._strokes.append(stroke)
            self._begun = self._lines(stroke)
