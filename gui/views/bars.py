"""Names with bars for their shares and the figures beside them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.figures import share
from gui.theme import points, scheme

_ROW = 26
_GAP = 16


class Bars(QWidget):
    """Horizontal bars of shares from 0 to 1, one a row, each with its name and its figure."""

    def __init__(self, name: str, parent: QWidget | None = None):
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._shares: list[tuple[str, float]] = []

    def show_shares(self, shares: Sequence[tuple[str, float]]) -> None:
        self._shares = list(shares)
        self.setAccessibleDescription(", ".join(f"{name} {share(value)}" for name, value in self._shares))
        self.updateGeometry()
        self.update()

    def retell(self, again: Callable[[str], str]) -> None:
        self.show_shares([(again(name), value) for name, value in self._shares])

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(240, self._row() * max(len(self._shares), 1))

    def paintEvent(self, event) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 13 / 15)
        painter.setFont(font)
        names = max((painter.fontMetrics().horizontalAdvance(name) for name, _ in self._shares), default=0) + _GAP
        figures = painter.fontMetrics().horizontalAdvance(share(1.0)) + _GAP
        for place, (name, value) in enumerate(self._shares):
            row = QRectF(0, place * self._row(), self.width(), self._row())
            self._paint_row(painter, row, name, value, names, figures)
        painter.end()

    def _paint_row(self, painter: QPainter, row: QRectF, name: str, value: float, names: int, figures: int) -> None:
        colours = scheme()
        painter.setPen(QColor(colours.muted))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft | middle, name)
        painter.drawText(row, Qt.AlignmentFlag.AlignRight | middle, share(value))
        groove = QRectF(names, row.center().y() - 3, max(row.width() - names - figures, 0), 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        painter.drawRoundedRect(groove, 3, 3)
        groove.setWidth(max(groove.width() * value, 6 if value > 0 else 0))
        painter.setBrush(QColor(colours.accent))
        painter.drawRoundedRect(groove, 3, 3)

    def _row(self) -> int:
        return max(_ROW, round(self.font().pointSizeF() / points(15) * _ROW))
