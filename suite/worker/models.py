"""The models in the inference process's memory, one a task."""

import ctypes
import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path

from suite import device, registry
from suite.artefact import Artefact
from suite.errors import ModelError, WorkerError
from suite.events import Loaded, Progress
from suite.phrase import say
from suite.places import model_folder
from suite.task import Cancel, Task, Tell
from suite.worker.messages import Load
from suite.worker.preload import Preload


class Models:
    """Loads tasks' models and keeps them.

    Args:
        preload: what has to be imported before a task's module is.
        dropped: called with the name of a task whose model has left the memory.
    """

    def __init__(self, preload: Preload, dropped: Callable[[str], None]) -> None:
        self._preload = preload
        self._dropped = dropped
        self._tasks: dict[str, Task] = {}
        self._loaded: dict[str, Loaded] = {}

    def __getitem__(self, name: str) -> Task:
        if name not in self._tasks:
            raise WorkerError("The model of {name} is not in memory. Load it first.", name=name)
        return self._tasks[name]

    def load(self, order: Load, cancel: Cancel, tell: Tell) -> Loaded:
        """Loads a model in place of the one that the task had; checks what was asked before giving that one up.

        Raises:
            UserError: there is no such task, the folder holds no model of it, or the device is not there.
            Stopped: `cancel` was set.
        """
        begin = time.perf_counter()
        task = registry.first(order.task)
        registry.spec(task)
        if order.task in registry.lessons():
            return self._lesson(order.task, cancel, tell)
        tell(Progress(stage="Checking the files"))
        artefact = Artefact.open(Path(order.model), task)
        label, reason = device.describe(order.device, cancel)
        known = self._loaded.get(order.task)
        if known and (known.model, known.device) == (artefact.model, label):
            return known
        if not self._preload.done:
            tell(Progress(stage="Starting TensorFlow"))
        self._preload.wait(cancel)
        self.unload(order.task)
        self._tasks[order.task] = registry.part(task, "task").TASK.load(artefact, order.device, tell)
        self._loaded[order.task] = Loaded(
            task=order.task,
            model=artefact.model,
            parameters=artefact.manifest.parameters,
            bytes=artefact.bytes,
            device=label,
            reason=reason,
            seconds=time.perf_counter() - begin,
        )
        return self._loaded[order.task]

    def _lesson(self, name: str, cancel: Cancel, tell: Tell) -> Loaded:
        """A lesson has nothing of its own on disk and computes on the processor; one that borrows no network waits for
        no TensorFlow."""
        if name not in self._tasks:
            begin = time.perf_counter()
            label, _ = device.describe("cpu", cancel)
            lent = self._lent(name, cancel, tell)
            self._tasks[name] = registry.part(name, "lesson").LESSON.load(lent, "cpu", tell)
            self._loaded[name] = Loaded(
                task=name,
                model=lent.model if lent else "",
                parameters=lent.manifest.parameters if lent else 0,
                bytes=lent.bytes if lent else 0,
                device=label,
                seconds=time.perf_counter() - begin,
            )
        return self._loaded[name]

    def _lent(self, lesson: str, cancel: Cancel, tell: Tell) -> Artefact | None:
        """The shipped network that a lesson looks into; None where it needs none."""
        spec = registry.spec(lesson)
        if not spec.borrows:
            return None
        tell(Progress(stage="Checking the files"))
        folder = model_folder(spec.borrows)
        if not folder.is_dir():
            raise ModelError(
                "The lesson “{lesson}” looks into the network of “{title}”. There is none in {folder}. "
                "Install the program again, or put the folder back.",
                lesson=say(spec.title),
                title=say(registry.spec(spec.borrows).title),
                folder=folder,
            )
        artefact = Artefact.open(folder, spec.borrows)
        if not self._preload.done:
            tell(Progress(stage="Starting TensorFlow"))
        self._preload.wait(cancel)
        return artefact

    def unload(self, name: str) -> None:
        """Frees a task's model, if it has one in memory."""
        task = self._tasks.pop(name, None)
        if task is None:
            return
        del self._loaded[name]
        task.close()
        del task
        _give_back()
        self._dropped(name)


def _give_back() -> None:
    """Returns freed memory to the system; the allocator of glibc keeps it otherwise."""
    gc.collect()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
