"""A sheet to write on with a pen, a mouse or a finger, and to rub out from."""

import time
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QPointingDevice, QTabletEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

from gui.ink.eraser import touched
from gui.ink.sheet import Ink, Inked, Sheet
from gui.ink.strokes import Stroke
from suite.ink.pressure import Pressures

_RUBBER = 6  # pixels, half the eraser's width
_TOUCHES = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)


class Canvas(Sheet):
    """Takes strokes in its own pixels, with seconds since the first point.

    Signals:
        drawn(): the user has finished a stroke, or has rubbed some out.
        erasing_changed(bool): whether what is dragged over the sheet rubs out.
    """

    drawn = Signal()
    erasing_changed = Signal(bool)

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None):
        super().__init__(name, placeholder, parent)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._began: float | None = None  # on the clock, when the strokes' seconds were 0
        self._writing = False
        self._erasing = False
        self._rubbed: QPointF | None = None  # where the eraser was last, while it rubs
        self._before: Ink = ()  # what was there when the pen came down
        self._fingers = 0  # most that touched at once

    def set_strokes(self, strokes: Sequence[Stroke], pressures: Pressures = ()) -> None:
        self._began = None
        super().set_strokes(strokes, pressures)

    def set_erasing(self, on: bool) -> None:
        """Has what is dragged over the sheet rub strokes out rather than write them."""
        if on != self._erasing:
            self._erasing = on
            self._show_tool(on)
            self.erasing_changed.emit(on)

    def _show_tool(self, eraser: bool) -> None:
        self.setCursor(Qt.CursorShape.PointingHandCursor if eraser else Qt.CursorShape.CrossCursor)

    def event(self, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._touch(event)
            return True
        if event.type() == QEvent.Type.ToolTip:
            return True  # the card's would lie over what is written
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
        if self._down():
            self._go_on(event.position())
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event) -> None:  # noqa: N802
        self._end()

    def _begin(self, point: QPointF, pressure: float | None = None, rubs: bool = False) -> None:
        self._before = self.ink()
        if rubs or self._erasing:
            self._show_tool(True)
            self._rubbed = point
        else:
            self._set_clock()
            self._writing = True
            self._given &= bool(self._ink)
            self._ink.append(Inked([], []))
        self._go_on(point, pressure)

    def _set_clock(self) -> None:
        """Has a new stroke come after all that is on the sheet, whenever and wherever that was written."""
        last = self._ink[-1].points[-1] if self._ink else ()
        seconds, now = (last[2] if len(last) == 3 else 0.0), time.monotonic()
        if not self._ink or self._began is None or now - self._began < seconds:
            self._began = now - seconds

    def _go_on(self, point: QPointF, pressure: float | None = None) -> None:
        if self._rubbed is not None:
            self._rub(point)
        elif self._writing:
            place, stroke = self._place(point), self._ink[-1]
            stroke.points.append([place.x(), place.y(), time.monotonic() - self._began])
            if pressure is not None:
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
        if self._down():
            self._ink = list(self._before)
            self._lift()

    def _lift(self) -> None:
        self._writing, self._rubbed = False, None
        self._show_tool(self._erasing)
        self.update()

    def _fit(self) -> None:
        if not self._down():  # ink that moved while it is written would run away from the pen
            super()._fit()

    def _growing(self) -> bool:
        return self._writing

    def _down(self) -> bool:
        """Whether the pen, or the eraser, is on the sheet."""
        return self._writing or self._rubbed is not None
