"""What the tests of the window are held to is noticed: windows left behind, warnings of Qt, heavy imports."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEAVY = ("tensorflow", "keras", "sentencepiece", "nltk", "PIL")
CARELESS = """
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QWidget

kept = []

def test_leaves_a_window(qapp):
    kept.append(QWidget())

def test_is_warned(qapp):
    qWarning("something is wrong")

def test_is_careful(qapp):
    assert len(kept) == 1
"""


def _python(*arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=30)
    return done.stdout + done.stderr


def test_the_window_is_imported_without_what_only_the_worker_needs():
    code = f"import sys, gui.app; print('found', [name for name in {HEAVY} if name in sys.modules])"
    assert _python("-c", code).startswith("found []")


def test_careless_tests_fail(tmp_path):
    careless = tmp_path / "test_careless.py"
    careless.write_text(CARELESS)
    said = _python("-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "tests.gui.conftest", f"--rootdir={tmp_path}",
                   "-c", "/dev/null", str(careless))  # fmt: skip
    assert "top-level widgets left behind: [\"QWidget ''\"]" in said
    assert "Qt warned: ['something is wrong']" in said
    assert "3 passed, 2 errors" in said


def test_calls_of_qt_cost_no_references_of_none():
    """PySide6 6.12.0 on Python 3.11 loses one at each call, until the process aborts."""
    code = (
        "import sys; from PySide6.QtCore import QTimer; t = QTimer(); a = sys.getrefcount(None)\n"
        "for _ in range(1000): t.stop()\n"
        "print('lost', a - sys.getrefcount(None) > 100)"
    )
    assert _python("-c", code).startswith("lost False")
