"""One inference process as its owner sees it: a pipe to write to, a thread that reads, and how it ended."""

import contextlib
import logging
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import platformdirs

from suite.phrase import Phrase, say
from suite.worker import launch, wire
from suite.worker.messages import Message, ToClient

LOG_LIMIT = 2_000_000  # bytes; a larger log is set aside when a process starts

log = logging.getLogger(__name__)


class Child:
    """A running inference process.

    Args:
        arguments: of `python -m suite.worker`.
        heard: called from a thread of ours with this child and each message, and last with None, when it has ended.

    Attributes:
        pid: of the process.
        reason: how it ended, for people; empty while it runs.
    """

    def __init__(self, arguments: list[str], heard: Callable[["Child", ToClient | None], None]) -> None:
        self._heard = heard
        self.reason = ""
        with open_log() as errors:
            self._process = subprocess.Popen(
                launch.command(*arguments),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                env=launch.variables(),
                creationflags=_humble_flags(),
            )
        self.pid = self._process.pid
        # Writing has a thread of its own: a process that does not read must not hold up whoever would replace it.
        self._outbox: queue.SimpleQueue[list[bytes | memoryview] | None] = queue.SimpleQueue()
        self._threads = [
            threading.Thread(target=self._read, name="worker-reader", daemon=True),
            threading.Thread(target=self._write, name="worker-writer", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def send(self, message: Message) -> None:
        """Queues a message.

        Raises:
            WireError: it cannot be put in a frame.
        """
        self._outbox.put(wire.pack(message))

    def close(self) -> None:
        """Asks the process to end, by closing its pipe."""
        self._outbox.put(None)

    def kill(self, reason: str = "") -> None:
        """Ends the process at once; `reason` is what will be said of it."""
        self.reason = self.reason or reason
        self._process.kill()

    def join(self, timeout: float) -> None:
        """Waits for the end, and forces it after `timeout` seconds."""
        self._threads[0].join(timeout)
        self.kill()
        for thread in self._threads:
            thread.join()

    def _read(self) -> None:
        pipe = self._process.stdout
        try:
            while (message := wire.read(pipe, ToClient)) is not None:
                self._heard(self, message)
        except (wire.WireError, OSError) as error:
            log.warning("the inference process said something that is no frame: %s", error)
            self.reason = self.reason or say("said something that cannot be understood")
        self._process.kill()  # without effect on one that has ended
        status = self._process.wait()
        self.reason = self.reason or _reason(status)
        self._outbox.put(None)
        pipe.close()
        self._heard(self, None)

    def _write(self) -> None:
        pipe = self._process.stdin
        try:
            while (pieces := self._outbox.get()) is not None:
                pipe.writelines(pieces)
                pipe.flush()
            pipe.close()
        except OSError:
            # It has ended, as the reader will say; `close` cannot write what is left in the buffer either.
            with contextlib.suppress(OSError):
                pipe.close()


def _reason(status: int) -> Phrase:
    if status >= 0:
        return say("ended with status {status}", status=status)
    try:
        return say("ended by signal {number} ({name})", number=-status, name=signal.Signals(-status).name)
    except ValueError:
        return say("ended by signal {number}", number=-status)


def _humble_flags() -> int:
    """A lower priority and no console window, where that is decided from outside."""
    if sys.platform != "win32":
        return 0
    return subprocess.BELOW_NORMAL_PRIORITY_CLASS | subprocess.CREATE_NO_WINDOW


def log_path() -> Path:
    """Where inference processes write what goes wrong."""
    return platformdirs.user_log_path("unroll", appauthor=False) / "worker.log"


def open_log() -> BinaryIO:
    """The log to append to; nowhere, where it cannot be written."""
    path = log_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LOG_LIMIT:
            path.replace(path.with_suffix(".old.log"))
        return path.open("ab")
    except OSError:
        return open(os.devnull, "wb")
