"""From the start of a process to its window on screen."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.display import offscreen, private
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
    root = Path(__file__).parent.parent
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | offscreen() | private(folder)

        def shown() -> float:
            command = [sys.executable, "-c", _SHOWN, str(time.time())]
            run = subprocess.run(
                command, cwd=root, env=environment, check=True, timeout=60, capture_output=True, text=True
            )
            return float(run.stdout.split()[0])

        window = statistics.median([shown() for _ in range(rounds + 1)][1:])
    return {"medians_ms": {"window": round(1000 * window)}, "ratios": {}, "machine": machine()}
