"""Words in place of a result, how far something is, and what can be done, however these parts stand."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from gui.language import tr
from gui.theme import refresh

Action = tuple[str, Callable[[], None]]


class Saying(QWidget):
    """A heading, a sentence, a bar and buttons; a subclass places them."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._heading, self._text = QLabel(), QLabel()
        self._text.setProperty("tone", "muted")
        for label in (self._heading, self._text):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress"))
        self._buttons: list[QPushButton] = []

    def said(self) -> str:
        return self._text.text()

    def say(
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
        # Those that are wanted still keep the focus.
        if [button.text() for button in self._buttons] != [label for label, _ in actions]:
            self._offer(actions)

    def _offer(self, actions: Sequence[Action]) -> None:
        for button in self._buttons:
            button.hide()  # at once; it is deleted a little later
            button.deleteLater()
        self._buttons = [self._placed(label) for label, _ in actions]
        for button, (_, do) in zip(self._buttons, actions):
            button.clicked.connect(lambda _=False, do=do: do())

    def _placed(self, label: str) -> QPushButton:
        """Makes a button and puts it in its place."""
        raise NotImplementedError
