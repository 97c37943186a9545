"""The application as a process of its own, in folders of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
# Says what happens to the window; what a test adds stands before the end.
_BEGIN = """
import os, sys
from functools import partial
from pathlib import Path
from PySide6.QtCore import QTimer
import gui.app
from gui.window import Window
from suite import registry
from suite.worker.client import Client
from tests.dummy import DUMMY

if model := sys.argv[1]:
    registry.add("dummy", DUMMY["dummy"])
    registry.names = lambda: ["dummy"]
    gui.app.Client = partial(Client, tasks=DUMMY, models={"dummy": Path(model)})

def say(*words):
    print(*words, flush=True)

def told(self, event):
    shown(self, event)
    QTimer.singleShot(0, partial(begin, self))

shown, raised = Window.showEvent, Window.raise_
Window.showEvent = told
Window.raise_ = lambda self: (raised(self), say("raised"))

def begin(window):
    say("shown", os.getpid())
"""
_END = """
sys.exit(gui.app.main(["unroll"]))
"""


class Started:
    """A started application; a context that kills it at the end.

    Args:
        folder: of its settings, its state and its logs.
        model: of the dummy task, which is then the only one; the application as it ships if None.
        more: code that runs before it starts; a function `begin(window)` there is called when the window is shown.
    """

    def __init__(self, folder: Path, model: Path | None, more: str = ""):
        places = {"XDG_STATE_HOME": str(folder / "state"), "XDG_CONFIG_HOME": str(folder / "config")}
        environment = os.environ | places | {"QT_QPA_PLATFORM": "offscreen", "UNROLL_BARE": "1" if model else ""}
        self.process = subprocess.Popen(
            [sys.executable, "-c", f"{_BEGIN}{more}{_END}", str(model or "")],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> "Started":
        return self

    def __exit__(self, *_) -> None:
        self.process.kill()
        self.process.communicate()

    def line(self) -> str:
        """What it says next; empty once it has ended."""
        return self.process.stdout.readline().rstrip("\n")

    def end(self) -> tuple[int, str, str]:
        """Waits for its end: the status, what else it said, and its errors."""
        said, errors = self.process.communicate(timeout=30)
        return self.process.returncode, said, errors
