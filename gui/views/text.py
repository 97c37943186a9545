"""The view of text that streams while it is made, with copy."""

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication

from gui.language import tr
from gui.page.board import Board
from gui.views.base import Panel
from gui.widgets.card import Card
from gui.widgets.controls import button
from gui.widgets.marks import MarkedText
from gui.widgets.prose import Prose
from suite.spec import TextView

_COPIED = 1200  # milliseconds for which the button says so


class TextPanel(Panel):
    """A large text that can be selected, pointed at and copied, but not changed."""

    beside = True
    suffix = ".txt"

    def __init__(self, view: TextView, board: Board, parent=None):
        super().__init__(view, board, parent)
        self.surface = (Prose if view.prose else MarkedText)(tr(view.label))
        self.surface.setReadOnly(True)
        self.surface.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        card = Card(tr(view.label), tr(view.unit))
        card.setFocusProxy(self.surface)
        card.body.addWidget(self.surface)
        self._button = button(tr("Copy"), icon_name="copy", hint=tr("Copy {label}", label=tr(view.label)))
        self._button.clicked.connect(self.copy)
        self._button.setEnabled(False)
        card.header.addWidget(self._button)
        self.cards = [card]
        self._settle = QTimer(self, singleShot=True, interval=_COPIED)
        self._settle.timeout.connect(lambda: self._button.setText(tr("Copy")))

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        text = self.payload(values)
        if isinstance(text, str):
            self.surface.set_text(text)
            self._button.setEnabled(bool(text))

    def clear(self) -> None:
        self.show({self.view.shows: ""})

    def text(self) -> str:
        return self.surface.text()

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self._button.setText(tr("Copied"))
        self._settle.start()
