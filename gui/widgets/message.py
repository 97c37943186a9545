"""What stands in a card where there is no result: an invitation, progress, nothing to say, or an error."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from gui.language import tr
from gui.theme import refresh

Action = tuple[str, Callable[[], None]]


class Message(QWidget):
    """A heading, a sentence, how far something is, and buttons for what can be done."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._heading = QLabel()
        self._text = QLabel()
        self._text.setProperty("tone", "muted")
        for label in (self._heading, self._text):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setMaximumWidth(320)
        self._bar.setAccessibleName(tr("Progress"))
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(8)
        for part in (self._heading, self._text, self._bar):
            layout.addWidget(part)
        layout.addLayout(self._buttons)
        layout.addStretch(1)

    def text(self) -> str:
        return self._text.text()

    def show_text(
        self,
        text: str,
        *,
        heading: str = "",
        tone: str = "strong",
        fraction: float | None = None,
        working: bool = False,
        actions: Sequence[Action] = (),
    ) -> None:
        """Shows a message.

        Args:
            tone: of the heading: "strong" or "error".
            fraction: how far, 0 to 1; None with `working` for how far nobody knows.
            actions: what the buttons say and do.
        """
        self._heading.setProperty("tone", tone)
        refresh(self._heading)
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        self._text.setText(text)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            if tone == "error"
            else Qt.TextInteractionFlag.NoTextInteraction
        )
        self._bar.setVisible(working)
        self._bar.setRange(0, 0 if fraction is None else 1000)
        self._bar.setValue(round((fraction or 0) * 1000))
        self._show_buttons(actions)

    def _show_buttons(self, actions: Sequence[Action]) -> None:
        shown = [self._buttons.itemAt(place).widget() for place in range(self._buttons.count())]
        if [button.text() for button in shown] == [label for label, _ in actions]:
            return
        for button in shown:
            self._buttons.removeWidget(button)
            button.hide()  # at once; it is deleted a little later
            button.deleteLater()
        for label, do in actions:
            button = QPushButton(label)
            button.setProperty("kind", "sample")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(do)
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
