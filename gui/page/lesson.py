"""The first part of a page on which nothing is given: controls, what they change at once, and the text about it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.widgets.columns import STACK_BELOW


class Lesson(QWidget):
    """Controls with pictures below them, and texts beside both; all below one another where there is little room.

    Each is as high as what is in it. Below one another the texts come before the pictures, so that one reads first.

    Args:
        gap: pixels between two parts.
    """

    def __init__(self, gap: int, parent: QWidget | None = None):
        super().__init__(parent)
        self._pictures: Sequence[QWidget] = ()
        self._parts: tuple[Sequence[QWidget], ...] = ()  # of each column, where there are two
        self._shares = (1, 1)  # of the width
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for column in (self._left, self._right):
            column.addStretch(1)
            self._columns.addLayout(column)
        for layout in (self._columns, self._left, self._right):
            layout.setSpacing(gap)
        self._share_out()

    def fill(self, controls: QWidget, texts: Sequence[QWidget], pictures: Sequence[QWidget]) -> None:
        self._pictures, self._parts = pictures, ((controls, *pictures), texts)
        self._shares = (1, 1) if pictures else (2, 3)  # where all that stands beside it is short, a text is wide
        self._share_out()
        _put(self._left, (controls, *pictures))
        _put(self._right, texts)

    def stacked(self) -> bool:
        return self._columns.direction() == QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As narrow as the parts can be below one another."""
        return QSize(max(map(_needed, self._parts), default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event) -> None:  # noqa: N802
        beside = sum(map(_needed, self._parts)) + self._columns.spacing()
        narrow = event.size().width() < max(STACK_BELOW, beside)
        if narrow != self.stacked():
            directions = QBoxLayout.Direction
            self._columns.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
            self._share_out()
            _put(self._right if narrow else self._left, self._pictures)
        super().resizeEvent(event)

    def _share_out(self) -> None:
        """Widths are shared; heights are not."""
        for column, share in zip((self._left, self._right), self._shares):
            self._columns.setStretchFactor(column, 0 if self.stacked() else share)


def _needed(parts: Sequence[QWidget]) -> int:
    """The width of parts below one another."""
    return max((part.minimumSizeHint().width() for part in parts if not part.isHidden()), default=0)


def _put(column: QVBoxLayout, parts: Sequence[QWidget]) -> None:
    """Puts parts at the foot of a column; what room is left stays below them."""
    for part in parts:
        part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column.insertWidget(column.count() - 1, part)
