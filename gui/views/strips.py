"""Rows of steps, one for each layer, coloured by how much each step changed."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gui.language import tr
from gui.theme import TINT, scheme
from gui.views.key import hatching
from gui.views.pointed import Pointed

_ROW = 28
_WIDEST = 96  # pixels of a step
_GAP = 16


class Strips(Pointed):
    """Draws layers [{"name", "steps", "change"}]: the stronger a step's colour, the more it changed; a step that was
    itself changed is hatched.

    Signals:
        pointed(int, int): layer and step under the mouse or chosen with the arrow keys; -1 and -1 for none.
    """

    def __init__(self, name: str, parent: QWidget | None = None):
        super().__init__("strips", name, parent)
        self._layers: list[dict[str, Any]] = []
        self._lit: list[int] = []  # the step of each layer that is lit, -1 for none

    def show_layers(self, layers: Sequence[dict[str, Any]]) -> None:
        self._layers, self._at = list(layers), (-1, -1)
        self._lit = [-1] * len(self._layers)
        self.setAccessibleDescription(self._describe())
        self.updateGeometry()
        self.update()

    def show_steps(self, steps: Sequence[int]) -> None:
        """Lights up a step of each layer; -1 for none."""
        if list(steps) != self._lit:
            self._lit = list(steps)
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(320, _ROW * max(len(self._layers), 1))

    def cell(self, layer: int, step: int) -> QRectF:
        """Where a step of a layer stands."""
        left = self._names()
        width = min((self.width() - left) / max(len(self._layers[layer]["steps"]), 1), _WIDEST)
        return QRectF(left + step * width, layer * _ROW + 1, width, _ROW - 2)

    def _names(self) -> float:
        metrics = self.fontMetrics()
        return max((metrics.horizontalAdvance(layer["name"]) for layer in self._layers), default=0) + _GAP

    def paintEvent(self, event) -> None:  # noqa: N802
        painter, colours = QPainter(self), scheme()
        for row, layer in enumerate(self._layers):
            painter.setPen(QColor(colours.muted))
            place = QRectF(0, row * _ROW, self._names() - _GAP, _ROW)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, layer["name"])
            for step, (label, change) in enumerate(zip(layer["steps"], layer["change"])):
                self._paint_step(painter, self.cell(row, step), label, change, step == self._lit[row])
        self._paint_focus(painter)
        painter.end()

    def _paint_step(self, painter: QPainter, box: QRectF, label: str, change: float | None, lit: bool) -> None:
        colours = scheme()
        if change is None:
            painter.fillRect(box, hatching())
        else:
            fill = QColor(colours.accent)
            fill.setAlphaF(TINT * min(change, 1.0))
            painter.fillRect(box, fill)
        if lit:
            painter.setPen(QPen(QColor(colours.text), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        if box.width() >= 24:
            painter.setPen(QColor(colours.text))
            text = painter.fontMetrics().elidedText(str(label), Qt.TextElideMode.ElideRight, int(box.width()) - 8)
            painter.drawText(
                box.adjusted(4, 0, -4, 0), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text
            )

    def mouseMoveEvent(self, event) -> None:  # noqa: N802
        self._point(*self._cell_at(event.position()))

    def keyPressEvent(self, event) -> None:  # noqa: N802
        moves = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
        if event.key() in moves and self._layers:
            down, across = moves[event.key()] if self._at[0] >= 0 else (1, 1)
            layer = min(max(self._at[0] + down, 0), len(self._layers) - 1)
            self._point(layer, min(max(self._at[1] + across, 0), len(self._layers[layer]["steps"]) - 1))
        else:
            super().keyPressEvent(event)

    def _cell_at(self, place: QPointF) -> tuple[int, int]:
        layer = int(place.y() // _ROW)
        if not 0 <= layer < len(self._layers) or not self._layers[layer]["steps"]:
            return -1, -1
        first = self.cell(layer, 0)
        step = int((place.x() - first.left()) // first.width())
        return (layer, step) if 0 <= step < len(self._layers[layer]["steps"]) else (-1, -1)

    def _point(self, layer: int, step: int) -> None:
        if (layer, step) != self._at:
            self._at = (layer, step)
            self.pointed.emit(layer, step)

    def _describe(self) -> str:
        said = []
        for layer in self._layers:
            known = [(change, label) for change, label in zip(layer["change"], layer["steps"]) if change is not None]
            if known:
                change, label = max(known)
                said.append(
                    tr("{name}: most at “{label}”, {change:.2f}.", name=layer["name"], label=label, change=change)
                )
        return " ".join(said)
