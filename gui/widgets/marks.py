"""Text whose words can be pointed at and lit up: the surface of text fields and text views."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPalette,
    QPen,
    QPixmap,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from gui.overlap import common_prefix
from gui.theme import scheme
from gui.widgets.offsets import Offsets

_LINE_HEIGHT = 120.0  # per cent
# Qt's time to find where lines break grows with the square of what lies between two blanks: 10 s for 200,000 letters.
_LONG_RUN = re.compile(r"\S{2000}")
_LARGE = 50_000  # characters that come at once
_MANY = 20  # marks of one owner that are worth a picture
_SEPARATORS = str.maketrans({"\u2029": "\n", "\u2028": "\n"})
_NAVIGATION = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)


@dataclass(frozen=True)
class Mark:
    """A lit-up part of a text.

    Attributes:
        start, end: in characters.
        role: the scheme's colour that fills it.
        strength: alpha of the fill, 0 to 1.
        outlined: whether a line in the accent colour runs around it.
        underlined: whether a line in `role` runs below it.
    """

    start: int
    end: int
    role: str = "soft"
    strength: float = 1.0
    outlined: bool = False
    underlined: bool = False


class MarkedText(QTextEdit):
    """Plain text, with positions counted in characters, and marks painted behind it.

    Signals:
        pointed(int): the character under the mouse, or at the caret when it is moved by keys; -1 for none.
    """

    pointed = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None):
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("content", "large")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.setMinimumHeight(120)
        self.document().setDocumentMargin(2)
        self.viewport().setAccessibleName(name)
        self.viewport().setMouseTracking(True)
        self._marks: dict[str, tuple[Mark, ...]] = {}
        self._pictures: dict[str, tuple[tuple, QPixmap]] = {}  # of owners with many marks, and what they depend on
        self._text = self._placeholder = ""
        self._offsets = Offsets("")
        self._pointed = -1
        self._space_lines()
        self.document().contentsChanged.connect(self._read)

    def text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        """Replaces what differs, so that selection, scroll position and undo survive."""
        old, new = self._text, text.replace("\r\n", "\n").replace("\r", "\n").translate(_SEPARATORS)
        if old == new:
            return
        same = common_prefix(old, new)
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._offsets.units(same))
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        if len(new) - same >= _LARGE:
            self._insert_large(cursor, new[same:])
        else:
            self._wrap(new)
            cursor.insertText(new[same:])

    def selected(self) -> tuple[int, int]:
        """Start and end of what is selected, in characters; equal where nothing is."""
        cursor = self.textCursor()
        return self._offsets.characters(cursor.selectionStart()), self._offsets.characters(cursor.selectionEnd())

    def caret(self) -> int:
        """The caret's place in characters."""
        return self._offsets.characters(self.textCursor().position())

    def set_marks(self, owner: str, marks: Sequence[Mark]) -> None:
        """Replaces the marks of one owner; those of later owners lie over those of earlier ones."""
        if self._marks.get(owner, ()) != tuple(marks):
            self._marks[owner] = tuple(marks)
            self._pictures.pop(owner, None)
            self.viewport().update()

    def marks(self, owner: str) -> tuple[Mark, ...]:
        return self._marks.get(owner, ())

    def character_at(self, point: QPointF) -> int:
        """The character drawn at a point of the viewport, or -1."""
        place = point + QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        units = self.document().documentLayout().hitTest(place, Qt.HitTestAccuracy.ExactHit)
        if units < 0:
            return -1
        block = self.document().findBlock(units)
        left = self.document().documentLayout().blockBoundingRect(block).left()
        line = block.layout().lineForTextPosition(units - block.position())
        if line.isValid() and place.x() - left < line.cursorToX(units - block.position())[0]:
            units -= 1
        character = self._offsets.characters(units)
        return character if 0 <= character < len(self._text) else -1

    def boxes(self, mark: Mark) -> Iterator[QRectF]:
        """The boxes of a mark's characters, one for each line, in the viewport's coordinates."""
        start, end = self._offsets.units(mark.start), self._offsets.units(mark.end)
        shift = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            origin = self.document().documentLayout().blockBoundingRect(block).topLeft() - shift
            for line in _lines(block):
                first = max(start - block.position(), line.textStart())
                last = min(end - block.position(), line.textStart() + line.textLength())
                if first < last:
                    yield _box(line, first, last, self.fontMetrics()).translated(origin)
            block = block.next()

    def paintEvent(self, event) -> None:  # noqa: N802
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for owner, marks in self._marks.items():
            if len(marks) > _MANY:
                painter.drawPixmap(0, 0, self._painted(owner, marks))
            else:
                self._paint_marks(painter, marks)
        if self._placeholder and self.document().isEmpty():
            self._paint_placeholder(painter)
        painter.end()
        super().paintEvent(event)

    def setPlaceholderText(self, text: str) -> None:  # noqa: N802
        """Painted here: Qt shows one line of it, however long it is."""
        self._placeholder = text
        self.viewport().update()

    def placeholderText(self) -> str:  # noqa: N802
        return self._placeholder

    def _paint_placeholder(self, painter: QPainter) -> None:
        if self.document().firstBlock().layout().preeditAreaText():
            return
        around = round(self.document().documentMargin())
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.setFont(self.font())
        room = self.viewport().rect().adjusted(around, around, -around, 0)
        painter.drawText(room, Qt.TextFlag.TextWordWrap, self._placeholder)

    def _painted(self, owner: str, marks: tuple[Mark, ...]) -> QPixmap:
        """Many marks as a picture, which is kept while they lie where they lie."""
        size, ratio = self.viewport().size(), self.devicePixelRatioF()
        scroll = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        state = marks, self.document().revision(), size, ratio, scroll, self.font().key(), scheme()
        known, picture = self._pictures.get(owner, (None, None))
        if known != state:
            picture = QPixmap(size * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_marks(painter, marks)
            painter.end()
            self._pictures[owner] = state, picture
        return picture

    def _paint_marks(self, painter: QPainter, marks: Sequence[Mark]) -> None:
        for mark in marks:
            self._paint_mark(painter, mark)

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        colours = scheme()
        fill = QColor(getattr(colours, mark.role))
        fill.setAlphaF(mark.strength)
        for box in self.boxes(mark):
            painter.setPen(QPen(QColor(colours.accent), 1.5) if mark.outlined else Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(box, 4, 4)
            if mark.underlined:
                painter.setPen(QPen(QColor(getattr(colours, mark.role)), 2))
                painter.drawLine(box.bottomLeft() + QPointF(3, -1), box.bottomRight() + QPointF(-3, -1))

    def mouseMoveEvent(self, event) -> None:  # noqa: N802
        super().mouseMoveEvent(event)
        self._point(self.character_at(event.position()))

    def leaveEvent(self, event) -> None:  # noqa: N802
        super().leaveEvent(event)
        self._point(-1)

    def focusOutEvent(self, event) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self._point(-1)

    def keyPressEvent(self, event) -> None:  # noqa: N802
        super().keyPressEvent(event)
        self._point(self.caret() if event.key() in _NAVIGATION else -1)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        text = source.text()
        if len(text) >= _LARGE:
            self._insert_large(self.textCursor(), text)
            return
        self._wrap(text)
        super().insertFromMimeData(source)

    def _insert_large(self, cursor: QTextCursor, text: str) -> None:
        """Inserts a text without the half second for which Qt would lay it out to its end, twice.

        The scroll bar is there before the text, the paragraphs are laid out when it is all in, as they are needed, and
        letters are set side by side without kerning. The caret, at the end, is not scrolled to.
        """
        self._show_bar(Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        plain = cursor.charFormat()
        plain.setFontStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
        self.document().setLayoutEnabled(False)
        cursor.insertText(text, plain)
        self.document().setLayoutEnabled(True)

    def _show_bar(self, before: Qt.ScrollBarPolicy, now: Qt.ScrollBarPolicy) -> None:
        """Has the scroll bar be there always or as needed, unless there is to be none."""
        if self.verticalScrollBarPolicy() == before:
            self.setVerticalScrollBarPolicy(now)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """The selection with its no-break spaces, which Qt's own would turn into common ones."""
        cursor = self.textCursor()
        start = self._offsets.characters(cursor.selectionStart())
        data = QMimeData()
        data.setText(self._text[start : self._offsets.characters(cursor.selectionEnd())])
        return data

    def _point(self, character: int) -> None:
        if character != self._pointed:
            self._pointed = character
            self.pointed.emit(character)

    def _read(self) -> None:
        raw = self.document().toRawText().translate(_SEPARATORS)
        self._text = raw.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        self._offsets = Offsets(self._text)
        self._wrap(self._text)
        if len(self._text) < _LARGE:
            self._show_bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def _wrap(self, text: str) -> None:
        """Breaks lines between words, or anywhere once some of a text could not be broken otherwise."""
        modes = QTextOption.WrapMode
        mode = modes.WrapAnywhere if _LONG_RUN.search(text) else modes.WrapAtWordBoundaryOrAnywhere
        if self.wordWrapMode() != mode:
            self.setWordWrapMode(mode)

    def _space_lines(self) -> None:
        spaced = QTextBlockFormat()
        spaced.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        self.document().setUndoRedoEnabled(False)
        QTextCursor(self.document()).setBlockFormat(spaced)
        self.document().setUndoRedoEnabled(True)


def _lines(block: QTextBlock) -> Iterator[QTextLine]:
    layout = block.layout()
    return (layout.lineAt(place) for place in range(layout.lineCount()))


def _box(line: QTextLine, first: int, last: int, metrics) -> QRectF:
    left, right = sorted((line.cursorToX(first)[0], line.cursorToX(last)[0]))
    baseline = line.y() + line.ascent()
    top, bottom = baseline - metrics.ascent(), baseline + metrics.descent()
    return QRectF(left, top, right - left, bottom - top).adjusted(-3, 0, 3, 1)
