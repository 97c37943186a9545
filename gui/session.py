"""What was typed, kept in a small file: read at the start, written soon after each change, whole or not at all."""

import contextlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from gui.language import tr
from suite.aside import private, set_aside

WITHIN = 1000  # milliseconds after a change


class OtherState(msgspec.Struct, frozen=True):
    """The other side of a task's comparison.

    Attributes:
        options: that it runs with; those that are not named are as on the page.
        folder: of its model; empty for the one that the page uses.
    """

    options: dict[str, Any] = {}
    folder: str = ""


class TaskState(msgspec.Struct):
    """What a user gave one task.

    Attributes:
        entry: of the history, the one that they were working on.
        many: whether they were looking at a list of many inputs.
        compared: whether they were comparing.
        other: with what.
    """

    inputs: dict[str, Any] = {}
    options: dict[str, Any] = {}
    entry: int | None = None
    many: bool = False
    compared: bool = False
    other: OtherState = OtherState()


class State(msgspec.Struct):
    """What comes back at the next start."""

    version: int = 1
    task: str = ""
    tasks: dict[str, TaskState] = {}
    size: tuple[int, int] = (1280, 800)
    recent: tuple[str, ...] = ()


class Session(QObject):
    """Keeps a state on disk.

    A file that cannot be read is set aside, one that cannot be written is said; neither stops the window.

    Signals:
        trouble(str): what went wrong, in a sentence.
    """

    trouble = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None):
        super().__init__(parent)
        self._path = path
        self._collect: Callable[[], State] | None = None
        self._said = False
        self._timer = QTimer(self, singleShot=True, interval=WITHIN)
        self._timer.timeout.connect(self.save)

    def read(self) -> tuple[State, str]:
        """The state of the last time, and a sentence if it could not be read."""
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=State), ""
        except FileNotFoundError:
            return State(), ""
        except (OSError, ValueError, RecursionError) as error:
            reason = getattr(error, "strerror", None) or error
            try:
                aside = set_aside(self._path, "damaged")
            except OSError:
                return State(), tr("What was typed last time cannot be read: {error}.", error=reason)
            return State(), tr(
                "What was typed last time cannot be read ({error}). The file was set aside as {aside}.",
                error=reason,
                aside=aside,
            )

    def follow(self, collect: Callable[[], State]) -> None:
        """From now on `collect` says what is to be kept."""
        self._collect = collect

    def touch(self) -> None:
        """Something changed: it is on disk within `WITHIN`, however much changes meanwhile."""
        if self._collect and not self._timer.isActive():
            self._timer.start()

    def end(self) -> None:
        """Writes the state a last time: what a window does while it goes away is not the user's doing."""
        self.save()
        self._collect = None

    def save(self) -> None:
        """Writes the state now."""
        self._timer.stop()
        if self._collect is None:
            return
        new = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            private(new)
            with open(new, "wb") as file:
                file.write(msgspec.json.encode(self._collect()))
                file.flush()
                os.fsync(file.fileno())
            os.replace(new, self._path)
            self._said = False
        except OSError as error:
            with contextlib.suppress(OSError):
                new.unlink(missing_ok=True)
            if not self._said:
                self._said = True
                self.trouble.emit(tr("What you type cannot be kept for the next start: {error}.", error=error.strerror))
