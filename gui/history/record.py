"""The history, and word to whoever shows it that it has grown."""

from PySide6.QtCore import QObject, Signal

from suite.events import Request, Result
from suite.history import History


class Record(QObject):
    """Where the pages write what they have done.

    Signals:
        grown(): there is an entry more, or another one.

    Attributes:
        history: to be read, and to be tidied by the page that shows it.
    """

    grown = Signal()

    def __init__(self, history: History, parent: QObject | None = None):
        super().__init__(parent)
        self.history = history

    def add(self, task: str, request: Request, result: Result, instead: int | None = None) -> int | None:
        """As `History.add`: what it returned an id for is on disk."""
        entry = self.history.add(task, request, result, instead)
        if entry is not None:
            self.grown.emit()
        return entry

    def keep(self, on: bool) -> None:
        """Whether results are kept from now on."""
        self.history.paused = not on
