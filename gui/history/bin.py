"""Entries that were deleted a moment ago and can still be taken back."""

from PySide6.QtCore import QObject, QTimer, Signal

from suite.history import History

KEPT = 8_000  # milliseconds


class Bin(QObject):
    """Deletes entries for good when their time is up, or when it is emptied.

    Signals:
        changed(): what lies in it is another.
    """

    changed = Signal()

    def __init__(self, history: History, parent: QObject | None = None):
        super().__init__(parent)
        self._history = history
        self._ids: set[int] = set()
        self._time = QTimer(self, singleShot=True, interval=KEPT)
        self._time.timeout.connect(self.empty)

    def ids(self) -> set[int]:
        return set(self._ids)

    def put(self, entry: int) -> None:
        self._ids.add(entry)
        self._time.start()
        self.changed.emit()

    def take_back(self) -> None:
        self._time.stop()
        self._ids.clear()
        self.changed.emit()

    def empty(self) -> None:
        """Deletes for good what lies in it."""
        self._time.stop()
        if self._ids:
            self._history.delete(*self._ids)
            self._ids.clear()
            self.changed.emit()
