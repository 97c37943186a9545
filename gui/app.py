"""Starts the window."""

import gc
import signal
import socket
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

import platformdirs
from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from gui.bridge import Bridge
from gui.display import problem
from gui.health.crash import SENTENCE as CRASHED
from gui.health.crash import crash_path, kept_crash, last_crash_path
from gui.health.dialog import report_act
from gui.health.log import Uncaught, kept_log, log_path
from gui.history.record import Record
from gui.language import Language, tr
from gui.previews import Previews
from gui.services import Services
from gui.session import Session
from gui.single import Single, bring_forward, place
from gui.theme import Theme
from gui.told import Told
from gui.widgets.icons import icon
from gui.window import Window
from suite import history, registry, settings
from suite.worker.client import Client


def main(argv: Sequence[str] | None = None) -> int:
    """Opens the window and stays until it is closed.

    Returns:
        The exit status: 2 where no window can be shown, 0 also where one that was open already was brought forward.
    """
    if reason := problem():
        print(reason, file=sys.stderr)
        return 2
    app = QApplication(list(sys.argv if argv is None else argv))
    app.setApplicationName("Unroll")
    app.setDesktopFileName("unroll")
    app.setWindowIcon(icon("translate", "accent"))
    wrong = Told()
    with kept_log(log_path()), Uncaught(wrong, app):
        single = Single(app)
        if not single.claim(place()):
            print("Unroll is open already. Its window was brought forward.")
            return 0
        with kept_crash(crash_path(), last_crash_path()) as crashed:
            if crashed:
                wrong(CRASHED)
            return _run(app, single, wrong)


def _run(app: QApplication, single: Single, wrong: Told) -> int:
    """Shows the window until it is closed; what goes `wrong` is said there together with the offer of a report."""
    with closing(make_services(Client)) as services:
        window = _open(services)
        report = report_act(window)
        single.called.connect(lambda: bring_forward(window))
        _quit_on_signals(app)
        window.show()
        gc.freeze()  # what is there from the start stays; walking through it took 35 ms each time
        wrong.follow(lambda sentence: window.notice.add(tr(sentence), report))
        QTimer.singleShot(0, window.start)
        status = app.exec()
        single.close()
        return status


def make_services(make_client: Callable) -> Services:
    """The parts that are there once, at the places where this user's files lie."""
    told = Told()
    chosen = settings.Settings(settings.place(), told)
    language = Language(chosen)
    state = Path(platformdirs.user_state_dir("unroll", appauthor=False))
    bridge = Bridge(partial(make_client, threads=chosen.get("threads") or None))
    return Services(
        bridge=bridge,
        session=Session(state / "session.json"),
        record=Record(history.History(history.place(), told)),
        settings=chosen,
        language=language,
        theme=Theme(chosen),
        previews=Previews(bridge),
        lists=state / "lists",
        told=told,
    )


def _open(services: Services) -> Window:
    state, trouble = services.session.read()
    if trouble:
        services.told(trouble)
    tasks, lessons = (list(map(registry.spec, names)) for names in (registry.names(), registry.lessons()))
    return Window(tasks, services, state, lessons)


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
