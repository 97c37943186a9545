"""A sheet to write on, and on which a network's strokes are shown beside the user's own."""

import time
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QTabletEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.strokes import Stroke, bounds, paint_bell, path_of
from gui.theme import scheme

_WIDTH = 2.4  # pixels, at full pressure of a pen and with a mouse
_REACH = 14  # pixels, within which ink is pointed at


class Inked(NamedTuple):
    """A stroke of the user's, and how hard the pen was pressed at each point; nothing of that where no pen wrote it."""

    points: list[list[float]]
    pressures: list[float]


Ink = tuple[Inked, ...]


class Canvas(QWidget):
    """Takes strokes in its own pixels, with seconds since the first point, and draws them smoothly.

    Signals:
        drawn(): the user has finished a stroke.
        hovered(QPointF, float): where the mouse is, in the strokes' units, and how far from there is near.
        left(): it is no longer over the sheet.
        pointed(int, int): the stroke and the point of it under the mouse; -1 and -1 for none.
    """

    drawn = Signal()
    hovered = Signal(QPointF, float)
    left = Signal()
    pointed = Signal(int, int)

    def __init__(self, name: str, placeholder: str = "", writable: bool = True, parent: QWidget | None = None):
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        if writable:
            self.setCursor(Qt.CursorShape.CrossCursor)
        self._writable = writable
        self._placeholder = placeholder
        self._ink: list[Inked] = []
        self._theirs: list[tuple[Sequence[Stroke], float]] = []
        self._lit: list[tuple[int, int, int]] = []  # stroke, first and last point
        self._cloud: list[tuple[float, ...]] = []
        self._began: float | None = None  # on the clock, when the strokes' seconds were 0
        self._writing = False
        self._shown = QTransform()  # from the strokes' units to pixels

    def strokes(self) -> list[list[list[float]]]:
        return [stroke.points for stroke in self._ink]

    def set_strokes(self, strokes: Sequence[Stroke]) -> None:
        """Shows strokes that were written elsewhere."""
        self._began = None
        self.show_ink(tuple(Inked([list(point) for point in stroke], []) for stroke in strokes if stroke))

    def ink(self) -> Ink:
        """All that was written, to be shown again by `show_ink`."""
        return tuple(self._ink)

    def show_ink(self, ink: Ink) -> None:
        self._ink = list(ink)
        self.update()

    def show_theirs(self, layers: Sequence[tuple[Sequence[Stroke], float]]) -> None:
        """Shows a network's strokes: layers of strokes, each with its alpha, the strongest last."""
        self._theirs = [([stroke for stroke in strokes if len(stroke)], alpha) for strokes, alpha in layers]
        self.update()

    def light(self, parts: Sequence[Sequence[int]]) -> None:
        """Lights up parts of the user's strokes: (stroke, first point, last point) of each."""
        self._lit = [tuple(part) for part in parts]
        self.update()

    def show_cloud(self, bells: Sequence[Sequence[float]]) -> None:
        """Shows bells as soft spots: (x, y, deviations of x and y, correlation, weight), in the strokes' units."""
        self._cloud = [tuple(bell) for bell in bells]
        self.update()

    def tabletEvent(self, event: QTabletEvent) -> None:  # noqa: N802
        kind = event.type()
        if kind == QTabletEvent.Type.TabletPress:
            self._begin(event.position(), event.pressure())
        elif kind == QTabletEvent.Type.TabletMove:
            self._go_on(event.position(), event.pressure())
        elif kind == QTabletEvent.Type.TabletRelease:
            self._end()
        event.accept()

    def mousePressEvent(self, event) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event) -> None:  # noqa: N802
        self._go_on(event.position())
        if not self._writing:
            self.pointed.emit(*self._nearest(event.position()))
            self.hovered.emit(self._shown.inverted()[0].map(event.position()), _REACH / self._shown.m11())

    def leaveEvent(self, event) -> None:  # noqa: N802
        self.pointed.emit(-1, -1)
        self.left.emit()

    def mouseReleaseEvent(self, event) -> None:  # noqa: N802
        self._end()

    def _begin(self, point: QPointF, pressure: float = 1.0) -> None:
        if not self._writable:
            return
        self._set_clock()
        self._writing = True
        self._ink.append(Inked([], []))
        self._go_on(point, pressure)

    def _set_clock(self) -> None:
        """Has a new stroke come after all that is on the sheet, whenever and wherever that was written."""
        last = self._ink[-1].points[-1] if self._ink else ()
        seconds, now = (last[2] if len(last) == 3 else 0.0), time.monotonic()
        if not self._ink or self._began is None or now - self._began < seconds:
            self._began = now - seconds

    def _go_on(self, point: QPointF, pressure: float = 1.0) -> None:
        if self._writing:
            place, stroke = self._shown.inverted()[0].map(point), self._ink[-1]
            stroke.points.append([place.x(), place.y(), time.monotonic() - self._began])
            stroke.pressures.append(pressure)
            self.update()

    def _end(self) -> None:
        if self._writing:
            self._writing = False
            self.drawn.emit()

    def _nearest(self, place: QPointF) -> tuple[int, int]:
        """The stroke and its point that lie nearest to a place, if near enough to be meant."""
        best, found = _REACH**2, (-1, -1)
        for number, stroke in enumerate(self._ink):
            for index, point in enumerate(stroke.points):
                away = self._shown.map(QPointF(point[0], point[1])) - place
                if (distance := away.x() ** 2 + away.y() ** 2) < best:
                    best, found = distance, (number, index)
        return found

    def paintEvent(self, event) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = scheme()
        if not self._ink and not self._theirs:
            painter.setPen(QColor(colours.muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._placeholder)
        self._fit()
        painter.setTransform(self._shown, True)
        for stroke in self._ink:
            self._paint(painter, stroke.points, colours.text, 1.0, stroke.pressures)
        for bell in self._cloud:
            paint_bell(painter, bell, colours.accent)
        for number, first, last in self._lit:
            if number < len(self._ink):
                self._paint(painter, self._ink[number].points[first : last + 1], colours.accent, 1.0, width=2 * _WIDTH)
        for strokes, alpha in self._theirs:
            for stroke in strokes:
                self._paint(painter, stroke, colours.accent, alpha)
        painter.end()

    def _fit(self) -> None:
        """Scales what lies outside the sheet into it; what was written here stays where it was written."""
        if self._writing:
            return
        box = bounds([*self.strokes(), *(stroke for strokes, _ in self._theirs for stroke in strokes)])
        sheet = self.rect().toRectF()
        self._shown = QTransform()
        if not box.isNull() and not sheet.contains(box):
            scale = min((sheet.width() - 32) / max(box.width(), 1), (sheet.height() - 32) / max(box.height(), 1))
            self._shown.translate(sheet.center().x(), sheet.center().y()).scale(scale, scale)
            self._shown.translate(-box.center().x(), -box.center().y())

    def _paint(
        self, painter: QPainter, stroke: Stroke, colour: str, alpha: float, pressures=None, width: float = _WIDTH
    ) -> None:
        if not stroke:
            return
        ink = QColor(colour)
        ink.setAlphaF(alpha)
        pen = QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        pen.setCosmetic(True)
        if not pressures or min(pressures) == 1.0:
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path_of(stroke))
            return
        for first, second, pressure in zip(stroke, stroke[1:], pressures):
            pen.setWidthF(width * (0.4 + pressure))
            painter.setPen(pen)
            painter.drawLine(QPointF(first[0], first[1]), QPointF(second[0], second[1]))
