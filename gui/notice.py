"""A sentence that lies over the foot of the page until it is read or its time is up."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QEvent, QPoint, QPropertyAnimation, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from gui.controls import button

_SHOWN = 12_000  # milliseconds
_INSET = 16
_RISE = 12  # pixels
_MOTION = 140  # milliseconds


class Notice(QFrame):
    """Says something without moving anything else; it follows its parent's size.

    Args:
        moves: whether it rises into its place rather than standing there.
    """

    def __init__(self, parent: QWidget, moves: Callable[[], bool]):
        super().__init__(parent)
        self._moves = moves
        self._motion = QPropertyAnimation(self, b"pos", self)
        self._motion.setDuration(_MOTION)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.setObjectName("notice")
        self.setAccessibleName("Notice")
        self._label = QLabel()
        self._label.setWordWrap(True)
        close = button("", icon_name="close", kind="quiet", hint="Dismiss")
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.addWidget(self._label, 1)
        row.addWidget(close)
        self._time = QTimer(self, singleShot=True, interval=_SHOWN)
        self._time.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str) -> None:
        fresh = self.isHidden()
        self._label.setText(text)
        self.setAccessibleDescription(text)
        self.show()
        self._place()
        self.raise_()
        if fresh and self._moves():
            self._rise()
        self._time.start()

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
