"""Two texts, one above the other, with the words that only one of them has."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gui.theme import scheme


class Beside(QWidget):
    """What was, and what became of it; words that differ are underlined, in the accent or the counter-colour."""

    def __init__(self, before: str, after: str, parent: QWidget | None = None):
        super().__init__(parent)
        self._names = QLabel(before), QLabel(after)
        self._texts = QLabel(), QLabel()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for place, (name, text) in enumerate(zip(self._names, self._texts)):
            name.setProperty("tone", "muted")
            text.setTextFormat(Qt.TextFormat.RichText)
            text.setWordWrap(True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            text.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # which text to be selected has else, even while it is empty
            grid.addWidget(name, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, place, 1)
        self._plain = ("", "")
        self._changes: dict[str, Sequence[Sequence[int]]] = {"before": (), "after": ()}

    def show_texts(self, before: str, after: str, changes: dict[str, Sequence[Sequence[int]]]) -> None:
        """Shows two texts; `changes` are the spans of words of each, as of `suite.looks.compare.words`."""
        self._plain, self._changes = (before, after), changes
        for label, text in zip(self._texts, self._plain):
            label.setAccessibleName(text)
        self._write()

    def texts(self) -> tuple[str, str]:
        """The texts that are shown."""
        return self._plain

    def changeEvent(self, event) -> None:  # noqa: N802
        """Other colours are in the texts themselves."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._write()

    def _write(self) -> None:
        colours = scheme()
        for label, text, side, colour in zip(
            self._texts, self._plain, ("before", "after"), (colours.against, colours.accent)
        ):
            label.setText(_marked(text, self._changes[side], colour))


def _marked(text: str, spans: Sequence[Sequence[int]], colour: str) -> str:
    parts, read = [], 0
    for start, end in spans:
        marked = f'<u style="color: {colour}">{escape(text[start:end])}</u>'
        parts += [escape(text[read:start]), marked]
        read = end
    return "".join([*parts, escape(text[read:])]).replace("\n", "<br>")
