"""The report: what it says, what it leaves out, and that what is copied is what was shown."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from gui.act import Act
from gui.health.dialog import ReportDialog, given
from gui.health.lines import READ, troubles, without_home
from tests.gui.conftest import bury
from tests.gui.fake import LABEL
from tests.gui.test_access import unnamed

WORKER = """\
2026-11-25 21:00:00,001 suite.worker.models INFO loaded in 1.0 s
a line that belongs to it
2026-11-25 21:00:01.123456: I tensorflow/core/platform/cpu_feature_guard.cc:210] This binary is optimized
2026-11-25 21:00:02.123456: W tensorflow/core/framework/op_kernel.cc:1 a warning of TensorFlow
I0000 00:00:1764105600.1 7 cpu.cc:1] chat of Abseil
E0000 00:00:1764105600.1 7 cuda.cc:1] an error of Abseil
2026-11-25 21:00:03,001 suite.worker.server ERROR it failed
Traceback (most recent call last):
  File "/base/me/unroll/suite/worker/server.py", line 7, in run
ValueError: broken
2026-11-25 21:00:04,001 suite.worker.models INFO unloaded
Fatal Python error: Segmentation fault

Current thread 0x1 (most recent call first):
"""
TROUBLES = """\
2026-11-25 21:00:02.123456: W tensorflow/core/framework/op_kernel.cc:1 a warning of TensorFlow
E0000 00:00:1764105600.1 7 cuda.cc:1] an error of Abseil
2026-11-25 21:00:03,001 suite.worker.server ERROR it failed
Traceback (most recent call last):
  File "/base/me/unroll/suite/worker/server.py", line 7, in run
ValueError: broken
Fatal Python error: Segmentation fault

Current thread 0x1 (most recent call first):
"""


@pytest.fixture
def logs(tmp_path, monkeypatch) -> Path:
    """The folder of the logs, in a home directory of its own."""
    monkeypatch.setenv("HOME", str(tmp_path / "me"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "me" / "state"))
    folder = tmp_path / "me" / "state" / "unroll" / "log"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def dialog(window, qtbot, logs):
    """Opens the dialog from the palette."""

    def do() -> ReportDialog:
        window.activateWindow()
        QApplication.processEvents()
        qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        palette = QApplication.activeModalWidget()
        qtbot.keyClicks(palette.words, "copy report")
        qtbot.keyClick(palette.words, Qt.Key.Key_Return)
        bury()
        return window.findChild(ReportDialog)

    return do


def test_it_says_what_runs_where_and_what_went_wrong(window, dialog, logs):
    (logs / "worker.log").write_text(WORKER)
    (logs / "crash-last.log").write_text("Fatal Python error: Aborted\n")
    text = dialog().text.toPlainText()
    assert f"Python {sys.version.split()[0]}\n" in text
    assert f"Devices\n  cpu: {LABEL}\n  No driver was found.\n" in text
    assert window.status.text() in text
    assert "inference process\n  " + TROUBLES.rstrip().replace("\n", "\n  ").replace("\n  \n", "\n\n") in text
    assert "Warnings and errors of the window\n  none\n" in text
    assert "Fatal Python error: Aborted\n" in text
    for name in ("Keras", "TensorFlow"):
        assert f"{name} not found" not in text


def test_what_is_typed_is_in_it_only_where_the_box_is_ticked(window, dialog):
    window.page.parts.inputs["text"].set_value("my own words\nand more")
    shown = dialog()
    assert not shown.content.isChecked()
    assert "my own words" not in shown.text.toPlainText()
    shown.content.click()
    assert "text: my own words\n  and more\n" in shown.text.toPlainText()
    shown.content.click()
    assert "my own words" not in shown.text.toPlainText()


def test_what_is_copied_is_what_was_shown(window, dialog, qtbot):
    shown = dialog()
    shown.content.click()
    text = shown.text.toPlainText()
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == text
    assert window.notice.text() == "The report was copied."
    bury()
    assert window.findChild(ReportDialog) is None


def test_everything_in_it_has_a_name(dialog):
    assert unnamed(dialog()) == []


def test_the_home_directory_is_a_tilde(dialog, logs):
    line = f"2026-11-25 21:00:03,001 unroll.window ERROR {Path.home()}/party.jpg is no picture\n"
    (logs / "window.log").write_text(line)
    text = dialog().text.toPlainText()
    assert "ERROR ~/party.jpg is no picture" in text
    assert str(Path.home()) not in text


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("/base/me", "~"),
        ("'/base/me' /base/me/a:/base/me", "'~' ~/a:~"),
        ("/base/mean/a /base/me.old/a", "/base/mean/a /base/me.old/a"),
        ("/base/me-2", "/base/me-2"),
    ],
)
def test_only_the_home_directory_is(text, made):
    assert without_home(text, Path("/base/me")) == made
    assert without_home(text, Path("/")) == text


def test_only_troubles_are_taken_from_a_log(tmp_path):
    path = tmp_path / "worker.log"
    path.write_text(WORKER)
    assert troubles(path, 50) == TROUBLES.splitlines()
    assert troubles(path, 2) == TROUBLES.splitlines()[-2:]
    assert troubles(tmp_path / "none.log", 50) == []


def test_of_a_long_log_only_the_end_is_read(tmp_path):
    path = tmp_path / "window.log"
    path.write_bytes(b"\xff" * READ + b"\n" + WORKER.encode())
    assert troubles(path, 50) == TROUBLES.splitlines()


def test_large_values_are_cut_and_bytes_counted(window, monkeypatch):
    monkeypatch.setattr(window.page.parts, "given", lambda: {"text": "x" * 3000, "picture": b"12345"})
    lines = given(window.page)
    assert lines[0] == f"text: {'x' * 2000} … (3000 characters)"
    assert lines[1] == "picture: 5 bytes"


def test_a_notice_offers_what_can_be_done_and_waits_for_it(window):
    done = []
    window.notice.say("Something.", Act("Mend it", (), lambda: done.append("mended")))
    assert not window.notice._time.isActive()
    assert unnamed(window) == []
    window.notice.action.click()
    assert done == ["mended"]
    assert window.notice.text() == ""
    window.notice.say("Something else.")
    assert window.notice.action is None
    assert window.notice._time.isActive()
