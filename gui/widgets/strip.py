"""The row that speaks for a page whose results have no card of their own, such as ink that is drawn into its input."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.language import tr
from gui.theme import refresh
from gui.widgets.controls import button
from gui.widgets.message import Action

_HEIGHT = 44  # pixels, kept also while there is nothing to say


class Strip(QWidget):
    """A heading, a sentence and what can be done, beside one another; it says what a card says in place of a result."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setMinimumHeight(_HEIGHT)
        self._heading, self._text = QLabel(), QLabel()
        self._text.setProperty("tone", "muted")
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._heading, self._text):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            words.addWidget(label)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._bar.setAccessibleName(tr("Progress"))
        self._buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._bar)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.unsay()

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
        """Shows a message; all as of `Message.show_text`."""
        self._heading.setProperty("tone", tone)
        refresh(self._heading)
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        self._text.setText(text)
        self._bar.setVisible(working)
        self._bar.setRange(0, 0 if fraction is None else 1000)
        self._bar.setValue(round((fraction or 0) * 1000))
        if [made.text() for made in self._buttons] != [label for label, _ in actions]:
            self._offer(actions)

    def unsay(self) -> None:
        self.say("")

    def said(self) -> str:
        return self._text.text()

    def _offer(self, actions: Sequence[Action]) -> None:
        for made in self._buttons:
            made.hide()
            made.deleteLater()
        self._buttons = []
        for label, do in actions:
            made = button(label)
            made.clicked.connect(lambda _=False, do=do: do())
            self._row.addWidget(made)
            self._buttons.append(made)
