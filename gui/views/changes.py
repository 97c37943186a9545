"""What of an input may be changed: a word of a text, a patch of a picture, a stroke of ink."""

from typing import ClassVar

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from gui.inputs.base import Input
from gui.inputs.image import ImageInput
from gui.inputs.ink import InkInput
from gui.language import mark, tr
from gui.theme import scheme
from gui.widgets.controls import ComboBox, button
from suite.looks.asks import GRID
from suite.looks.change import words

_SIDE = 224  # pixels


class Change(QWidget):
    """Controls that change one input.

    Signals:
        asked(dict): what the explanation is to be asked with.

    Attributes:
        hint: how they are used, where that is not to be seen.
    """

    asked = Signal(dict)
    hint: ClassVar[str] = ""

    def refresh(self) -> None:
        """The input may be another."""


class WordChange(Change):
    """Another word in the place of the one at the caret, or none."""

    def __init__(self, source: Input):
        super().__init__()
        self._text = source.surface
        self._word = QLabel()
        self._becomes = QLineEdit()
        self._becomes.setPlaceholderText(tr("another word"))
        self._becomes.setAccessibleName(tr("What the word becomes"))
        self._becomes.returnPressed.connect(self._replace)
        self._try = button(tr("Replace"), hint=tr("See what would come of another word"))
        self._delete = button(tr("Delete"), hint=tr("See what would come without this word"))
        self._try.clicked.connect(self._replace)
        self._delete.clicked.connect(lambda: self._ask(""))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part, stretch in ((self._word, 0), (self._becomes, 1), (self._try, 0), (self._delete, 0)):
            row.addWidget(part, stretch)
        row.addStretch(1)
        self._text.cursorPositionChanged.connect(self.refresh)
        self._number = 0
        self.refresh()

    def refresh(self) -> None:
        text, caret = self._text.text(), self._text.caret()
        spans = words(text)
        starts = [number for number, (start, _) in enumerate(spans, 1) if start <= caret]
        self._number = starts[-1] if starts else min(1, len(spans))
        start, end = spans[self._number - 1] if self._number else (0, 0)
        self._word.setText(
            tr("“{text}” becomes", text=text[start:end]) if self._number else tr("Put the caret on a word.")
        )
        for part in (self._becomes, self._try, self._delete):
            part.setEnabled(self._number > 0)

    def _replace(self) -> None:
        if self._becomes.text().strip():
            self._ask(self._becomes.text().strip())

    def _ask(self, becomes: str) -> None:
        self.asked.emit({"word": self._number, "becomes": becomes})


class PatchChange(Change):
    """Covers the patch of the picture that is clicked, or chosen with the arrow keys and Enter."""

    hint = mark("Click a patch to see what would come of the picture without it.")

    def __init__(self, source: Input):
        super().__init__()
        self._source = source
        self._at = (GRID // 2, GRID // 2)  # row and column
        self._covered: tuple[int, int] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Patch that is covered"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(_SIDE, _SIDE)

    def refresh(self) -> None:
        self._covered = None
        self.update()

    def patch(self, row: int, column: int) -> QRectF:
        """Where a patch lies, from 0."""
        side = _SIDE / GRID
        return QRectF(column * side, row * side, side, side)

    def mouseMoveEvent(self, event) -> None:  # noqa: N802
        self._go(*self._patch_at(event.position()))

    def mousePressEvent(self, event) -> None:  # noqa: N802
        self._go(*self._patch_at(event.position()))
        self._ask()

    def keyPressEvent(self, event) -> None:  # noqa: N802
        moves = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
        if event.key() in moves:
            down, across = moves[event.key()]
            self._go(self._at[0] + down, self._at[1] + across)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._ask()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event) -> None:  # noqa: N802
        painter, colours = QPainter(self), scheme()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        image = self._source.picture.image()
        whole = QRectF(0, 0, _SIDE, _SIDE)
        if not image.isNull():
            painter.drawImage(whole, image)
        if self._covered is not None:
            painter.fillRect(self.patch(*self._covered), QColor(colours.muted))
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.drawRect(self.patch(*self._at).adjusted(1, 1, -1, -1))
        painter.end()

    def _patch_at(self, place) -> tuple[int, int]:
        return int(place.y() * GRID // _SIDE), int(place.x() * GRID // _SIDE)

    def _go(self, row: int, column: int) -> None:
        self._at = min(max(row, 0), GRID - 1), min(max(column, 0), GRID - 1)
        self.setAccessibleDescription(
            tr("Row {row}, column {column} of {grid}.", row=self._at[0] + 1, column=self._at[1] + 1, grid=GRID)
        )
        self.update()

    def _ask(self) -> None:
        self._covered = self._at
        self.update()
        self.asked.emit({"row": self._at[0] + 1, "column": self._at[1] + 1})


class StrokeChange(Change):
    """Lifts one of the strokes; the one that is meant is lit in the input while this is to be seen."""

    def __init__(self, source: Input):
        super().__init__()
        self._canvas = source.canvas
        self._strokes = ComboBox()
        self._strokes.setAccessibleName(tr("Which stroke is lifted"))
        self._strokes.highlighted.connect(self._light)
        self._strokes.activated.connect(self._light)
        self._lift = button(tr("Lift"), hint=tr("See what would come without this stroke"))
        self._lift.clicked.connect(lambda: self.asked.emit({"stroke": self._strokes.currentIndex() + 1}))
        self._count = QLabel()
        self._count.setProperty("tone", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self._strokes, self._lift, self._count):
            row.addWidget(part)
        row.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        strokes = self._canvas.strokes()
        kept = self._strokes.currentIndex()
        with QSignalBlocker(self._strokes):  # nobody has pointed at a stroke
            self._strokes.clear()
            self._strokes.addItems([tr("Stroke {number}", number=number) for number in range(1, len(strokes) + 1)])
            self._strokes.setCurrentIndex(min(max(kept, 0), len(strokes) - 1))
        self._lift.setEnabled(bool(strokes))
        self._count.setText("" if len(strokes) != 1 else tr("Of a single stroke the second half is lifted."))

    def hideEvent(self, event) -> None:  # noqa: N802
        self._canvas.light(())
        super().hideEvent(event)

    def _light(self, place: int) -> None:
        points = len(self._canvas.strokes()[place])
        self._canvas.light([(place, 0, points - 1)])


def change_of(source: Input) -> Change:
    """The controls for an input."""
    if isinstance(source, ImageInput):
        return PatchChange(source)
    return StrokeChange(source) if isinstance(source, InkInput) else WordChange(source)
