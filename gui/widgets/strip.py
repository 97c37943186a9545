"""The row that speaks for a page whose results have no card of their own, such as ink that is drawn into its input."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.widgets.controls import button
from gui.widgets.saying import Saying

_HEIGHT = 44  # pixels, kept also while there is nothing to say


class Strip(Saying):
    """The parts of what is said, beside one another."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setMinimumHeight(_HEIGHT)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._heading)
        words.addWidget(self._text)
        self._bar.setFixedWidth(160)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._bar)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.unsay()

    def unsay(self) -> None:
        self.say("")

    def _placed(self, label: str) -> QPushButton:
        made = button(label)
        self._row.addWidget(made)
        return made
