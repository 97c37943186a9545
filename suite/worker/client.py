"""The owner of the inference process: starts it, talks to it, replaces it. Knows no Qt."""

import contextlib
import itertools
import logging
import os
import queue
import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from suite import places
from suite.events import AnyEvent, Cancelled, Failed, Request, Restarted, Result
from suite.phrase import Phrase, say
from suite.worker.child import Child
from suite.worker.desk import Desk, slot_of_load
from suite.worker.job import Job
from suite.worker.messages import Explain, FindDevices, Load, Message, Run, RunMany, Show, ToClient, Unload, Work

PATIENCE = 3  # processes in a row that may end without having done anything
BARE = "UNROLL_BARE"  # environment variable: tests set it, so that TensorFlow is imported only where a task needs it

log = logging.getLogger(__name__)


class Client:
    """Owns the inference process.

    Every run ends with exactly one `Result`, `Explanation`, `Finished`, `Failed` or `Cancelled` in its slot.
    All methods return at once and may be called from any thread.

    Args:
        listen: called with a slot and an event, in order, always from the client's own thread. Slot "" is told
            when the process had to be replaced.
        tasks: further tasks that the process is to know, {name: package}.
        threads: for TensorFlow; as many as there are processors if None.
        models: folders of the models to use where a task's own is not meant, {task: folder}.
    """

    def __init__(
        self,
        listen: Callable[[str, AnyEvent], None],
        *,
        tasks: dict[str, str] | None = None,
        threads: int | None = None,
        models: dict[str, Path] | None = None,
    ) -> None:
        self._listen = listen
        self._models = dict(models or {})
        self._threads = threads
        self._arguments = [f"--task={name}={package}" for name, package in (tasks or {}).items()]
        self._arguments += ["--bare"] if os.environ.get(BARE) else []
        self._numbers = itertools.count(1)
        # Everything happens in one thread, in the order in which it is put here.
        self._inbox: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="worker-client", daemon=True)
        self._starting = threading.Lock()
        self._closed = False
        self._desk = Desk(self._send, self._tell, self._load)
        self._child: Child | None = None
        self._vain = 0  # processes that ended one after another without having done anything

    @property
    def pid(self) -> int | None:
        """The process's id; None while there is none."""
        child = self._child
        return child.pid if child else None

    def start(self) -> None:
        """Starts the process, if it does not run."""
        self._put(self._start)

    def load(self, task: str, model: Path | None = None, device: str = "cpu") -> None:
        """Loads a task's model. Slot "load:TASK" gets `Progress`es, then `Loaded`, `Failed` or `Cancelled`."""
        self._submit(slot_of_load(task), self._load(task, model, device))

    def unload(self, task: str) -> None:
        """Frees a task's model. Slot "load:TASK" gets `Unloaded`."""
        self._submit(slot_of_load(task), Unload(id=next(self._numbers), task=task))

    def run(self, slot: str, task: str, request: Request) -> None:
        """Runs a request; loads the task's model first if that is not in memory."""
        self._submit(slot, Run(id=next(self._numbers), task=task, request=request))

    def run_many(self, slot: str, task: str, requests: Sequence[Request]) -> None:
        """Runs requests in their order, others' runs in between: an `Item` each, then `Finished`."""
        self._submit(slot, RunMany(id=next(self._numbers), task=task, requests=tuple(requests)))

    def explain(
        self,
        slot: str,
        task: str,
        request: Request,
        result: Result,
        kind: str,
        ask: dict[str, Any] | None = None,
        others: Sequence[tuple[Request, Result]] = (),
    ) -> None:
        """Explains a result, as `Task.explain` does. The slot gets an `Explanation`."""
        number, ask, others = next(self._numbers), ask or {}, tuple(others)
        work = Explain(id=number, task=task, request=request, result=result, kind=kind, ask=ask, others=others)
        self._submit(slot, work)

    def devices(self) -> None:
        """Asks what there is to compute on. Slot "devices" gets `Devices`."""
        self._submit("devices", FindDevices(id=next(self._numbers)))

    def preview(self, slot: str, source: str | bytes, side: int) -> None:
        """Decodes a picture to at most `side` pixels, between items of many. The slot gets a `Preview`.

        Args:
            source: the path of its file, or what stands in it.
        """
        self._submit(slot, Show(id=next(self._numbers), source=source, side=side))

    def cancel(self, slot: str) -> None:
        """Ends what runs or waits in a slot with `Cancelled`; replaces a process that does not hear it in time."""
        with contextlib.suppress(RuntimeError):  # closing has cancelled everything
            self._put(partial(self._desk.cancel, slot))

    def use_threads(self, threads: int | None) -> None:
        """Computes with so many threads from now on (None: as many as there are processors).

        Another process takes over, loads what this one had and does again what it was at; slot "" gets `Restarted`.
        """
        self._put(partial(self._change_threads, threads))

    def close(self, timeout: float = 5) -> None:
        """Cancels everything, ends the process (by force after `timeout` seconds) and joins the threads."""
        with self._starting:
            self._closed = True
            if not self._thread.is_alive():
                return
            self._inbox.put(None)
        self._thread.join()
        child, self._child = self._child, None
        if child:
            child.close()
            child.join(timeout)

    # Any thread

    def _load(self, task: str, model: Path | None = None, device: str = "cpu") -> Load:
        folder = model or self._models.get(task) or places.model_folder(task)
        return Load(id=next(self._numbers), task=task, model=os.path.abspath(folder), device=device)

    def _submit(self, slot: str, work: Work) -> None:
        self._put(partial(self._accept, Job(slot, work)))

    def _put(self, action: Callable[[], None]) -> None:
        """Has something done in the client's thread."""
        with self._starting:
            if self._closed:
                raise RuntimeError("The client is closed. Make another one.")
            if not self._thread.is_alive():
                self._thread.start()
            self._inbox.put(action)

    # The client's thread

    def _work(self) -> None:
        while True:
            deadline = self._desk.deadline()
            try:
                action = self._inbox.get(timeout=None if deadline is None else max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                self._replace()
                continue
            if action is None:
                break
            action()
        self._desk.abandon(Cancelled())

    def _accept(self, job: Job) -> None:
        self._desk.submit(job)
        self._start()

    def _start(self) -> None:
        if self._child is not None:
            return
        try:
            arguments = [*self._arguments, *([f"--threads={self._threads}"] if self._threads else [])]
            self._child = Child(arguments, lambda *heard: self._inbox.put(partial(self._hear, *heard)))
        except OSError as error:
            self._give_up(say("cannot be started: {reason}", reason=error.strerror))

    def _send(self, message: Message) -> None:
        if self._child is not None:
            self._child.send(message)

    def _tell(self, slot: str, event: AnyEvent) -> None:
        try:
            self._listen(slot, event)
        except Exception:
            log.exception("the listener failed at %s", type(event).__name__)

    def _hear(self, child: Child, message: ToClient | None) -> None:
        if child is not self._child:
            return
        if message is not None:
            self._desk.hear(message)
        else:
            self._lose(child)

    def _change_threads(self, threads: int | None) -> None:
        if threads == self._threads:
            return
        self._threads = threads
        if self._child is not None:
            child, self._child = self._child, None
            child.kill(say("was given another number of threads"))
            child.join(timeout=5)
            self._desk.lose(child.reason, blame=False)
            self._tell("", Restarted(reason=child.reason))
            self._start()

    def _replace(self) -> None:
        """A cancel was not heard: the process's place is taken by another one."""
        child = self._child
        if child is None:
            return
        child.kill(say("did not hear that it should stop"))
        child.join(timeout=5)
        self._lose(child)

    def _lose(self, child: Child) -> None:
        self._child = None
        self._vain = 0 if self._desk.answered else self._vain + 1
        self._desk.lose(child.reason)
        if self._vain < PATIENCE:
            self._tell("", Restarted(reason=child.reason))
            self._start()
        else:
            self._give_up(say("{reason} and cannot be kept running", reason=child.reason))

    def _give_up(self, why: Phrase) -> None:
        """Fails all that waits; the next request tries again."""
        log.error("the inference process %s", why)
        failure = Failed(message=say("The inference process {why}. The log says more.", why=why), status=4)
        self._desk.abandon(failure)
        self._tell("", failure)
