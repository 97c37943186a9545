"""Units in their order, each with its area, its interval, and what chance alone would give."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.language import number, tr
from gui.theme import scheme

_ROW = 28
_GAP = 16


class Ranks(QWidget):
    """Draws a dot for each unit's area on a scale from 0 to 1, a line for its 95 % interval, and what lies within
    chance as a band around the middle.

    Signals:
        chosen(int): a row was clicked, or chosen with the arrow keys and Enter.
    """

    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("ranks")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._units: list[dict[str, Any]] = []
        self._at = -1

    def show_units(self, units: Sequence[dict[str, Any]]) -> None:
        self._units, self._at = list(units), -1
        self.setAccessibleDescription("; ".join(map(said, self._units[:5])))
        self.updateGeometry()
        self.update()

    def row(self, place: int) -> QRectF:
        """Where a row stands."""
        return QRectF(0, place * _ROW, self.width(), _ROW)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(320, _ROW * max(len(self._units), 1))

    def mouseMoveEvent(self, event) -> None:  # noqa: N802
        self._go(int(event.position().y() // _ROW))

    def leaveEvent(self, event) -> None:  # noqa: N802
        self._go(-1)

    def mousePressEvent(self, event) -> None:  # noqa: N802
        self._go(int(event.position().y() // _ROW))
        if self._at >= 0:
            self.chosen.emit(self._at)

    def keyPressEvent(self, event) -> None:  # noqa: N802
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(event.key(), 0)
        if by and self._units:
            self._go(min(max(self._at + by, 0), len(self._units) - 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at >= 0:
            self.chosen.emit(self._at)
        else:
            super().keyPressEvent(event)

    def _go(self, place: int) -> None:
        place = place if 0 <= place < len(self._units) else -1
        if place != self._at:
            self._at = place
            self.update()

    def paintEvent(self, event) -> None:  # noqa: N802
        painter, colours = QPainter(self), scheme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = painter.fontMetrics()
        names = max((metrics.horizontalAdvance(_name(unit)) for unit in self._units), default=0) + _GAP
        figures = max((metrics.horizontalAdvance(_figure(unit)) for unit in self._units), default=0) + _GAP
        scale = QRectF(names, 0, max(self.width() - names - figures, 40), self.height())
        for place, unit in enumerate(self._units):
            row = self.row(place)
            if place == self._at:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.hover))
                painter.drawRoundedRect(row, 6, 6)
            self._paint_row(painter, row, scale, unit)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _paint_row(self, painter: QPainter, row: QRectF, scale: QRectF, unit: dict[str, Any]) -> None:
        colours, middle = scheme(), row.center().y()

        def at(share: float) -> float:
            return scale.left() + share * scale.width()

        painter.setPen(QColor(colours.text))
        painter.drawText(
            row.adjusted(4, 0, 0, 0), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, _name(unit)
        )
        painter.setPen(QColor(colours.muted))
        painter.drawText(
            row.adjusted(0, 0, -4, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _figure(unit)
        )
        low, high = at(max(0.5 - unit["chance"], 0.0)), at(min(0.5 + unit["chance"], 1.0))
        painter.fillRect(QRectF(low, row.top() + 3, high - low, row.height() - 6), QColor(colours.line))
        colour = QColor(colours.accent if unit["area"] >= 0.5 else colours.against)
        painter.setPen(QPen(colour, 2))
        painter.drawLine(QPointF(at(unit["low"]), middle), QPointF(at(unit["high"]), middle))
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(at(unit["area"]), middle), 4, 4)


def said(unit: dict[str, Any]) -> str:
    """A unit in a sentence."""
    return tr("unit {unit} of {name}: {figure}", unit=unit["unit"], name=unit["name"], figure=_figure(unit))


def _name(unit: dict[str, Any]) -> str:
    return tr("Unit {unit} · {name}", unit=unit["unit"], name=unit["name"])


def _figure(unit: dict[str, Any]) -> str:
    return f"{number(unit['area'], '.2f')} ± {number(unit['error'], '.2f')}"
