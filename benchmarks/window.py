"""What the window is like while the networks work: how long it does not answer, what it holds, what it costs idle."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from benchmarks.display import offscreen, private
from benchmarks.timing import machine

WARM = 3.0  # seconds after the first picture and after the last result, in which what was begun may end
IDLE = 10.0  # seconds over which the idle window is watched
PATIENCE = 300.0  # seconds for one model to load, or one sample to run


def measure() -> dict:
    """Uses a window of its own, in folders of its own, so that it meets no window that is open."""
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | offscreen() | private(folder)
        command = [sys.executable, "-m", "benchmarks.window"]
        root = Path(__file__).parent.parent
        run = subprocess.run(command, cwd=root, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    return {**json.loads(run.stdout.splitlines()[-1]), "ratios": {}, "machine": machine()}


def _main() -> int:
    """The application as it ships, used as soon as its window is on screen."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    import gui.app
    from gui.window import Window

    found = {}

    class Used(Window):
        def start(self) -> None:
            QTimer.singleShot(round(1000 * WARM), self._use)  # how long it takes to come is what `start` measures

        def _use(self) -> None:
            try:
                super().start()
                found.update(_use(self))
            finally:
                QApplication.closeAllWindows()

    gui.app.Window = Used
    status = gui.app.main(["unroll"])
    print(json.dumps(found))
    return status or not found


def _use(window) -> dict:
    """Works with every task and lesson, then with none."""
    from benchmarks.beat import Heartbeat
    from gui.models.memory import resident
    from suite import registry

    heart, late = Heartbeat(), {}
    for name in (*registry.names(), *registry.lessons()):
        heart.start()
        _work(window, name)
        heart.stop()
        late[name] = list(heart.late)
    worker = window.services.bridge.client.pid
    memory = {"window": resident(os.getpid()), "worker": resident(worker)}
    _pass(WARM)
    begun, before = time.perf_counter(), _used(worker)
    _pass(IDLE)
    idle = (_used(worker) - before) / (time.perf_counter() - begun)
    return {
        "blocked_ms_p99": {name: round(float(np.quantile(times, 0.99)), 1) for name, times in late.items()},
        "blocked_ms_longest": {name: round(max(times), 1) for name, times in late.items()},
        "blocked_ms_max": round(max(map(max, late.values())), 1),
        "memory_mb": {name: round(size / 1e6) for name, size in memory.items()},
        "idle_cpu_percent": round(100 * idle, 2),
    }


def _work(window, name: str) -> None:
    """Loads a task, runs each of its samples, and looks inside, as a user would."""
    window.open(name)
    page = window.page
    _wait(lambda: page.loader.loaded, f"the model of {name}")
    for sample in page.spec.samples:
        page.try_sample(sample)
        _wait(lambda: page.runner.state.value == "done", f"a result of {name}")
    if "look" in page.title.buttons:
        page.title.buttons["look"].click()
        _wait(lambda: not page.runner.explaining(), f"the explanations of {name}")
    _pass(0.5)  # what came last is painted


def _wait(until: Callable[[], object], what: str) -> None:
    begun = time.perf_counter()
    while not until():
        if time.perf_counter() - begun > PATIENCE:
            raise TimeoutError(f"{what} did not come within {PATIENCE:.0f} seconds.")
        _pass(0.05)


def _pass(seconds: float) -> None:
    """Lets the event loop run, and nothing else.

    Raises:
        InterruptedError: the application was ended, so that no loop runs any more.
    """
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    if loop.exec():
        raise InterruptedError("The window was closed while it was watched. Leave it alone until it is done.")


def _used(worker: int) -> float:
    """Seconds of processor time of this process and, where the system tells, of the worker's."""
    try:
        fields = Path(f"/proc/{worker}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return time.process_time()
    return time.process_time() + (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    sys.exit(_main())
