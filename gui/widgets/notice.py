"""Sentences in a row of their own at the foot of the window, until they are read or their time is up."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from gui.act import Act
from gui.language import together, tr
from gui.widgets.controls import button

_SHOWN = 12_000  # milliseconds


class Notice(QFrame):
    """Says something beside the page; there is a row for it as long as there is something to say, so it covers nothing.

    Attributes:
        action: the button of what can be done about it, or None.
    """

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAccessibleName(tr("Notice"))
        self._added: dict[str, Act | None] = {}
        self._said: tuple[str, Act | None, QWidget | None] | None = None
        self._label = QLabel()
        self._label.setWordWrap(True)
        close = button("", icon_name="close", kind="quiet", hint=tr("Dismiss"))
        close.clicked.connect(self.hide)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 8, 8)
        self._row.addWidget(self._label, 1)
        self._row.addWidget(close)
        self.action: QPushButton | None = None
        self._time = QTimer(self, singleShot=True, interval=_SHOWN)
        self._time.timeout.connect(self.hide)
        self.hide()

    def say(self, text: str, act: Act | None = None, page: QWidget | None = None) -> None:
        """Shows a text in place of the one before; with something to do about it, it stays until that was answered.

        Args:
            page: what it is about; it goes when another page is turned to.
        """
        self._said = text, act, page
        self._show()

    def add(self, text: str, act: Act | None = None) -> None:
        """Shows a text that must not be missed: what is said later does not take its place."""
        self._added[text] = self._added.pop(text, None) or act
        self._show()

    def turn_to(self, page: QWidget) -> None:
        """A page is shown: what was said of another one goes."""
        if self._said and self._said[2] not in (None, page):
            self.unsay()

    def unsay(self) -> None:
        """Takes back what was said last, but for what must not be missed."""
        self._said = None
        if self._added:
            self._show()
        else:
            self.hide()

    def text(self) -> str:
        """What is said now; empty if nothing is."""
        return "" if self.isHidden() else self._label.text()

    def retell(self, again: Callable[[str], str]) -> None:
        self._added = {again(text): act for text, act in self._added.items()}
        if self._said:
            self._said = again(self._said[0]), *self._said[1:]

    def hideEvent(self, event) -> None:  # noqa: N802
        self._time.stop()
        if self.isHidden():  # and not the window that it is in
            self._added.clear()
            self._said = None
        super().hideEvent(event)

    def _show(self) -> None:
        said, act, _ = self._said or ("", None, None)
        text = together("\n", (*self._added, said))
        act = act or next(filter(None, self._added.values()), None)
        self._label.setText(text)
        self.setAccessibleDescription(text)
        self._offer(act)
        self.show()
        self._time.stop() if act else self._time.start()

    def _offer(self, act: Act | None) -> None:
        """Puts a button beside the text, in place of the one before."""
        if self.action is not None:
            self.action.hide()
            self.action.deleteLater()
            self.action = None
        if act is not None:
            self.action = button(tr(act.text), kind="link")
            self.action.clicked.connect(self.hide)
            self.action.clicked.connect(lambda: act.do())
            self._row.insertWidget(1, self.action)
