"""Nodes on a grid and arrows between them, drawn and walked through."""

from collections.abc import Mapping, Sequence
from math import atan2, cos, pi, sin
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.language import tr
from gui.theme import TINT, points, scheme

_NARROW, _WIDE = 68, 116  # pixels of a column
_ROW = 74  # pixels of a row
_PAD = 6  # pixels around the words of a node
_HEAD = 8  # pixels of an arrow's head
_LOOP = 30  # pixels that a loop stands out from its node
_FAINT = 0.3  # alpha of what has nothing to do with the node pointed at
_FINE = 48  # parts of an arrow that are tried for where it leaves a node
_PARTS = np.linspace(0.0, 1.0, _FINE + 1)[:, None]  # how far along it they end [parts + 1, 1]

Node = Mapping[str, Any]


class Drawing(QWidget):
    """Draws a diagram as `DiagramView` describes it; the node pointed at stands out with its arrows.

    Signals:
        pointed(int): the node under the mouse or chosen with the arrow keys; -1 for none.
    """

    pointed = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("drawing")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._nodes: Sequence[Node] = ()
        self._arrows: Sequence[Mapping[str, Any]] = ()
        self._places: dict[str, int] = {}
        self._at = -1
        self._across = self._down = (0.0, 1.0)  # the first column and how many there are; the same of the rows

    def show_diagram(self, nodes: Sequence[Node], arrows: Sequence[Mapping[str, Any]]) -> None:
        self._nodes, self._arrows, self._at = nodes, arrows, -1
        self._places = {node["name"]: place for place, node in enumerate(nodes)}
        self._across, self._down = _extent(nodes, "column"), _extent(nodes, "row")
        self.setMinimumWidth(int(_NARROW * self._across[1]) if nodes else 0)
        self.setFixedHeight(self.sizeHint().height())
        self.setAccessibleDescription(self.describe(-1))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(320, round(self._row() * self._down[1]) if self._nodes else _ROW)

    def point(self, place: int) -> None:
        """Has a node stand out, and says so."""
        if place != self._at:
            self._at = place
            self.setAccessibleDescription(self.describe(place))
            self.pointed.emit(place)
            self.update()

    def box(self, place: int) -> QRectF:
        """Where a node stands, in pixels."""
        node, metrics = self._nodes[place], QFontMetricsF(self._font())
        lines = str(node["label"]).split("\n")
        most = self._column() - (0 if node.get("kind") == "words" else 6)  # nothing is drawn around words
        wide = min(max(metrics.horizontalAdvance(line) for line in lines) + 2 * _PAD, most)
        high = metrics.height() * len(lines) + _PAD
        box = QRectF(0, 0, max(wide, 34), max(high, 30))
        box.moveCenter(self._centre(node))
        return box

    def boxes(self) -> list[QRectF]:
        """Where all nodes stand, in their order."""
        return [self.box(place) for place in range(len(self._nodes))]

    def describe(self, place: int) -> str:
        """A node and its arrows in words, or the whole in one sentence."""
        if not self._nodes:
            return tr("Nothing is drawn.")
        if place < 0:
            return tr(
                "{nodes} nodes and {arrows} arrows. The arrow keys go from node to node.",
                nodes=len(self._nodes),
                arrows=len(self._arrows),
            )
        node = self._nodes[place]
        comes = [arrow["start"] for arrow in self._arrows if arrow["end"] == node["name"]]
        goes = [arrow["end"] for arrow in self._arrows if arrow["start"] == node["name"]]
        said = [node.get("note") or _flat(node["label"])]
        said += [tr("from {names}", names=", ".join(map(self._called, comes)))] if comes else []
        said += [tr("to {names}", names=", ".join(map(self._called, goes)))] if goes else []
        return "; ".join(said)

    def mouseMoveEvent(self, event) -> None:  # noqa: N802
        here = event.position()
        self.point(next((place for place, box in enumerate(self.boxes()) if box.contains(here)), -1))

    def leaveEvent(self, event) -> None:  # noqa: N802
        self.point(-1)

    def focusOutEvent(self, event) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.point(-1)

    def keyPressEvent(self, event) -> None:  # noqa: N802
        key = Qt.Key
        moves = {key.Key_Left: (-1, 0), key.Key_Right: (1, 0), key.Key_Up: (0, -1), key.Key_Down: (0, 1)}
        if event.key() in moves and self._nodes:
            self.point(self._next(*moves[event.key()]) if self._at >= 0 else 0)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        near, boxes = self._near(), self.boxes()
        for arrow in self._arrows:
            painter.setOpacity(1.0 if self._at < 0 or self._nodes[self._at]["name"] in _ends(arrow) else _FAINT)
            self._paint_arrow(painter, arrow, self._line(arrow, boxes))
        for place, node in enumerate(self._nodes):
            painter.setOpacity(1.0 if self._at < 0 or place in near else _FAINT)
            self._paint_node(painter, node, boxes[place], place == self._at)
        painter.setOpacity(1.0)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(scheme().accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _paint_node(self, painter: QPainter, node: Node, box: QRectF, chosen: bool) -> None:
        colours, kind = scheme(), node.get("kind", "state")
        if kind != "words":
            fill, edge = {
                "input": (colours.hover, colours.line),
                "state": (colours.surface, colours.muted),
                "output": (colours.soft, colours.accent),
            }[kind]
            pen = QPen(QColor(colours.accent if node.get("lit") or chosen else edge), 2.5 if node.get("lit") else 1.2)
            if node.get("faint"):
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(box, 8, 8)
            if (value := float(node.get("value") or 0.0)) != 0:
                tint = QColor(colours.accent if value > 0 else colours.against)
                tint.setAlphaF(TINT * min(abs(value), 1.0))
                painter.setBrush(tint)
                painter.drawRoundedRect(box, 8, 8)
        painter.setPen(QColor(colours.muted if kind == "words" or node.get("faint") else colours.text))
        metrics = painter.fontMetrics()
        lines = [
            metrics.elidedText(line, Qt.TextElideMode.ElideRight, round(box.width() - 4))
            for line in str(node["label"]).split("\n")
        ]
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "\n".join(lines))

    def _paint_arrow(self, painter: QPainter, arrow: Mapping[str, Any], line: Sequence[QPointF]) -> None:
        colours = scheme()
        weight = float(arrow.get("weight", 1.0))
        colour = QColor(colours.accent if arrow.get("lit") else colours.line if arrow.get("faint") else colours.muted)
        colour.setAlphaF(0.15 + 0.85 * weight)
        pen = QPen(colour, 0.8 + (1.6 if arrow.get("lit") else 0.6) * weight, j=Qt.PenJoinStyle.RoundJoin)
        if len(line) < 2:
            return
        if arrow.get("faint"):
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(line))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(_head(line))
        if label := arrow.get("label"):
            self._paint_label(painter, label, line)

    def _paint_label(self, painter: QPainter, label: str, line: Sequence[QPointF]) -> None:
        """On the middle of an arrow, with the ground below it so that it can be read."""
        metrics = QFontMetricsF(painter.font())
        box = QRectF(0, 0, metrics.horizontalAdvance(label) + 6, metrics.height())
        box.moveCenter(line[len(line) // 2])
        painter.setBrush(QColor(scheme().surface))
        painter.drawRect(box)
        painter.setPen(QColor(scheme().text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label)

    def _line(self, arrow: Mapping[str, Any], boxes: Sequence[QRectF]) -> list[QPointF]:
        """The points of an arrow, from the edge of one node to that of the other."""
        first, last = (boxes[self._places[name]] for name in _ends(arrow))
        if arrow["start"] == arrow["end"]:
            return _loop(first)
        a, b = (np.array([box.center().x(), box.center().y()]) for box in (first, last))
        along = b - a
        bow = 2 * float(arrow.get("bend", 0.0)) * self._row() / max(np.hypot(*along), 1.0)
        curve = _bezier(a, (a + b) / 2 + np.array([along[1], -along[0]]) * bow, b)
        inside = np.flatnonzero(_within(curve, first))
        leaves = inside[-1] if inside.size else 0
        met = np.flatnonzero(_within(curve[leaves + 1 :], last.adjusted(-2, -2, 2, 2)))
        meets = leaves + 1 + met[0] if met.size else _FINE
        return [QPointF(x, y) for x, y in curve[leaves:meets].tolist()]

    def _next(self, right: int, down: int) -> int:
        """The nearest node in a direction, or the one there is."""
        here = self._nodes[self._at]
        best = (float("inf"), self._at)
        for place, node in enumerate(self._nodes):
            x, y = node["column"] - here["column"], node["row"] - here["row"]
            ahead, aside = (x * right, abs(y)) if right else (y * down, abs(x))
            if ahead > 0:
                best = min(best, (ahead + 3 * aside, place))
        return best[1]

    def _near(self) -> set[int]:
        """The node pointed at and those that an arrow joins to it."""
        if self._at < 0:
            return set()
        name = self._nodes[self._at]["name"]
        joined = {end for arrow in self._arrows if name in _ends(arrow) for end in _ends(arrow)}
        return {self._places[end] for end in joined | {name}}

    def _called(self, name: str) -> str:
        return _flat(self._nodes[self._places[name]]["label"])

    def _column(self) -> float:
        return min(max(self.width() / self._across[1], _NARROW), _WIDE)

    def _row(self) -> float:
        return max(_ROW, self.font().pointSizeF() / points(15) * _ROW)

    def _centre(self, node: Node) -> QPointF:
        column, row = node["column"] - self._across[0] + 0.5, node["row"] - self._down[0] + 0.5
        return QPointF(column * self._column(), row * self._row())

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 13 / 15)
        return font


def _ends(arrow: Mapping[str, Any]) -> tuple[str, str]:
    return arrow["start"], arrow["end"]


def _flat(label: str) -> str:
    return " ".join(str(label).split())


def _extent(nodes: Sequence[Node], axis: str) -> tuple[float, float]:
    """Where the first node stands, and how many columns or rows there are."""
    values = [node[axis] for node in nodes] or [0.0]
    return min(values), max(values) - min(values) + 1


def _bezier(a: np.ndarray, middle: np.ndarray, b: np.ndarray) -> np.ndarray:
    """A curve from one point to another [parts + 1, 2]."""
    rest = 1 - _PARTS
    return a * rest**2 + middle * (2 * rest * _PARTS) + b * _PARTS**2


def _within(points: np.ndarray, box: QRectF) -> np.ndarray:
    """Which of the points [n, 2] lie in a box [n]."""
    corner, other = (box.left(), box.top()), (box.right(), box.bottom())
    return ((points >= corner) & (points <= other)).all(axis=1)


def _loop(box: QRectF) -> list[QPointF]:
    """From the right edge of a node and back to it."""
    centre = QPointF(box.right(), box.center().y())
    turns = [(-0.8 + 1.6 * part / _FINE) * pi / 2 for part in range(_FINE + 1)]
    high = min(box.height() * 0.3, 12)
    line = [QPointF(centre.x() + _LOOP * cos(turn), centre.y() + high * sin(turn)) for turn in turns]
    return [QPointF(box.right(), line[0].y()), *line, QPointF(box.right() + 3, line[-1].y())]


def _head(line: Sequence[QPointF]) -> QPolygonF:
    """The triangle at the end of a line."""
    tip, before = line[-1], line[max(len(line) - 4, 0)]
    turn = atan2(tip.y() - before.y(), tip.x() - before.x())
    sides = [turn + pi - 0.42, turn + pi + 0.42]
    return QPolygonF([tip, *(QPointF(tip.x() + _HEAD * cos(s), tip.y() + _HEAD * sin(s)) for s in sides)])
