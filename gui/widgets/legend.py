"""The row below an input that says what lies over it, with a control at its right end."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget


class Legend(QWidget):
    """Muted words and one control; hidden until there is something to say."""

    def __init__(self, control: QWidget, parent: QWidget | None = None):
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        self._words = QLabel()
        self._words.setProperty("tone", "muted")
        self._words.setWordWrap(True)
        row.addWidget(self._words, 1)
        row.addWidget(control)
        self.hide()

    def say(self, text: str) -> None:
        self._words.setText(text)

    def text(self) -> str:
        return self._words.text()
