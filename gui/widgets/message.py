"""What stands in a card where there is no result: an invitation, progress, nothing to say, or an error."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.widgets.saying import Saying


class Message(Saying):
    """The parts of what is said, below one another."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._bar.setMaximumWidth(320)
        self._below = QVBoxLayout()
        self._below.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(8)
        for part in (self._heading, self._text, self._bar):
            layout.addWidget(part)
        layout.addLayout(self._below)
        layout.addStretch(1)

    def _placed(self, label: str) -> QPushButton:
        button = QPushButton(label)
        button.setProperty("kind", "sample")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._below.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button
