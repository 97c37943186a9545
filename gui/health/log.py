"""The log of the window's process: warnings, errors nobody caught, and what Qt warns of."""

import logging
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path

import platformdirs
from PySide6.QtCore import QObject, QtMsgType, Signal, qInstallMessageHandler

LIMIT, OLDER = 1_000_000, 2  # bytes of a file; files beside the newest
SENTENCE = "Something went wrong inside the window. It goes on; the details are in the log."
_LEVELS = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

log = logging.getLogger("unroll.window")


def log_path() -> Path:
    """Where the window writes what goes wrong."""
    return platformdirs.user_log_path("unroll", appauthor=False) / "window.log"


def keep_log(path: Path) -> logging.Handler:
    """Sends warnings and worse of this process to a file; nowhere, where it cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=LIMIT, backupCount=OLDER, encoding="utf-8")
    except OSError:
        handler = logging.NullHandler()
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
    logging.getLogger().addHandler(handler)
    return handler


class Uncaught(QObject):
    """Logs errors that nobody caught, in any thread, and says the first of them.

    Args:
        tell: hears the sentence, in the thread that made this.
    """

    _happened = Signal()

    def __init__(self, tell: Callable[[str], None], parent: QObject | None = None):
        super().__init__(parent)
        self._tell = tell
        self._said = False
        self._happened.connect(self._say)

    def install(self) -> None:
        """From now on it hears of every error and of what Qt warns of."""
        sys.excepthook = self.hear
        threading.excepthook = lambda args: self.hear(args.exc_type, args.exc_value, args.exc_traceback)
        qInstallMessageHandler(hear_qt)

    def hear(self, kind, error, trace) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.error("an error that nobody caught", exc_info=(kind, error, trace))
        self._happened.emit()

    def _say(self) -> None:
        if not self._said:
            self._said = True
            self._tell(SENTENCE)


def hear_qt(kind: QtMsgType, _context, message: str) -> None:
    """Logs what Qt says at warning and above."""
    if kind in _LEVELS:
        log.log(_LEVELS[kind], "Qt: %s", message)
