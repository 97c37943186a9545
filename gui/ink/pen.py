"""The pen that draws what a network wrote, point by point."""

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from gui.ink.sheet import Layer, Sheet

_SPEED = 100  # points a second, about that of the pens which the networks learnt from
_LONGEST = 4.0  # seconds, however much there is to draw
_FRAME = 16  # milliseconds


class DrawingPen(QObject):
    """Has a sheet show more and more points of a network's strokes; nothing runs once they are whole."""

    def __init__(self, sheet: Sheet, parent: QObject | None = None):
        super().__init__(parent)
        self._sheet = sheet
        self._start = self._points = 0
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=_FRAME)
        self._timer.timeout.connect(self._go_on)

    def drawing(self) -> bool:
        return self._timer.isActive()

    def draw(self, layers: Sequence[Layer], start: int = 0) -> None:
        """Draws layers from a point on, all at the same speed."""
        self._start = start
        self._points = max((sum(map(len, strokes)) for strokes, _ in layers), default=0)
        self._sheet.show_theirs(layers)
        self._clock.start()
        self._timer.start()
        self._go_on()

    def put(self, layers: Sequence[Layer]) -> None:
        """Shows layers as they are, at once."""
        self._timer.stop()
        self._sheet.show_theirs(layers)

    def _go_on(self) -> None:
        speed = max(_SPEED, (self._points - self._start) / _LONGEST)
        drawn = self._start + int(self._clock.elapsed() / 1000 * speed)
        if drawn >= self._points:
            self._timer.stop()
            self._sheet.show_part_of_theirs(None)
        else:
            self._sheet.show_part_of_theirs(drawn)
