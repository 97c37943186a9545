"""What waits, what runs and what is loaded: decides what the inference process does next, and knows no process."""

import time
from collections.abc import Callable

from suite.events import AnyEvent, Cancelled, Failed, Item, Loaded, Unloaded
from suite.phrase import say
from suite.worker.job import Job
from suite.worker.messages import LAST, Begun, Cancel, Dropped, Load, Message, Ready, Said, ToClient
from suite.worker.wire import WireError

DEAF_AFTER = 2.0  # seconds in which a cancel must have been heard


class Desk:
    """The jobs between a client and its inference process; used from one thread.

    At most two jobs are with the process: one of many requests, and one other, which it does between two items.

    Args:
        send: gives a message to the process.
        tell: gives an event to a slot.
        default: how a task is loaded when a run needs it and nobody said how.

    Attributes:
        answered: whether the present process has ended a job.
    """

    def __init__(
        self, send: Callable[[Message], None], tell: Callable[[str, AnyEvent], None], default: Callable[[str], Load]
    ) -> None:
        self._send, self._tell, self._default = send, tell, default
        self._waiting: list[Job] = []
        self._running: list[Job] = []
        self._ready = False  # whether there is a process that listens
        self._loaded: set[str] = set()
        self._wanted: dict[str, Load] = {}  # how each task was last loaded
        self.answered = False

    # What the client's user wants

    def submit(self, job: Job) -> None:
        """Takes a job in; it replaces what its slot waits for, and cancels what its slot runs."""
        older = self._in(job.slot)
        if any(job.same_load(other) and not other.stopping for other in older):
            return
        self._waiting.append(job)
        for other in older:
            self._stop(other)
        self._advance()

    def cancel(self, slot: str) -> None:
        """Ends what a slot waits for or runs; with a load, the runs that wait for it."""
        for job in self._in(slot):
            dependants = self._waiting_for(job.loads)
            for other in (job, *dependants):
                self._stop(other)
        self._advance()

    def abandon(self, event: Failed | Cancelled) -> None:
        """Ends every job."""
        jobs, self._waiting, self._running = self._running + self._waiting, [], []
        for job in jobs:
            self._tell(job.slot, event)

    # What the process says

    def hear(self, message: ToClient) -> None:
        """Takes in what the process says."""
        match message:
            case Ready():
                self._ready = True
            case Dropped():
                self._loaded.discard(message.task)
            case Begun() | Said():
                job = next((job for job in self._running if job.work.id == message.id), None)
                if job is not None and isinstance(message, Begun):
                    job.begun = True
                elif job is not None:
                    self._hear_event(job, message.event)
        self._advance()

    def deadline(self) -> float | None:
        """When the process is to be replaced, unless it hears a cancel before; on the monotonic clock."""
        inner = any(job.begun and not job.many for job in self._running)
        # What is done between two items of many holds these up, and nobody else is to blame.
        return min((job.stop_by for job in self._running if job.stopping and not (job.many and inner)), default=None)

    def lose(self, reason: str, blame: bool = True) -> None:
        """The process has ended: what was stopping has stopped, the rest is done again; once, if that is to blame."""
        lost, self._running = sorted(self._running, key=lambda job: job.many), []
        self._ready = self.answered = False
        self._loaded.clear()
        guilty = next((job for job in lost if job.begun), None)  # the inner one, if there are two
        if guilty is not None and blame:
            guilty.crashes += 1
        for job in reversed(lost):
            job.begun = False
            self._waiting.insert(0, job)
            if job.stopping:
                self._stop(job)
            elif job.crashes > 1:
                self._give_up(job, reason)
        for task in self._wanted:
            if not self._loading(task):
                self._waiting.insert(0, self._load(task))

    # Inside

    def _in(self, slot: str) -> list[Job]:
        return [job for job in self._waiting + self._running if job.slot == slot]

    def _loading(self, task: str) -> bool:
        return any(job.loads == task and not job.stopping for job in self._waiting + self._running)

    def _waiting_for(self, load: str) -> list[Job]:
        if not load or load in self._loaded:
            return []
        return [job for job in self._waiting if job.needs == load]

    def _load(self, task: str) -> Job:
        return Job(slot_of_load(task), self._wanted.get(task) or self._default(task))

    def _stop(self, job: Job) -> None:
        if job in self._waiting:
            self._waiting.remove(job)
            self._end(job, Cancelled())
        elif job in self._running and not job.stopping:
            job.stop_by = time.monotonic() + DEAF_AFTER
            self._send(Cancel(id=job.work.id))

    def _give_up(self, job: Job, reason: str) -> None:
        self._waiting.remove(job)
        if self._wanted.get(job.loads) is job.work:
            del self._wanted[job.loads]
        message = say(
            "The inference process {reason} at this, and again when it was repeated. Try other input, or less.",
            reason=reason,
        )
        self._end(job, Failed(message=message, status=4))

    def _hear_event(self, job: Job, event: AnyEvent) -> None:
        if isinstance(event, LAST):
            self._finish(job, event)
        elif not job.stopping:
            if isinstance(event, Item):
                job.done, job.crashes = job.done + 1, 0
            for slot in (job.slot, *(other.slot for other in self._waiting_for(job.loads))):
                self._tell(slot, event)

    def _finish(self, job: Job, event: AnyEvent) -> None:
        self._running.remove(job)
        self.answered = True
        for outer in self._running:
            if outer.stopping:
                outer.stop_by = time.monotonic() + DEAF_AFTER
        if isinstance(event, Loaded):
            self._loaded.add(job.loads)
            self._wanted[job.loads] = job.work
        elif isinstance(event, Unloaded):
            self._wanted.pop(job.changes, None)
        elif job.stopping:
            event = Cancelled()
        self._end(job, event)

    def _end(self, job: Job, event: AnyEvent) -> None:
        """Tells the slot; a load in vain also ends what waited for it, unless another load is under way."""
        self._tell(job.slot, event)
        if isinstance(event, Failed | Cancelled) and job.loads and not self._loading(job.loads):
            for other in self._waiting_for(job.loads):
                self._waiting.remove(other)
                self._tell(other.slot, event)

    def _advance(self) -> None:
        """Hands the process what it can do now."""
        for job in list(self._waiting):
            if job.needs and job.needs not in self._loaded and not self._loading(job.needs):
                self._waiting.insert(self._waiting.index(job), self._load(job.needs))
        for many in (False, True):
            if self._ready and not any(job.many == many for job in self._running):
                job = next((job for job in self._waiting if job.many == many and self._may_begin(job)), None)
                if job is not None:
                    self._hand_over(job)

    def _may_begin(self, job: Job) -> bool:
        if any(other.slot == job.slot for other in self._running):
            return False
        if job.changes:  # not under the hands of a batch
            return all(other.needs != job.changes for other in self._running)
        return not job.needs or (
            job.needs in self._loaded and all(other.changes != job.needs for other in self._running)
        )

    def _hand_over(self, job: Job) -> None:
        self._waiting.remove(job)
        try:
            self._send(job.message())
        except WireError as error:
            self._end(
                job, Failed(message=say("This cannot be given to the inference process: {reason}.", reason=str(error)))
            )
            self._advance()
        else:
            self._running.append(job)


def slot_of_load(task: str) -> str:
    """Where a task's loading is told."""
    return f"load:{task}"
