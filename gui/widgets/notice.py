"""A sentence that lies over the foot of the page until it is read or its time is up."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QEvent, QPoint, QPropertyAnimation, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from gui.act import Act
from gui.language import together, tr
from gui.widgets.controls import button

_SHOWN = 12_000  # milliseconds
_INSET = 16
_RISE = 12  # pixels
_MOTION = 140  # milliseconds


class Notice(QFrame):
    """Says something without moving anything else; it follows its parent's size.

    Args:
        moves: whether it rises into its place rather than standing there.

    Attributes:
        action: the button of what can be done about it, or None.
    """

    def __init__(self, parent: QWidget, moves: Callable[[], bool]):
        super().__init__(parent)
        self._moves = moves
        self._motion = QPropertyAnimation(self, b"pos", self)
        self._motion.setDuration(_MOTION)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.setObjectName("notice")
        self.setAccessibleName(tr("Notice"))
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
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, act: Act | None = None) -> None:
        """Shows a text; with something to do about it, it stays until it is dismissed or done."""
        fresh = self.isHidden()
        self._label.setText(text)
        self.setAccessibleDescription(text)
        self._offer(act)
        self.show()
        self._place()
        self.raise_()
        if fresh and self._moves():
            self._rise()
        self._time.stop() if act else self._time.start()

    def add(self, text: str, act: Act | None = None) -> None:
        """Shows a text below what is said now."""
        self.say(together("\n", (self.text(), text)), act)

    def text(self) -> str:
        """What is said now; empty if nothing is."""
        return "" if self.isHidden() else self._label.text()

    def hideEvent(self, event) -> None:  # noqa: N802
        self._time.stop()
        super().hideEvent(event)

    def eventFilter(self, watched, event) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

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

    def _rise(self) -> None:
        self._motion.setStartValue(self.pos() + QPoint(0, _RISE))
        self._motion.setEndValue(self.pos())
        self._motion.start()

    def _place(self) -> None:
        self._motion.stop()
        room = self.parentWidget().rect()
        width = min(640, room.width() - 2 * _INSET)
        height = max(self.heightForWidth(width), self.sizeHint().height())
        self.setGeometry((room.width() - width) // 2, room.height() - height - _INSET, width, height)
