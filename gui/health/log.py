"""The log of the window's process: warnings, errors nobody caught, and what Qt warns of."""

import contextlib
import logging
import sys
import threading
from collections.abc import Callable, Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import platformdirs
from PySide6.QtCore import QObject, QtMsgType, Signal, qInstallMessageHandler

from suite.phrase import say

LIMIT, OLDER = 1_000_000, 2  # bytes of a file; files beside the newest
SENTENCE = say("Something went wrong inside the window. It goes on; a report says more.")
_LEVELS = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

log = logging.getLogger("unroll.window")


def log_path() -> Path:
    """Where the window writes what goes wrong."""
    return platformdirs.user_log_path("unroll", appauthor=False) / "window.log"


@contextlib.contextmanager
def kept_log(path: Path) -> Iterator[logging.Handler]:
    """Sends warnings and worse of this process to a file meanwhile; nowhere, where it cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=LIMIT, backupCount=OLDER, encoding="utf-8")
    except OSError:
        handler = logging.NullHandler()
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
    logging.getLogger().addHandler(handler)
    try:
        yield handler
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()


class Uncaught(QObject):
    """Logs errors that nobody caught, in any thread, and says the first of them; they are still printed.

    Used as a context: meanwhile it hears of every error and of what Qt warns of, and at the end the hooks that were
    there before are back. An error that leaves the context is logged too.

    Args:
        tell: hears the sentence, in the thread that made this.
    """

    _happened = Signal()

    def __init__(self, tell: Callable[[str], None], parent: QObject | None = None):
        super().__init__(parent)
        self._tell = tell
        self._said = False
        self._happened.connect(self._say)

    def __enter__(self) -> "Uncaught":
        self._hook, self._thread_hook = sys.excepthook, threading.excepthook
        sys.excepthook, threading.excepthook = self._hear, self._hear_thread
        self._qt_hook = qInstallMessageHandler(hear_qt)
        return self

    def __exit__(self, kind, error, trace) -> None:
        qInstallMessageHandler(self._qt_hook)
        sys.excepthook, threading.excepthook = self._hook, self._thread_hook
        if error is not None:
            _log(kind, error, trace)

    def _hear(self, kind, error, trace) -> None:
        if _log(kind, error, trace):
            self._happened.emit()
        self._hook(kind, error, trace)

    def _hear_thread(self, args: threading.ExceptHookArgs) -> None:
        if _log(args.exc_type, args.exc_value, args.exc_traceback):
            self._happened.emit()
        self._thread_hook(args)

    def _say(self) -> None:
        if not self._said:
            self._said = True
            self._tell(SENTENCE)


def hear_qt(kind: QtMsgType, _context, message: str) -> None:
    """Prints what Qt says, as it would by itself, and logs it at warning and above."""
    print(message, file=sys.stderr)
    if kind in _LEVELS:
        log.log(_LEVELS[kind], "Qt: %s", message)


def _log(kind, error, trace) -> bool:
    """Logs an error that nobody caught, and whether it is one: not the wish to end."""
    wrong = issubclass(kind, Exception)
    if wrong:
        log.error("an error that nobody caught", exc_info=(kind, error, trace))
    return wrong
