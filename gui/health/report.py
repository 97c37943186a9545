"""The report that a user can send to somebody who is to help: what runs where, and what went wrong last."""

import importlib.metadata
import platform
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import PySide6
from PySide6.QtCore import QLocale, QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication

from gui.health.crash import last_crash_path
from gui.health.lines import troubles, without_home
from gui.health.log import log_path
from suite.worker.child import log_path as worker_log_path

LINES = 50  # of each log
_TENSORFLOWS = ("tensorflow", "tensorflow-cpu", "tensorflow-intel", "tensorflow-macos")


def report(state: str, devices: Sequence[str], content: Sequence[str] | None = None) -> str:
    """All of it, as text.

    Args:
        state: what the window says of the model, in a line.
        devices: what there is to compute on and why, line by line; empty if that is not known.
        content: what the user gave, line by line; None if it is to stay with them.
    """
    sections = {
        "Versions": versions(),
        "System": _system(),
        "Model": [state],
        "Devices": devices or ["not measured yet"],
        "Warnings and errors of the window": troubles(log_path(), LINES) or ["none"],
        "Warnings and errors of the inference process": troubles(worker_log_path(), LINES) or ["none"],
    }
    if crash := _last_crash():
        sections["When it last ended unexpectedly"] = crash
    if content is not None:
        sections["What is on the page"] = content
    parts = [f"Unroll, report of {time.strftime('%Y-%m-%d %H:%M:%S %z')}", *map(_section, *zip(*sections.items()))]
    return without_home("\n\n".join(parts) + "\n", Path.home())


def versions() -> list[str]:
    """Of what it consists of, from the installed packages' own records; nothing is imported for it."""
    return [
        f"Unroll {_version('unroll') or 'from source'}",
        f"Python {platform.python_version()}",
        f"Qt {qVersion()}, PySide6 {PySide6.__version__}",
        f"Keras {_version('keras') or 'not found'}",
        f"TensorFlow {_version(*_TENSORFLOWS) or 'not found'}",
    ]


def _version(*names: str) -> str:
    """Of the first of these packages that is installed."""
    for name in names:
        try:
            return importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            continue
    return ""


def _system() -> list[str]:
    screen = QGuiApplication.primaryScreen()
    return [
        f"{QSysInfo.prettyProductName()}, {platform.platform()}",
        f"{QGuiApplication.platformName()}, {screen.size().width()} x {screen.size().height()} "
        f"at {screen.devicePixelRatio():.0%}, {QLocale.system().name()}",
    ]


def _last_crash() -> list[str]:
    path = last_crash_path()
    try:
        lines = path.read_text("utf-8", "replace").splitlines()[:LINES]
        return [time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(path.stat().st_mtime)), *lines]
    except OSError:
        return []


def _section(title: str, lines: Iterable[str]) -> str:
    return "\n".join([title, *(f"  {line}".rstrip() for line in lines)])
