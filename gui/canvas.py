"""A sheet to write on, and on which a network's strokes are shown beside the user's own."""

import time
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPointingDevice, QTabletEvent, QTouchEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.ink_eraser import touched
from gui.strokes import Stroke, bounds, paint_bell, paint_stroke
from gui.theme import scheme

_WIDTH = 2.4  # pixels, at full pressure of a pen and with a mouse
_REACH = 14  # pixels, within which ink is pointed at
_RUBBER = 6  # pixels, half the eraser's width
_TOUCHES = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)


class Inked(NamedTuple):
    """A stroke of the user's, and how hard the pen was pressed at each point; nothing of that where no pen wrote it."""

    points: list[list[float]]
    pressures: list[float]


Ink = tuple[Inked, ...]


class Canvas(QWidget):
    """Takes strokes in its own pixels, with seconds since the first point, and draws them smoothly.

    Signals:
        drawn(): the user has finished a stroke, or has rubbed some out.
        erasing_changed(bool): whether what is dragged over the sheet rubs out.
        hovered(QPointF, float): where the mouse is, in the strokes' units, and how far from there is near.
        left(): it is no longer over the sheet.
        pointed(int, int): the stroke and the point of it under the mouse; -1 and -1 for none.
    """

    drawn = Signal()
    erasing_changed = Signal(bool)
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
            self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._writable = writable
        self._placeholder = placeholder
        self._ink: list[Inked] = []
        self._theirs: list[tuple[Sequence[Stroke], float]] = []
        self._lit: list[tuple[int, int, int]] = []  # stroke, first and last point
        self._cloud: list[tuple[float, ...]] = []
        self._began: float | None = None  # on the clock, when the strokes' seconds were 0
        self._writing = False
        self._erasing = False
        self._rubbed: QPointF | None = None  # where the eraser was last, while it rubs
        self._before: Ink = ()  # what was there when the pen came down
        self._fingers = 0  # most that touched at once
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

    def whole(self) -> list[Stroke]:
        """The user's strokes, and those of the network's strongest layer after them."""
        return [*self.strokes(), *(self._theirs[-1][0] if self._theirs else ())]

    def light(self, parts: Sequence[Sequence[int]]) -> None:
        """Lights up parts of the user's strokes: (stroke, first point, last point) of each."""
        self._lit = [tuple(part) for part in parts]
        self.update()

    def show_cloud(self, bells: Sequence[Sequence[float]]) -> None:
        """Shows bells as soft spots: (x, y, deviations of x and y, correlation, weight), in the strokes' units."""
        self._cloud = [tuple(bell) for bell in bells]
        self.update()

    def set_erasing(self, on: bool) -> None:
        """Has what is dragged over the sheet rub strokes out rather than write them."""
        if on != self._erasing:
            self._erasing = on
            self._show_tool(on)
            self.erasing_changed.emit(on)

    def _show_tool(self, eraser: bool) -> None:
        self.setCursor(Qt.CursorShape.PointingHandCursor if eraser else Qt.CursorShape.CrossCursor)

    def event(self, event: QEvent) -> bool:
        if event.type() in _TOUCHES and self._writable:
            self._touch(event)
            return True
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape and self._erasing:
            event.accept()  # else the window would take it
            return True
        return super().event(event)

    def keyPressEvent(self, event) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape and self._erasing:
            self.set_erasing(False)
        else:
            super().keyPressEvent(event)

    def _touch(self, event: QTouchEvent) -> None:
        """One finger writes; as soon as there are two, what it wrote is taken back."""
        kind, points = event.type(), event.points()
        if kind == QEvent.Type.TouchBegin:
            self._fingers = 0
        first, self._fingers = self._fingers == 0, max(self._fingers, len(points))
        if self._fingers > 1 or kind == QEvent.Type.TouchCancel:
            self._give_up()
        elif kind == QEvent.Type.TouchEnd:
            self._end()
        elif first:
            self._begin(points[0].position())
        else:
            self._go_on(points[0].position())
        event.accept()

    def tabletEvent(self, event: QTabletEvent) -> None:  # noqa: N802
        kind = event.type()
        if kind == QTabletEvent.Type.TabletPress:
            rubs = event.pointerType() == QPointingDevice.PointerType.Eraser
            self._begin(event.position(), event.pressure(), rubs)
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
        if not self._writing and self._rubbed is None:
            self.pointed.emit(*self._nearest(event.position()))
            self.hovered.emit(self._place(event.position()), _REACH / self._shown.m11())

    def leaveEvent(self, event) -> None:  # noqa: N802
        self.pointed.emit(-1, -1)
        self.left.emit()

    def mouseReleaseEvent(self, event) -> None:  # noqa: N802
        self._end()

    def _begin(self, point: QPointF, pressure: float = 1.0, rubs: bool = False) -> None:
        if not self._writable:
            return
        self._before = self.ink()
        if rubs or self._erasing:
            self._show_tool(True)
            self._rubbed = point
        else:
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
        if self._rubbed is not None:
            self._rub(point)
        elif self._writing:
            place, stroke = self._place(point), self._ink[-1]
            stroke.points.append([place.x(), place.y(), time.monotonic() - self._began])
            stroke.pressures.append(pressure)
            self.update()

    def _rub(self, point: QPointF) -> None:
        start, end = self._place(self._rubbed), self._place(point)
        reach = _RUBBER / self._shown.m11()
        gone = touched(self.strokes(), (start.x(), start.y()), (end.x(), end.y()), reach)
        self._ink = [stroke for number, stroke in enumerate(self._ink) if number not in gone]
        self._rubbed = point
        self.update()

    def _end(self) -> None:
        changed = self._writing or (self._rubbed is not None and len(self._ink) < len(self._before))
        self._lift()
        if changed:
            self.drawn.emit()

    def _give_up(self) -> None:
        """Takes back what was done since the pen came down."""
        if self._writing or self._rubbed is not None:
            self._ink = list(self._before)
            self._lift()

    def _lift(self) -> None:
        self._writing, self._rubbed = False, None
        if self._writable:
            self._show_tool(self._erasing)
        self.update()

    def _place(self, point: QPointF) -> QPointF:
        """A point of the sheet, in the strokes' units."""
        return self._shown.inverted()[0].map(point)

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
            paint_stroke(painter, stroke.points, colours.text, _WIDTH, pressures=stroke.pressures)
        for bell in self._cloud:
            paint_bell(painter, bell, colours.accent)
        for number, first, last in self._lit:
            if number < len(self._ink):
                paint_stroke(painter, self._ink[number].points[first : last + 1], colours.accent, 2 * _WIDTH)
        for strokes, alpha in self._theirs:
            for stroke in strokes:
                paint_stroke(painter, stroke, colours.accent, _WIDTH, alpha)
        painter.end()

    def _fit(self) -> None:
        """Scales what lies outside the sheet into it; what was written here stays where it was written."""
        if self._writing or self._rubbed is not None:
            return
        box = bounds([*self.strokes(), *(stroke for strokes, _ in self._theirs for stroke in strokes)])
        sheet = self.rect().toRectF()
        self._shown = QTransform()
        if not box.isNull() and not sheet.contains(box):
            scale = min((sheet.width() - 32) / max(box.width(), 1), (sheet.height() - 32) / max(box.height(), 1))
            self._shown.translate(sheet.center().x(), sheet.center().y()).scale(scale, scale)
            self._shown.translate(-box.center().x(), -box.center().y())
