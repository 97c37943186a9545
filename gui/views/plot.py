"""A line over steps that can be pointed at."""

from collections.abc import Callable, Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import Scheme, points, scheme

_INSET = 8
_GAP = 10  # pixels between two words
_MOST = 80  # pixels of a step's label


class Plot(QWidget):
    """Draws values over steps between two bounds, the middle as a faint line, the step pointed at as a dot.

    The bounds and the middle stand at the left, the steps below the line, as many of them as there is room for.

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
        self._steps: Sequence[str] = ()
        self._figure: Callable[[float], str] = str
        self._low, self._high = 0.0, 1.0
        self._step = -1
        self._picture: tuple[tuple | None, QPixmap] = (None, QPixmap())  # the line, and what it depends on

    def show_values(
        self,
        values: Sequence[float],
        low: float,
        high: float,
        steps: Sequence[str] = (),
        figure: Callable[[float], str] = str,
    ) -> None:
        """Shows values between two bounds, with the label of each step; `figure` says a value in words."""
        self._values = [float(value) for value in values]
        self._steps, self._figure = steps, figure
        self._low, self._high = float(low), float(high)
        self._step = -1
        self._picture = (None, QPixmap())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(240, round(120 + self._line()))

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
            part = (event.position().x() - self._left()) / max(self.width() - self._left() - _INSET, 1)
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
        state = self.size(), ratio, self.font().key(), colours
        if self._picture[0] != state:
            picture = QPixmap(self.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = self._y((self._low + self._high) / 2)
            painter.setPen(QPen(QColor(colours.line), 1.5))
            painter.drawLine(QPointF(self._left(), middle), QPointF(self.width(), middle))
            if self._values:
                painter.setFont(self._small())
                painter.setPen(QColor(colours.muted))
                self._paint_bounds(painter)
                self._paint_steps(painter)
            places = [QPointF(self._x(step), self._y(value)) for step, value in enumerate(self._values)]
            painter.setPen(QPen(QColor(colours.accent), 2, j=Qt.PenJoinStyle.RoundJoin))
            painter.drawPolyline(QPolygonF(places))
            painter.end()
            self._picture = state, picture
        return self._picture[1]

    def _paint_bounds(self, painter: QPainter) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for value in self._bounds():
            box = QRectF(0, self._y(value) - self._line() / 2, self._left() - _GAP, self._line())
            painter.drawText(box, right, self._figure(value))

    def _paint_steps(self, painter: QPainter) -> None:
        wide, metrics = self._x(1) - self._x(0), painter.fontMetrics()
        room = min(max((metrics.horizontalAdvance(str(step)) for step in self._steps), default=0), _MOST)
        every = max(1, ceil((room + _GAP) / max(wide, 1.0)))
        taken = 0.0  # up to where there are words
        for step in range(0, len(self._steps), every):
            text = metrics.elidedText(str(self._steps[step]), Qt.TextElideMode.ElideRight, room)
            half = metrics.horizontalAdvance(text) / 2
            middle = min(max(self._x(step), half), self.width() - half)
            box = QRectF(middle - half - 1, self.height() - self._line(), 2 * half + 2, self._line())
            if box.left() >= taken:  # the last one is moved to the left where it would be cut off
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
                taken = box.right() + _GAP / 2

    def _bounds(self) -> tuple[float, float, float]:
        return self._low, (self._low + self._high) / 2, self._high

    def _left(self) -> float:
        """Where the line begins, right of the bounds."""
        metrics = QFontMetricsF(self._small())
        return max(metrics.horizontalAdvance(self._figure(value)) for value in self._bounds()) + _GAP

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 13 / 15)
        return font

    def _line(self) -> float:
        """The height of a line of words."""
        return max(18.0, self.font().pointSizeF() / points(15) * 18)

    def _x(self, step: int) -> float:
        steps = max(len(self._values) - 1, 1)
        return self._left() + (self.width() - self._left() - _INSET) * step / steps

    def _y(self, value: float) -> float:
        part = (value - self._low) / ((self._high - self._low) or 1.0)
        high = self.height() - self._line()
        return high - _INSET - (high - 2 * _INSET) * min(max(part, 0.0), 1.0)
