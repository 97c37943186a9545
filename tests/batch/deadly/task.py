"""Kills the process that owns its own at the word "orphan", if it has not been done yet."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

from suite.artefact import Artefact
from suite.events import Partial, Request, Result
from suite.task import Cancel, Tell
from tests.dummy.task import DummyTask

DONE = "killed"  # a file in the model's folder


class DeadlyTask(DummyTask):
    """Words backwards, and a murder.

    Args:
        model: sha256 of the weights.
        done: the file that says that it happened.
    """

    def __init__(self, model: str, done: Path) -> None:
        super().__init__(model)
        self._done = done

    @classmethod
    def load(cls, artefact: Artefact, device: str = "cpu", tell: Tell = lambda progress: None) -> "DeadlyTask":
        return cls(artefact.model, artefact.folder / DONE)

    def run(self, request: Request, cancel: Cancel) -> Iterator[Partial | Result]:
        if "orphan" in request.inputs["text"] and not self._done.exists():
            self._done.touch()
            os.kill(os.getppid(), signal.SIGKILL)
            time.sleep(60)  # this process ends when its pipe does
        yield from super().run(request, cancel)


TASK = DeadlyTask
