"""One window a user: a second start finds the first one by the name of a local socket, and brings it forward."""

import contextlib
import hashlib
import logging
import os
import sys
import tempfile
from pathlib import Path

import platformdirs
from PySide6.QtCore import QLockFile, QObject, Qt, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

from suite import settings

PATIENCE = 5000  # milliseconds that a window which was found has to answer; it may be starting itself
_ANSWER = b"here\n"
# Bytes of a socket's path that every system takes, less what Qt adds while it makes one: macOS has 103, Linux 107.
_LONGEST = 90
_NOBODY = (QLocalSocket.LocalSocketError.ServerNotFoundError, QLocalSocket.LocalSocketError.ConnectionRefusedError)

log = logging.getLogger(__name__)


def place() -> Path:
    """Where this user's window with these settings is found."""
    user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    name = hashlib.sha256(f"{user} {settings.place()}".encode()).hexdigest()[:16]
    found = platformdirs.user_state_path("unroll", appauthor=False) / f"window-{name}"
    if len(os.fsencode(found)) > _LONGEST:
        return Path(tempfile.gettempdir()) / f"unroll-window-{name}"
    return found


class Single(QObject):
    """Holds the place, or finds that another process does.

    Signals:
        called(): another start found this one.
    """

    called = Signal()

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def claim(self, place: Path) -> bool:
        """Takes a place; false if another process has it and answered.

        Where neither is possible it is true all the same: a second window is better than none.
        """
        with contextlib.suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
        lock = QLockFile(f"{place}.lock")  # keeps two starts in the same moment from both finding nobody
        lock.tryLock(PATIENCE)
        taken = self._take(f"unroll-{place.name}" if sys.platform == "win32" else str(place))
        lock.unlock()
        return taken

    def close(self) -> None:
        """Gives the place back; what is found from now on is another's."""
        self._server.close()

    def _take(self, name: str) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(name)
        if socket.waitForConnected(PATIENCE):
            answered = socket.waitForReadyRead(PATIENCE)
            socket.abort()
            return not answered
        if socket.error() in _NOBODY:
            QLocalServer.removeServer(name)  # what a killed process has left; not every version of Qt replaces it
            if not self._server.listen(name):
                log.warning("a second start will not find this window: %s", self._server.errorString())
        return True

    def _answer(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            self.called.emit()
            caller.disconnected.connect(caller.deleteLater)
            caller.write(_ANSWER)
            caller.disconnectFromServer()


def bring_forward(window: QWidget) -> None:
    """Shows a window above the others, whatever its state."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
