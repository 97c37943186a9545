"""A drawing made of cells, one of which is pointed at."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import scheme


class Pointed(QWidget):
    """What drawings of cells have in common; `_point` of each says which of its cells a place is.

    Args:
        kind: the object's name, for styles and tests.
        name: for screen readers.

    Signals:
        pointed(int, int): the cell under the mouse or chosen with the arrow keys; -1 and -1 for none.
    """

    pointed = Signal(int, int)

    def __init__(self, kind: str, name: str, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName(kind)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._at = (-1, -1)

    def leaveEvent(self, event) -> None:  # noqa: N802
        self._point(-1, -1)

    def focusOutEvent(self, event) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self._point(-1, -1)

    def _point(self, first: int, second: int) -> None:
        raise NotImplementedError

    def _paint_focus(self, painter: QPainter) -> None:
        """A ring around all of it, where the keyboard is here."""
        if self.hasFocus():
            painter.setPen(QPen(QColor(scheme().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
