"""The block of which pages are made: a small label at its top left, its unit or state at its top right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from gui.theme import refresh
from gui.widgets.elided import Elided
from gui.widgets.message import Message

MARGIN = 20
HEADER = 34  # pixels, as high as a button in it


class Card(QFrame):
    """A titled surface whose content gives way to a message where there is something to say instead.

    Attributes:
        header: the row above the content, for controls at its right end.
        body: the layout of the content.
        foot: the layout below the content.
    """

    def __init__(self, label: str, unit: str = "", parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(label)
        self._label = _header(label)
        self._unit = _header(unit)
        self._unit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.header = QHBoxLayout()
        self.header.setSpacing(12)
        self.header.addWidget(self._label)
        self.header.addStretch(1)
        self.header.addWidget(self._unit)
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self._message: Message | None = None  # made when there is something to say
        self._stack = QStackedWidget()
        self._stack.addWidget(content)
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(0, 4, 0, 0)
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 12, MARGIN, 16)
        layout.setSpacing(4)
        layout.addLayout(self.header)
        layout.addWidget(self._stack, 1)
        layout.addLayout(self.foot)

    def set_label(self, text: str) -> None:
        self._label.setText(text)

    def set_unit(self, text: str) -> None:
        self._unit.setText(text)

    def unit(self) -> str:
        return self._unit.text()

    def say(self, text: str, **details) -> None:
        """Shows a message in place of the content; `details` as of `Saying.say`."""
        if self._message is None:
            self._message = Message()
            self._stack.addWidget(self._message)
        self._message.say(text, **details)
        self._stack.setCurrentWidget(self._message)

    def unsay(self) -> None:
        self._stack.setCurrentIndex(0)

    def set_drop(self, over: bool) -> None:
        """Shows that what is dragged over it would be taken."""
        self.setProperty("drop", over)
        refresh(self)

    def said(self) -> str:
        """The message that is shown; empty while the content is."""
        return self._message.said() if self._stack.currentWidget() is self._message else ""


def _header(text: str) -> Elided:
    label = Elided(text)
    label.setMinimumHeight(HEADER)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return label
