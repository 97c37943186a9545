"""The worker's client as Qt signals: what its reader thread hears is delivered on the main thread."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from suite.events import AnyEvent, Partial, Progress, Result

Listener = Callable[[AnyEvent], None]


class Bridge(QObject):
    """Owns the client and hands each event to whoever listens to its slot.

    Partials that a newer one has overtaken before the window had time for them are dropped, so that a busy window
    catches up at once.

    Args:
        make_client: makes the client from its `listen` function.

    Attributes:
        client: a `suite.worker.client.Client`.
    """

    _arrived = Signal()

    def __init__(self, make_client: Callable, parent: QObject | None = None):
        super().__init__(parent)
        self._lock = threading.Lock()
        self._waiting: list[tuple[str, AnyEvent]] = []
        self._listeners: dict[str, Listener] = {}
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self.client = make_client(self._hear)

    def listen(self, slot: str, listener: Listener) -> None:
        self._listeners[slot] = listener

    def forget(self, slot: str) -> None:
        """Nobody listens to a slot any more."""
        self._listeners.pop(slot, None)

    def close(self) -> None:
        """Ends the worker; nothing is delivered afterwards."""
        self._listeners.clear()
        self.client.close()

    def _hear(self, slot: str, event: AnyEvent) -> None:
        with self._lock:
            self._waiting.append((slot, event))
            first = len(self._waiting) == 1
        if first:
            self._arrived.emit()

    def _deliver(self) -> None:
        with self._lock:
            waiting, self._waiting = self._waiting, []
        for slot, event in _newest(waiting):
            if listener := self._listeners.get(slot):
                listener(event)


def _newest(events: list[tuple[str, AnyEvent]]) -> list[tuple[str, AnyEvent]]:
    """Without the partials and progress that a later one of the same slot, or its result, makes needless."""
    kept: list[tuple[str, AnyEvent]] = []
    overtaken: set[tuple[str, type]] = set()
    for slot, event in reversed(events):
        kind = type(event)
        if (slot, kind) in overtaken:
            continue
        if kind in (Partial, Progress):
            overtaken.add((slot, kind))
        elif kind is Result:
            overtaken.add((slot, Partial))
        kept.append((slot, event))
    return kept[::-1]
