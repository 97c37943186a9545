"""What is done with a program that was installed or bundled: the command line, then the window with its worker."""

import os
import signal
import sqlite3
import subprocess
import time
from contextlib import closing, suppress
from pathlib import Path

import msgspec

ENGLISH, FRENCH = "Where is the station?", "gare"
PATIENCE = 600.0  # seconds; TensorFlow comes from a cold disk, on a machine that may be busy


def use(program: Path, home: Path) -> None:
    """Translates a sentence on the command line, and another time in the window, which is then closed."""
    environment = _bare(home)
    command = [program, "run", "translation", ENGLISH]
    said = subprocess.run(command, env=environment, cwd=home, capture_output=True, text=True, timeout=PATIENCE)
    assert said.returncode == 0, said.stderr
    assert FRENCH in said.stdout
    _use_window(program, home, environment)


def _bare(home: Path) -> dict[str, str]:
    """An environment in which nothing points at this checkout or its Python."""
    places = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("STATE", "CONFIG", "DATA")}
    return {"HOME": str(home), "PATH": os.defpath, "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen", **places}


def _use_window(program: Path, home: Path, environment: dict[str, str]) -> None:
    state = home / "state" / "unroll"
    state.mkdir(parents=True, exist_ok=True)
    typed = {"task": "translation", "tasks": {"translation": {"inputs": {"text": ENGLISH}}}}
    (state / "session.json").write_bytes(msgspec.json.encode(typed))
    with subprocess.Popen([program], env=environment, cwd=home, stderr=subprocess.PIPE, text=True) as window:
        try:
            assert FRENCH in _shown(state / "history.sqlite", window)
            window.send_signal(signal.SIGTERM)
            assert window.wait(30) == 0
        finally:
            window.kill()


def _shown(history: Path, window: subprocess.Popen) -> str:
    """The first result that the window shows as done."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        assert window.poll() is None, window.stderr.read()
        with suppress(sqlite3.OperationalError), closing(sqlite3.connect(f"file:{history}?mode=ro", uri=True)) as db:
            for (made,) in db.execute("SELECT made FROM entries"):
                return made
        time.sleep(0.5)
    raise TimeoutError(f"no result in {history} within {PATIENCE:.0f} seconds")
