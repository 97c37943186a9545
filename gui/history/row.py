"""How one entry is drawn in the list: what was given, what came of it, when, and whether it is starred."""

from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from gui.history.lines import LINE, MADE
from gui.history.words import date, one_line
from gui.theme import scheme
from gui.widgets.icons import icon

_PAD = 12
_ICON = 18
_LINE_GAP = 4


class RowDelegate(QStyledItemDelegate):
    """Paints entries.

    Args:
        icons: of the tasks by their names.
        paths: the tasks whose input is a file, of which the name is enough.
    """

    def __init__(self, icons: dict[str, str], paths: set[str], parent=None):
        super().__init__(parent)
        self._icons = icons
        self._paths = paths

    def sizeHint(self, option, index) -> QSize:  # noqa: N802
        heights = option.fontMetrics.height() + QFontMetrics(_small(option.font)).height()
        return QSize(200, heights + _LINE_GAP + 2 * 10)

    def paint(self, painter: QPainter, option, index) -> None:
        line, colours = index.data(LINE), scheme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        box = option.rect.adjusted(_PAD, 10, -_PAD, -10)
        top = box.top() + (option.fontMetrics.height() - _ICON) // 2
        icon(self._icons.get(line.task, "task"), "muted").paint(painter, QRect(box.left(), top, _ICON, _ICON))
        if line.starred:
            icon("starred", "accent").paint(painter, QRect(box.right() - _ICON, top, _ICON, _ICON))
        given = index.data()
        given = Path(given).name if line.task in self._paths else one_line(given)
        when = date(line.time)
        small = _small(option.font)
        room = box.adjusted(_ICON + _PAD, 0, -_ICON - _PAD - QFontMetrics(small).horizontalAdvance(when) - _PAD, 0)
        _write(painter, room, option.font, colours.text, given)
        second = room.translated(0, option.fontMetrics.height() + _LINE_GAP)
        _write(painter, second, small, colours.muted, index.data(MADE))
        _write(painter, box.adjusted(0, 0, -_ICON - _PAD, 0), small, colours.muted, when, Qt.AlignmentFlag.AlignRight)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option) -> None:
        colours, state = scheme(), option.state
        lit = {QStyle.StateFlag.State_Selected: colours.soft, QStyle.StateFlag.State_MouseOver: colours.hover}
        colour = next((colour for flag, colour in lit.items() if state & flag), None)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(QColor(colours.accent), 2) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour) if colour else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 8, 8)


def _write(painter: QPainter, room: QRect, font: QFont, colour: str, text: str, align=Qt.AlignmentFlag.AlignLeft):
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(text[:1000], Qt.TextElideMode.ElideRight, max(room.width(), 0))
    painter.drawText(room, align | Qt.AlignmentFlag.AlignTop, shown)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 13 / 15)
    return small
