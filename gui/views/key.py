"""What the colours of a drawing mean: a patch of each with its words."""

import enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gui.theme import scheme

_SIDE = 12  # pixels of a patch


class Fill(enum.Enum):
    """What fills a patch."""

    ABOVE = "accent"
    BELOW = "counter-colour"
    HATCHED = "hatched"


def hatching() -> QBrush:
    """Lines that words on them can be read through."""
    colour = QColor(scheme().muted)
    colour.setAlphaF(0.5)
    return QBrush(colour, Qt.BrushStyle.BDiagPattern)


class Key(QWidget):
    """A row of patches, each with its words."""

    def __init__(self, *entries: tuple[Fill, str]):
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for fill, words in entries:
            label = QLabel(words)
            label.setProperty("tone", "muted")
            row.addWidget(_Patch(fill))
            row.addWidget(label)
            row.addSpacing(10)
        row.addStretch(1)


class _Patch(QWidget):
    def __init__(self, fill: Fill):
        super().__init__()
        self._fill = fill
        self.setFixedSize(_SIDE, _SIDE)

    def paintEvent(self, event) -> None:  # noqa: N802
        painter, colours = QPainter(self), scheme()
        if self._fill is Fill.HATCHED:
            painter.fillRect(self.rect(), hatching())
        else:
            painter.fillRect(self.rect(), QColor(colours.accent if self._fill is Fill.ABOVE else colours.against))
        painter.end()
