"""The work on a list: a thread goes through what waits, and the window is told how far it is."""

import enum
import logging
import sqlite3
import threading
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from gui.bridge import Bridge
from gui.many.passing import Pass
from gui.many.queue import Queue
from gui.many.source import Source
from suite.batch import Tally
from suite.errors import UserError
from suite.phrase import say
from suite.spec import TaskSpec

TELL = 150  # milliseconds between two looks at how far it is

log = logging.getLogger(__name__)


class State(enum.Enum):
    """Where a list stands."""

    EMPTY = "empty"
    WORKING = "working"
    PAUSED = "paused"
    DONE = "done"


class Work(QObject):
    """Takes the waiting items of a queue through the worker; everything but the work itself is on the main thread.

    Signals:
        changed(): the state, or how far it is.
        ended(str): it is done, or what stopped it in a sentence; not after `pause`.

    Attributes:
        queue: the list.
        tally: speed and time left; None while they are not known.
        trouble: what stopped it; empty as a rule.
    """

    changed = Signal()
    ended = Signal(object)
    _over = Signal(object, object)

    def __init__(self, spec: TaskSpec, bridge: Bridge, queue: Queue, parent: QObject | None = None):
        super().__init__(parent)
        self._spec, self._bridge, self.queue = spec, bridge, queue
        self._thread: threading.Thread | None = None
        self._pass: Pass | None = None
        self._passes = 0
        self.tally: Tally | None = None
        self.trouble = ""
        self._look = QTimer(self, interval=TELL)
        self._look.timeout.connect(self.changed)
        self._over.connect(self._end, Qt.ConnectionType.QueuedConnection)

    @property
    def state(self) -> State:
        if self._thread:
            return State.WORKING
        if self.queue.source is None:
            return State.EMPTY
        counts = self.queue.counts()
        return State.DONE if self.queue.filled and counts.done == counts.total else State.PAUSED

    def begin(self, source: Source, options: dict[str, Any]) -> None:
        """Makes a list and goes to work on it."""
        self.pause()
        self.queue.begin(source, options)
        self.go_on()

    def go_on(self) -> None:
        """Works on what waits."""
        if self._thread or self.queue.source is None:
            return
        self._passes += 1
        self.tally, self.trouble = None, ""
        slot = f"many:{self._spec.name}:{self._passes}"  # what an earlier pass is still told must not reach this one
        self._pass = Pass(self._spec, self._bridge.client, self.queue, slot)
        self._bridge.listen(slot, self._pass.hear)
        self._thread = threading.Thread(target=self._work, args=(self._pass,), name=slot, daemon=True)
        self._thread.start()
        self._look.start()
        self.changed.emit()

    def retry(self) -> None:
        """Works on the failed items again."""
        self.queue.retry()
        self.go_on()

    def pause(self) -> None:
        """Stops; what is done stays, what waits can be gone on with."""
        if self._thread is None:
            return
        self._pass.stop()
        self._thread.join()
        self._settle()
        self.changed.emit()

    def stop(self) -> None:
        """Ends here: what waits is left out; where nobody knows yet what that is, there is no list any more."""
        self.pause()
        self.queue.leave() if self.queue.filled else self.queue.clear()
        self.changed.emit()

    def clear(self) -> None:
        """There is no list any more."""
        self.pause()
        self.queue.clear()
        self.changed.emit()

    def close(self) -> None:
        self.pause()
        self.queue.close()

    def _work(self, at: Pass) -> None:
        """The thread: how it ended is told to the main one."""
        trouble = ""
        try:
            at.run(lambda tally: setattr(self, "tally", tally))
        except UserError as error:
            trouble = str(error)
        except (OSError, sqlite3.Error) as error:
            trouble = say("The list cannot go on: {reason}. What is done stays; continue it later.", reason=str(error))
        except Exception as error:
            log.exception("a list failed")
            trouble = say(
                "Something went wrong ({kind}: {reason}). What is done stays.",
                kind=type(error).__name__,
                reason=str(error)[:200],
            )
        self._over.emit(at, trouble)

    def _end(self, at: Pass, trouble: str) -> None:
        if at is not self._pass:  # it was paused meanwhile
            return
        self._thread.join()
        self._settle()
        if self.queue.filled and not self.queue.counts().total:  # a list of nothing is none
            self.queue.clear()
        self.trouble = trouble
        self.changed.emit()
        self.ended.emit(trouble)

    def _settle(self) -> None:
        self._look.stop()
        self._bridge.forget(self._pass.slot)
        self._thread = self._pass = None
