"""What the tests of the window are held to is noticed: what they leave behind, warnings of Qt, heavy imports."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEAVY = ("tensorflow", "keras", "sentencepiece", "nltk", "PIL")
CARELESS = """
import subprocess
import threading

from PySide6.QtCore import QThread, QTimer, QVariantAnimation, qWarning
from PySide6.QtWidgets import QWidget

import tests.conftest

tests.conftest.GRACE = 0.1
kept = []
done = threading.Event()

def keep(made):
    kept.append(made)
    return made

def test_leaves_a_window(qapp):
    keep(QWidget())

def test_is_warned(qapp):
    qWarning("something is wrong")

def test_leaves_a_timer(qapp):
    keep(QTimer()).start(1000)

def test_leaves_an_animation(qapp):
    keep(QVariantAnimation(startValue=0, endValue=1, duration=60_000)).start()

def test_leaves_a_thread_of_qt(qapp):
    keep(QThread()).start()

def test_leaves_a_thread(qapp):
    threading.Thread(target=done.wait, name="forgotten").start()

def test_leaves_a_process(qapp):
    keep(subprocess.Popen(["sleep", "60"]))

def test_is_careful(qapp):
    QTimer(singleShot=True, interval=1000).start()  # nobody keeps it

def test_cleans_up(qapp):
    window, timer, animation, thread, process = kept
    process.kill()
    process.wait()
    thread.quit()
    thread.wait()
    done.set()
    kept.clear()
"""


def _python(*arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=110)
    return done.stdout + done.stderr


def test_the_window_is_imported_without_what_only_the_worker_needs():
    code = f"import sys, gui.app; print('found', [name for name in {HEAVY} if name in sys.modules])"
    assert _python("-c", code).startswith("found []")


def test_careless_tests_fail(tmp_path):
    careless = tmp_path / "test_careless.py"
    careless.write_text(CARELESS)
    said = _python("-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "tests.conftest", "-p", "tests.gui.conftest",
                   f"--rootdir={tmp_path}", "-c", "/dev/null", str(careless))  # fmt: skip
    assert "top-level widgets left behind: [\"QWidget ''\"]" in said
    assert "Qt warned: ['something is wrong']" in said
    for left in ("QTimer", "QVariantAnimation", "QThread"):
        assert f"still running: ['{left} of nobody']" in said
    assert "threads left running: ['forgotten']" in said
    assert "child processes left running" in said and "sleep 60" in said
    assert "9 passed, 7 errors" in said


def test_calls_of_qt_cost_no_references_of_none():
    """PySide6 6.12.0 on Python 3.11 loses one at each call, until the process aborts."""
    code = (
        "import sys; from PySide6.QtCore import QTimer; t = QTimer(); a = sys.getrefcount(None)\n"
        "for _ in range(1000): t.stop()\n"
        "print('lost', a - sys.getrefcount(None) > 100)"
    )
    assert _python("-c", code).startswith("lost False")
