"""A line over steps that can be pointed at."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import Scheme, scheme

_INSET = 8


class Plot(QWidget):
    """Draws values over steps between two bounds, the middle as a faint line, the step pointed at as a dot.

    Signals:
        pointed(int): the step under the mouse or chosen with the arrow keys; -1 for none.
    """

    pointed = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None):
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._values: list[float] = []
        self._low, self._high = 0.0, 1.0
        self._step = -1
        self._picture: tuple[tuple | None, QPixmap] = (None, QPixmap())  # the line, and what it depends on

    def show_values(self, values: Sequence[float], low: float, high: float) -> None:
        self._values = [float(value) for value in values]
        self._low, self._high = float(low), float(high)
        self._step = -1
        self._picture = (None, QPixmap())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(240, 120)

    def point(self, step: int) -> None:
        """Shows a step as pointed at, and says so."""
        if step != self._step:
            self._step = step
            self.pointed.emit(step)
            self.update()

    def show_step(self, step: int) -> None:
        """Shows a step as pointed at, without saying so."""
        if step != self._step:
            self._step = step
            self.update()

    def mouseMoveEvent(self, event) -> None:  # noqa: N802
        if self._values:
            part = (event.position().x() - _INSET) / max(self.width() - 2 * _INSET, 1)
            self.point(max(0, min(round(part * (len(self._values) - 1)), len(self._values) - 1)))

    def leaveEvent(self, event) -> None:  # noqa: N802
        self.point(-1)

    def focusOutEvent(self, event) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.point(-1)

    def keyPressEvent(self, event) -> None:  # noqa: N802
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(event.key(), 0)
        if by and self._values:
            self.point(max(0, min(self._step + by, len(self._values) - 1)))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, count = scheme(), len(self._values)
        painter.drawPixmap(0, 0, self._drawn(colours))
        painter.setPen(QPen(QColor(colours.accent), 2))
        if 0 <= self._step < count or count == 1:
            step = self._step % count
            painter.setBrush(QColor(colours.accent))
            painter.drawEllipse(QPointF(self._x(step), self._y(self._values[step])), 4, 4)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _drawn(self, colours: Scheme) -> QPixmap:
        """The line, kept as a picture: it stays while steps are pointed at."""
        ratio = self.devicePixelRatioF()
        state = self.size(), ratio, colours
        if self._picture[0] != state:
            picture = QPixmap(self.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = self._y((self._low + self._high) / 2)
            painter.setPen(QPen(QColor(colours.line), 1.5))
            painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
            points = [QPointF(self._x(step), self._y(value)) for step, value in enumerate(self._values)]
            painter.setPen(QPen(QColor(colours.accent), 2, j=Qt.PenJoinStyle.RoundJoin))
            painter.drawPolyline(QPolygonF(points))
            painter.end()
            self._picture = state, picture
        return self._picture[1]

    def _x(self, step: int) -> float:
        steps = max(len(self._values) - 1, 1)
        return _INSET + (self.width() - 2 * _INSET) * step / steps

    def _y(self, value: float) -> float:
        part = (value - self._low) / ((self._high - self._low) or 1.0)
        return self.height() - _INSET - (self.height() - 2 * _INSET) * min(max(part, 0.0), 1.0)
