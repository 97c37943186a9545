"""A search drawn as a tree that can be pointed at and walked through."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.language import decimals, tr
from gui.theme import scheme
from gui.views.branches import path_to, rows_of

_ROW = 26
_GAP = 24  # pixels between two steps
_INSET = 8
_FAINT = 0.55  # alpha of what was dropped


class Tree(QWidget):
    """Draws the nodes of a search, steps from left to right: the best hypothesis in the accent colour, what was
    followed in that of text, what was dropped faintly with what it would have cost.

    Signals:
        pointed(int): the node under the mouse or chosen with the arrow keys; -1 for none.
        chosen(int): a node was clicked.
    """

    pointed = Signal(int)
    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("tree")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._nodes: list[dict[str, Any]] = []
        self._rows: list[int] = []
        self._lefts: list[float] = [0.0]
        self._best: set[int] = set()
        self._ranks: dict[int, int] = {}
        self._at = self._followed = self._step = -1

    def show_nodes(self, nodes: Sequence[dict[str, Any]], finished: Sequence[int], followed: int) -> None:
        """Shows a search; `followed` is the node whose branch is followed, -1 for none."""
        self._nodes, self._followed, self._at = list(nodes), followed, -1
        self._rows = rows_of(nodes, finished)
        self._best = set(path_to(nodes, finished[0])) if len(finished) else set()
        self._ranks = {number: place + 1 for place, number in enumerate(finished)}
        self._measure()
        self.update()

    def show_step(self, step: int) -> None:
        """Lights up a step; -1 for none."""
        if step != self._step:
            self._step = step
            self.update()

    def box(self, number: int) -> QRectF:
        """Where a node stands."""
        step = self._nodes[number]["step"]
        left = self._lefts[step]
        return QRectF(left, _INSET + self._rows[number] * _ROW, self._lefts[step + 1] - left - _GAP, _ROW)

    def left_of(self, step: int) -> int:
        """Where a step begins, in pixels."""
        return round(self._lefts[min(step, len(self._lefts) - 1)])

    def sizeHint(self) -> QSize:  # noqa: N802
        rows = max(self._rows, default=0) + 1
        return QSize(round(self._lefts[-1]) + 2 * _INSET, rows * _ROW + 2 * _INSET)

    def _measure(self) -> None:
        metrics = self.fontMetrics()
        steps = max((node["step"] for node in self._nodes), default=-1) + 1
        widths = [0] * steps
        for number, node in enumerate(self._nodes):
            widths[node["step"]] = max(widths[node["step"]], metrics.horizontalAdvance(self._text(number)))
        self._lefts = [float(_INSET)]
        for width in widths:
            self._lefts.append(self._lefts[-1] + width + _GAP)
        self.setFixedSize(self.sizeHint())

    def _text(self, number: int) -> str:
        node = self._nodes[number]
        if number in self._ranks:
            return f"{self._ranks[number]}.  {decimals(format(node['score'], '.2f'))}".replace("-", "−")
        word = node["text"].strip() or (tr("end") if node["finished"] else "␣")
        return word if node["kept"] else f"{word} −{decimals(format(node['behind'], '.2f'))}"

    def paintEvent(self, event) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = scheme()
        if 0 <= self._step < len(self._lefts) - 1:
            left, right = self._lefts[self._step], self._lefts[self._step + 1]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.soft))
            painter.drawRoundedRect(QRectF(left - 8, 2, right - left - _GAP + 16, self.height() - 4), 6, 6)
        for number, node in enumerate(self._nodes):
            self._paint_way(painter, number, node["parent"], QColor(colours.muted if node["kept"] else colours.line))
        for number, node in enumerate(self._nodes):
            colour = QColor(colours.accent if number in self._best else colours.text)
            colour.setAlphaF(1.0 if node["kept"] else _FAINT)
            self._paint_node(painter, number, colour)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _paint_node(self, painter: QPainter, number: int, colour: QColor) -> None:
        box = self.box(number)
        if number in (self._at, self._followed):
            painter.setBrush(QColor(scheme().soft) if number == self._followed else Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(scheme().accent), 1.5))
            painter.drawRoundedRect(box.adjusted(-6, 2, 6, -2), 5, 5)
        painter.setPen(colour)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._text(number))

    def _paint_way(self, painter: QPainter, number: int, parent: int, colour: QColor) -> None:
        if parent < 0:
            return
        start, box = self.box(parent), self.box(number)
        from_x = start.left() + self.fontMetrics().horizontalAdvance(self._text(parent)) + 4
        painter.setPen(QPen(colour, 1))
        bend = box.left() - _GAP / 2
        if start.top() == box.top():
            painter.drawLine(QPointF(from_x, start.center().y()), QPointF(box.left() - 4, box.center().y()))
            return
        painter.drawLine(QPointF(bend, start.center().y()), QPointF(bend, box.center().y()))
        painter.drawLine(QPointF(from_x, start.center().y()), QPointF(bend, start.center().y()))
        painter.drawLine(QPointF(bend, box.center().y()), QPointF(box.left() - 4, box.center().y()))

    def mouseMoveEvent(self, event) -> None:  # noqa: N802
        self._point(self._node_at(event.position()))

    def mousePressEvent(self, event) -> None:  # noqa: N802
        number = self._node_at(event.position())
        if number >= 0:
            self.chosen.emit(number)

    def leaveEvent(self, event) -> None:  # noqa: N802
        self._point(-1)

    def focusOutEvent(self, event) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self._point(-1)

    def keyPressEvent(self, event) -> None:  # noqa: N802
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at >= 0:
            self.chosen.emit(self._at)
        elif (found := self._towards(key)) is not None:
            self._point(found)
        else:
            super().keyPressEvent(event)

    def _towards(self, key: int) -> int | None:
        """The node that an arrow key leads to; None for other keys."""
        ways = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        if key not in ways or not self._nodes:
            return None
        if self._at < 0:
            return 0
        across, down = ways[key]
        node, row = self._nodes[self._at], self._rows[self._at]
        if across < 0:
            return node["parent"] if node["parent"] >= 0 else self._at
        if across > 0:
            further = [n for n, other in enumerate(self._nodes) if other["parent"] == self._at]
            return min(further, key=lambda n: self._rows[n], default=self._at)
        beside = [n for n, other in enumerate(self._nodes) if other["step"] == node["step"]]
        beyond = [n for n in beside if (self._rows[n] - row) * down > 0]
        return min(beyond, key=lambda n: abs(self._rows[n] - row), default=self._at)

    def _node_at(self, place: QPointF) -> int:
        return next((n for n in range(len(self._nodes)) if self.box(n).adjusted(-6, 0, 6, 0).contains(place)), -1)

    def _point(self, number: int) -> None:
        if number != self._at:
            self._at = number
            self.pointed.emit(number)
            self.update()
