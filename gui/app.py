"""Starts the window."""

import signal
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

import platformdirs
from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from gui.bridge import Bridge
from gui.display import problem
from gui.icons import icon
from gui.session import Session
from gui.theme import Theme
from gui.window import Window
from suite import registry
from suite.worker.client import Client


def main(argv: Sequence[str] | None = None) -> int:
    """Opens the window and stays until it is closed; the exit status, 2 where no window can be shown."""
    if reason := problem():
        print(reason, file=sys.stderr)
        return 2
    app = QApplication(list(sys.argv if argv is None else argv))
    app.setApplicationName("Unroll")
    app.setDesktopFileName("unroll")
    app.setWindowIcon(icon("translate", "accent"))
    bridge = Bridge(Client)
    try:
        window = _open(bridge)
        _quit_on_signals(app)
        window.show()
        QTimer.singleShot(0, window.start)
        return app.exec()
    finally:
        bridge.close()


def _open(bridge: Bridge) -> Window:
    session = Session(Path(platformdirs.user_state_dir("unroll", appauthor=False)) / "session.json")
    state, trouble = session.read()
    theme = Theme(state.theme, state.scale)
    window = Window([registry.spec(name) for name in registry.names()], bridge, session, theme, state)
    if trouble:
        window.notice.say(trouble)
    return window


def _quit_on_signals(app: QApplication) -> None:
    """Closes the windows on SIGINT and SIGTERM, so that what was typed is kept; Python alone would not wake up."""
    ours, theirs = socket.socketpair()
    for end in (ours, theirs):
        end.setblocking(False)
    signal.set_wakeup_fd(theirs.fileno())
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: app.closeAllWindows())
    app.wakeup = (QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, app), ours, theirs)
    app.wakeup[0].activated.connect(lambda: ours.recv(64))
