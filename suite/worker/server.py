"""The inference process's two threads: one reads the pipe and hears cancels, the main one computes and answers."""

import logging
import threading
from collections import deque
from collections.abc import Callable, Iterator
from typing import BinaryIO

from suite import device, registry
from suite.errors import UserError, WorkerError
from suite.events import (
    AnyEvent,
    Cancelled,
    Failed,
    Finished,
    Item,
    Loaded,
    Preview,
    Progress,
    Request,
    Result,
    Unloaded,
)
from suite.phrase import say
from suite.request import complete
from suite.task import Cancel as CancelFlag
from suite.task import Question, Stopped, Task, Tell
from suite.worker import wire
from suite.worker.messages import (
    LAST,
    Begun,
    Cancel,
    Dropped,
    Explain,
    FindDevices,
    Load,
    Message,
    Ready,
    Run,
    RunMany,
    Said,
    Show,
    ToServer,
    Unload,
    Work,
)
from suite.worker.models import Models
from suite.worker.preload import Preload

log = logging.getLogger(__name__)


class Server:
    """Answers what the client asks, one thing at a time; many requests let a single one in between two items.

    Args:
        source: the pipe that messages come from.
        sink: the pipe that answers go to.
        preload: what is being imported meanwhile.
        leave: ends the process; called when a pipe has ended or cannot be understood.
    """

    def __init__(self, source: BinaryIO, sink: BinaryIO, preload: Preload, leave: Callable[[], None]) -> None:
        self._source, self._sink, self._leave = source, sink, leave
        self._models = Models(preload, lambda task: self._send(Dropped(task=task)))
        self._waiting: deque[Work] = deque()
        self._cancels: dict[int, threading.Event] = {}  # of the jobs that have begun
        self._changed = threading.Condition()  # guards the two above
        self._writing = threading.Lock()

    def serve(self) -> None:
        """Works until the process ends."""
        threading.Thread(target=self._listen, name="pipe", daemon=True).start()
        self._send(Ready())
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting)
            self._do_next()

    # The reader's thread

    def _listen(self) -> None:
        try:
            while (message := wire.read(self._source, ToServer)) is not None:
                if isinstance(message, Cancel):
                    self._cancel(message.id)
                else:
                    with self._changed:
                        self._waiting.append(message)
                        self._changed.notify()
        except wire.WireError:
            log.exception("the client sent something that is no frame")
        finally:
            self._leave()

    def _cancel(self, number: int) -> None:
        with self._changed:
            waiting = next((work for work in self._waiting if work.id == number), None)
            if waiting is not None:
                self._waiting.remove(waiting)
            elif number in self._cancels:
                self._cancels[number].set()
        if waiting is not None:
            self._send(Said(id=number, event=Cancelled()))

    def _send(self, message: Message) -> None:
        pieces = wire.pack(message)
        try:
            with self._writing:
                self._sink.writelines(pieces)
                self._sink.flush()
        except OSError:  # the owner is gone
            self._leave()

    # The main thread

    def _do_next(self) -> None:
        with self._changed:
            if not self._waiting:
                return
            work = self._waiting.popleft()
            cancel = self._cancels[work.id] = threading.Event()
        self._send(Begun(id=work.id))
        try:
            self._send(Said(id=work.id, event=self._do(work, cancel)))
        except wire.WireError as error:
            self._send(Said(id=work.id, event=_failure(work, error)))
        finally:
            with self._changed:
                del self._cancels[work.id]

    def _do(self, work: Work, cancel: CancelFlag) -> AnyEvent:
        """Sends what a job says, and returns how it ended."""
        try:
            for event in self._events(work, cancel):
                if cancel.is_set():
                    return Cancelled()
                if isinstance(event, LAST):
                    return event
                self._send(Said(id=work.id, event=event))
            raise WorkerError(
                "{job} of {task} ended without a result. Please report this.", job=type(work).__name__, task=work.task
            )
        except Stopped:
            return Cancelled()
        except Exception as error:
            return _failure(work, error)

    def _events(self, work: Work, cancel: CancelFlag) -> Iterator[AnyEvent]:
        match work:
            case Load():
                yield self._load(work, cancel)
            case Unload():
                self._models.unload(work.task)
                yield Unloaded(task=work.task)
            case Run():
                task = self._models[work.task]
                yield from task.run(complete(task.spec, work.request), cancel)
            case RunMany():
                yield from self._many(work, cancel)
            case Explain():
                task = self._models[work.task]
                question = Question(work.ask, work.others, cancel, self._tell(work, cancel))
                yield task.explain(complete(task.spec, work.request), work.result, work.kind, question)
            case FindDevices():
                yield device.find(cancel)
            case Show():
                yield _preview(work)

    def _load(self, work: Load, cancel: CancelFlag) -> Loaded:
        return self._models.load(work, cancel, self._tell(work, cancel))

    def _tell(self, work: Work, cancel: CancelFlag) -> Tell:
        """Says how far a job is; one that nobody wants any more ends there."""

        def tell(progress: Progress) -> None:
            if cancel.is_set():
                raise Stopped
            self._send(Said(id=work.id, event=progress))

        return tell

    def _many(self, work: RunMany, cancel: CancelFlag) -> Iterator[Item | Finished]:
        for index, outcome in enumerate(_outcomes(self._models[work.task], work.requests, cancel), work.first):
            yield Item(index=index, outcome=outcome)
            self._do_next()
        yield Finished()


def _preview(work: Show) -> Preview:
    from suite.image.picture import read_small  # only here: a process that shows no pictures needs no Pillow

    pixels, size = read_small(work.source, work.side)
    return Preview(pixels=pixels, size=size)


def _outcomes(task: Task, requests: tuple[Request, ...], cancel: CancelFlag) -> Iterator[Result | Failed]:
    """One for each request, in order; those that cannot be used do not reach the task."""
    checked = [_checked(task, request) for request in requests]
    good = task.run_many([request for request in checked if isinstance(request, Request)], cancel)
    for request in checked:
        yield request if isinstance(request, Failed) else next(good)


def _checked(task: Task, request: Request) -> Request | Failed:
    try:
        return complete(task.spec, request)
    except UserError as error:
        return Failed(message=str(error), status=error.status)


def _failure(work: Work, error: Exception) -> Failed:
    """What went wrong, for people; what only a programmer can mend goes to the log."""
    if isinstance(error, UserError):
        return Failed(message=str(error), status=error.status)
    log.error("%s failed", type(work).__name__, exc_info=error)
    # By name, since TensorFlow's is not imported here.
    if isinstance(error, MemoryError) or type(error).__name__ == "ResourceExhaustedError":
        return Failed(
            message=say("There is not enough memory for this. Close other programs, or give it less."), status=4
        )
    alone = isinstance(work, FindDevices | Show)
    title = say("the worker") if alone else say(registry.spec(registry.first(work.task)).title)
    lines = str(error).strip().splitlines() or [""]
    return Failed(
        message=say(
            "Something went wrong inside {title} ({kind}: {reason}). The log says more.",
            title=title,
            kind=type(error).__name__,
            reason=lines[0][:200],
        ),
        status=4,
    )
