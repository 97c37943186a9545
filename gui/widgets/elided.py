"""A label of one line that gives way where room is short."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLabel, QWidget

from gui.theme import scheme

_LEAST = 48  # pixels, however short the room


class Elided(QLabel):
    """Cut with an ellipsis, and then the whole is in its tool tip.

    Args:
        tone: as of the style sheet's labels; "muted" ones have that colour, others that of the text.
    """

    def __init__(self, text: str, tone: str, parent: QWidget | None = None):
        super().__init__(text, parent)
        self.setProperty("tone", tone)
        self._colour = "muted" if tone == "muted" else "text"
        self._hint = ""

    def set_hint(self, text: str) -> None:
        """What its tool tip says besides."""
        self._hint = text
        self.setToolTip(text)

    def retell(self, again: Callable[[str], str]) -> None:
        self._hint = again(self._hint)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), _LEAST), whole.height())

    def paintEvent(self, event) -> None:  # noqa: N802
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        whole = "" if shown == self.text() else self.text()
        self.setToolTip("\n".join(filter(None, (whole, self._hint))))
        painter = QPainter(self)
        painter.setPen(QColor(getattr(scheme(), self._colour)))
        painter.drawText(room, self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
