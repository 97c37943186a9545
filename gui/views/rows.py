"""A line of text with a figure at its end, to be chosen."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.language import number, tr
from gui.theme import scheme

_PAD = 12
_HEIGHT = 38
_LINES = 3
_MOST = 2000  # characters that are measured and drawn: more than three lines hold
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Row(QAbstractButton):
    """An alternative: its text, wrapped to at most three lines, and its score."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self._alternative: dict[str, Any] | None = None
        self._score = ""
        self.show_alternative(None, False)

    def show_alternative(self, alternative: dict[str, Any] | None, in_use: bool) -> None:
        """Shows an alternative {text, score}, or keeps an empty place."""
        self._alternative = alternative
        text = alternative["text"] if alternative else ""
        self._score = number(alternative["score"], ".2f") if alternative else ""
        self.setText(text)
        self.setAccessibleName(text or tr("No alternative"))
        self.setAccessibleDescription(
            tr("Score {score}{use}", score=self._score, use=tr(", in use") if in_use else "") if alternative else ""
        )
        self.setToolTip(text[:_MOST] if self.hasHeightForWidth() and self._lines() > _LINES else "")
        self.setChecked(in_use)
        self.setEnabled(bool(alternative))
        self.setVisible(bool(alternative))
        self.updateGeometry()
        self.update()

    def retell(self, _again: Callable[[str], str]) -> None:
        enabled = self.isEnabled()
        self.show_alternative(self._alternative, self.isChecked())
        self.setEnabled(enabled)

    def nextCheckState(self) -> None:  # noqa: N802
        """Stays as it is: what is in use shows when the result says so."""

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(200, max(_HEIGHT, self.fontMetrics().height() + 2 * 8))

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        lines = min(self._lines(width), _LINES)
        return max(_HEIGHT, lines * self.fontMetrics().lineSpacing() + 2 * 8)

    def paintEvent(self, event) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = scheme()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(colours.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        lit = self.isChecked() or (self.underMouse() and self.isEnabled())
        painter.setBrush(QColor(colours.hover) if lit else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(QColor(colours.text if self.isEnabled() else colours.muted))
        room = box.adjusted(_PAD, 0, -_PAD - self._score_width(), 0)
        painter.setClipRect(room)
        painter.drawText(room, _FLAGS, self.text()[:_MOST])
        painter.setClipping(False)
        painter.setPen(QColor(colours.muted))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(0, 0, -_PAD, 0), right, self._score)
        painter.end()

    def _score_width(self) -> int:
        return QFontMetrics(self.font()).horizontalAdvance("0.00") + _PAD

    def _lines(self, width: int = 0) -> int:
        metrics = self.fontMetrics()
        room = (width or self.width()) - 2 * _PAD - self._score_width() - 2
        box = metrics.boundingRect(0, 0, max(room, 40), 10_000, int(_FLAGS), self.text()[:_MOST])
        return max(1, round(box.height() / metrics.lineSpacing()))
