"""The pen that draws what a network wrote, point by point."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from gui.strokes import Stroke

_SPEED = 100  # points a second, about that of the pens which the networks learnt from
_LONGEST = 4.0  # seconds, however much there is to draw
_FRAME = 16  # milliseconds

Layer = tuple[Sequence[Stroke], float]  # strokes and their alpha


class DrawingPen(QObject):
    """Shows layers of strokes, all growing at the same speed; nothing runs once they are whole.

    Args:
        show: shows layers, whole or grown so far.
    """

    def __init__(self, show: Callable[[Sequence[Layer]], None], parent: QObject | None = None):
        super().__init__(parent)
        self._show = show
        self._layers: Sequence[Layer] = ()
        self._start = self._points = 0
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=_FRAME)
        self._timer.timeout.connect(self._go_on)

    def drawing(self) -> bool:
        return self._timer.isActive()

    def draw(self, layers: Sequence[Layer], start: int = 0) -> None:
        """Draws layers from a point on."""
        self._layers, self._start = layers, start
        self._points = max((sum(map(len, strokes)) for strokes, _ in layers), default=0)
        self._clock.start()
        self._timer.start()
        self._go_on()

    def put(self, layers: Sequence[Layer]) -> None:
        """Shows layers as they are, at once."""
        self._timer.stop()
        self._show(layers)

    def _go_on(self) -> None:
        speed = max(_SPEED, (self._points - self._start) / _LONGEST)
        drawn = self._start + int(self._clock.elapsed() / 1000 * speed)
        if drawn >= self._points:
            self.put(self._layers)
        else:
            self._show([(beginning(strokes, drawn), alpha) for strokes, alpha in self._layers])


def beginning(strokes: Sequence[Stroke], points: int) -> list[Stroke]:
    """The strokes up to a number of points."""
    found = []
    for stroke in strokes:
        if points <= 0:
            break
        found.append(stroke[:points])
        points -= len(stroke)
    return found
