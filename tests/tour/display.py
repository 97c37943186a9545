"""A virtual display with a window manager on it, both gone when the context ends."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TOOLS = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool"}  # program -> Debian package
PATIENCE = 10.0  # seconds
_SILENT = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


def missing() -> list[str]:
    """The packages whose programs are not installed."""
    return [package for program, package in TOOLS.items() if shutil.which(program) is None]


@contextmanager
def display(width: int, height: int) -> Iterator[str]:
    """Gives the name of a new display of this size.

    Raises:
        RuntimeError: it does not come up.
    """
    ours, theirs = os.pipe()
    command = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[theirs], **_SILENT)
    os.close(theirs)
    manager = None
    try:
        with os.fdopen(ours) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError("Xvfb ended before it had a display.")
        name = f":{number}"
        command = ["openbox", "--config-file", Path(__file__).with_name("openbox.xml")]
        manager = subprocess.Popen(command, env=os.environ | {"DISPLAY": name}, **_SILENT)
        _await_manager(name)
        yield name
    finally:
        for process in filter(None, (manager, server)):
            process.terminate()
            process.wait()


def _await_manager(name: str) -> None:
    """A window that is shown before its manager is there would get no focus."""
    until = time.monotonic() + PATIENCE
    ask = ["xdotool", "get_num_desktops"]
    while subprocess.run(ask, env=os.environ | {"DISPLAY": name}, capture_output=True).returncode:
        if time.monotonic() > until:
            raise RuntimeError("The window manager did not come up.")
        time.sleep(0.1)
