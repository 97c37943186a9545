"""What goes wrong is in the log, is said once, and never stops the window; a crash is said at the next start."""

import logging
import signal
import sys
import threading

import pytest
from PySide6.QtCore import QTimer, QtMsgType, qInstallMessageHandler, qWarning
from PySide6.QtWidgets import QApplication

from gui.health.crash import SENTENCE as CRASHED
from gui.health.crash import kept_crash
from gui.health.log import SENTENCE, Uncaught, hear_qt, kept_log
from tests.gui.started import Started

SAYS = """
def notice(window):
    say(window.notice.text().replace(chr(10), " / "), "|", window.notice.action.text() if window.notice.action else "")

def begin(window):
    notice(window)
    window.close()
"""
FAILS = f"""{SAYS}
def begin(window):
    QTimer.singleShot(0, lambda: 1 / 0)
    QTimer.singleShot(50, partial(notice, window))
    QTimer.singleShot(100, window.close)
"""


@pytest.fixture
def kept(tmp_path):
    path = tmp_path / "log" / "window.log"
    with kept_log(path):
        yield path


def fail() -> None:
    raise ValueError("a broken thing")


@pytest.fixture
def hooks(monkeypatch):
    """The hooks that were there before, which say what reaches them."""
    reached = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: reached.append(kind))
    monkeypatch.setattr(threading, "excepthook", lambda args: reached.append(args.exc_type))
    return reached


def fail_everywhere() -> None:
    """An error that nobody catches in a slot of Qt, and one in another thread."""
    QTimer.singleShot(0, fail)
    QApplication.processEvents()
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    QApplication.processEvents()


def test_errors_of_any_thread_are_logged_and_said_once_and_reach_the_hooks_before(qapp, kept, hooks):
    said = []
    with Uncaught(said.append):
        fail_everywhere()
    assert said == [SENTENCE]
    assert kept.read_text().count("ValueError: a broken thing") == 2
    assert hooks == [ValueError, ValueError]


def test_the_hooks_are_back_afterwards(kept, hooks):
    before = sys.excepthook, threading.excepthook
    said = []
    with pytest.raises(ValueError, match="a broken thing"), Uncaught(said.append):
        fail()
    assert (sys.excepthook, threading.excepthook) == before
    assert kept.read_text().count("ValueError: a broken thing") == 1, "what leaves the context is logged"
    fail_everywhere()
    assert said == []
    assert hooks == [ValueError, ValueError]


def test_what_qt_warns_of_goes_where_it_went_before_afterwards(kept, capsys):
    heard = []
    before = qInstallMessageHandler(lambda kind, context, message: heard.append(message))
    try:
        with Uncaught(pytest.fail):
            qWarning("meanwhile")
        qWarning("afterwards")
    finally:
        qInstallMessageHandler(before)
    assert heard == ["afterwards"]
    assert "Qt: meanwhile" in kept.read_text()


def test_an_interrupt_is_passed_on_and_not_an_error(kept, hooks):
    said = []
    with Uncaught(said.append):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert (said, kept.read_text(), hooks) == ([], "", [KeyboardInterrupt])


def test_it_is_said_in_the_window_and_the_window_goes_on(tmp_path, dummy_model):
    with Started(tmp_path, dummy_model, FAILS) as started:
        assert started.line() == f"{SENTENCE} | Copy report…"
        status, _, errors = started.end()
    assert status == 0
    assert errors.count("ZeroDivisionError") == 1
    assert (tmp_path / "state/unroll/log/window.log").read_text().count("ZeroDivisionError") == 1


def test_a_crash_is_said_once_at_the_next_start(tmp_path, dummy_model):
    logs = tmp_path / "state/unroll/log"
    with Started(tmp_path, dummy_model, "def begin(window):\n    tear()\ndef tear():\n    os.abort()") as torn:
        assert torn.end()[0] == -signal.SIGABRT
    (tmp_path / "state/unroll/session.json").write_text("damaged")
    for begin, end in (("What was typed last time cannot be read", f" / {CRASHED} | Copy report…"), (" | ", " | ")):
        with Started(tmp_path, dummy_model, SAYS) as started:
            said = started.line()
            assert said.startswith(begin) and said.endswith(end)
            assert started.end()[0] == 0
        assert not (logs / "crash.log").exists(), "what ends well leaves nothing"
    assert "Fatal Python error: Aborted" in (logs / "crash-last.log").read_text()
    assert "in tear" in (logs / "crash-last.log").read_text()


def test_a_crash_file_that_cannot_be_made_stops_nothing(tmp_path):
    (tmp_path / "log").touch()
    with kept_crash(tmp_path / "log" / "crash.log", tmp_path / "log" / "crash-last.log") as found:
        assert not found


def test_what_qt_warns_of_is_logged_and_what_it_chats_about_is_not(kept, capsys):
    hear_qt(QtMsgType.QtWarningMsg, None, "a warning of Qt")
    hear_qt(QtMsgType.QtDebugMsg, None, "a chat of Qt")
    assert "WARNING Qt: a warning of Qt" in kept.read_text()
    assert "chat" not in kept.read_text()
    assert capsys.readouterr().err.splitlines() == ["a warning of Qt", "a chat of Qt"]


def test_a_folder_that_cannot_be_made_stops_nothing(tmp_path):
    (tmp_path / "log").write_text("a file where the folder would be")
    with kept_log(tmp_path / "log" / "window.log") as handler:
        assert isinstance(handler, logging.NullHandler)
    assert handler not in logging.getLogger().handlers
