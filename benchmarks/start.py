"""From the start of a process to the window on screen, to the first translation."""

import os
import subprocess
import sys
from pathlib import Path

from benchmarks.timing import machine, medians

_SHOWN = """
import sys, time
from PySide6.QtWidgets import QApplication
from PySide6.QtCore import QTimer
import gui.window
shown = gui.window.Window.showEvent
def seen(self, event):
    shown(self, event)
    QTimer.singleShot(0, QApplication.closeAllWindows)
gui.window.Window.showEvent = seen
from gui.app import main
sys.exit(main(["unroll"]))
"""


def measure(rounds: int = 5) -> dict:
    environment = dict(os.environ)
    if sys.platform == "linux" and not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    root = Path(__file__).parent.parent

    def window():
        subprocess.run([sys.executable, "-c", _SHOWN], cwd=root, env=environment, check=True, timeout=60)

    return {"medians_ms": medians({"window": window}, rounds), "ratios": {}, "machine": machine()}
