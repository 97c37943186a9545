"""From the start of a process to its window on screen."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.timing import machine

_SHOWN = """
import sys, time
begun = float(sys.argv[1])
from PySide6.QtWidgets import QApplication
from PySide6.QtCore import QTimer
import gui.window
shown = gui.window.Window.showEvent
def seen(self, event):
    shown(self, event)
    self.repaint()
    print(time.time() - begun, flush=True)
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

    def seconds() -> float:
        command = [sys.executable, "-c", _SHOWN, str(time.time())]
        run = subprocess.run(command, cwd=root, env=environment, check=True, timeout=60, capture_output=True, text=True)
        return float(run.stdout.split()[0])

    # With folders of its own, or a window that is open already would be raised instead.
    with tempfile.TemporaryDirectory() as private:
        environment |= {f"XDG_{kind}_HOME": private for kind in ("STATE", "CONFIG", "DATA")}
        window = statistics.median([seconds() for _ in range(rounds + 1)][1:])
    return {"medians_ms": {"window": round(1000 * window)}, "ratios": {}, "machine": machine()}
