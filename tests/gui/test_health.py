"""What goes wrong is in the log, is said once, and never stops the window."""

import logging
import threading

import pytest
from PySide6.QtCore import QtMsgType
from PySide6.QtWidgets import QApplication

from gui.health.log import SENTENCE, Uncaught, hear_qt, keep_log


@pytest.fixture
def kept(tmp_path):
    path = tmp_path / "log" / "window.log"
    handler = keep_log(path)
    yield path
    logging.getLogger().removeHandler(handler)
    handler.close()


def fail(uncaught: Uncaught) -> None:
    try:
        raise ValueError("a broken thing")
    except ValueError as error:
        uncaught.hear(type(error), error, error.__traceback__)


def test_errors_of_any_thread_are_logged_and_said_once(qapp, kept):
    said = []
    uncaught = Uncaught(said.append)
    fail(uncaught)
    thread = threading.Thread(target=fail, args=(uncaught,))
    thread.start()
    thread.join()
    QApplication.processEvents()
    assert said == [SENTENCE]
    assert kept.read_text().count("ValueError: a broken thing") == 2


def test_what_qt_warns_of_is_logged_and_what_it_chats_about_is_not(kept):
    hear_qt(QtMsgType.QtWarningMsg, None, "a warning of Qt")
    hear_qt(QtMsgType.QtDebugMsg, None, "a chat of Qt")
    assert "WARNING Qt: a warning of Qt" in kept.read_text()
    assert "chat" not in kept.read_text()


def test_a_folder_that_cannot_be_made_stops_nothing(tmp_path):
    (tmp_path / "log").write_text("a file where the folder would be")
    handler = keep_log(tmp_path / "log" / "window.log")
    logging.getLogger().removeHandler(handler)
    assert isinstance(handler, logging.NullHandler)
