"""A client without a process: remembers what it is asked, and says what a test has it say."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from suite.errors import UserError
from suite.events import (
    END,
    AnyEvent,
    Cancelled,
    Device,
    Devices,
    Explanation,
    Failed,
    Finished,
    Item,
    Loaded,
    Preview,
    Request,
    Restarted,
    Result,
    Unloaded,
)
from tests.dummy.task import DummyTask

LABEL = "Processor, 2 threads"


class FakeClient:
    """Stands in for `suite.worker.client.Client`.

    Loading and unloading are answered at once; runs and explanations wait for `answer`, `explain_as_asked` or `say`.
    As with the real one, a newer request in a slot ends the older one there with `Cancelled` first.

    Attributes:
        asked: the requests of runs, in order.
        newest: the last request of each slot.
        ran: the slots and tasks of runs, in order; a second model's task has a name of its own.
        explaining: the kinds of explanation that were asked for, in order.
        questions: the same with what each was asked with and the further runs.
        calls: everything else that was asked for, in order, such as ("load", "dummy", "cpu").
        loads: whether loading is answered.
        folders: of the models that were asked for last, by task.
        refuses: folders that hold no model.
        pid: of its process, which it has not.
        many: the requests of each `run_many`, in order.
        previews: paths and sides of the pictures that were asked for, in order.
        pictures: what files of these names show; others are no pictures.
        threads: that it would compute with; as many as there are processors if None.
        answers_many: how many of them are answered at once; the others wait for `finish_many`.
    """

    def __init__(self, listen: Callable[[str, AnyEvent], None], loads: bool = True):
        self._listen = listen
        self._open: dict[str, Callable[[], AnyEvent] | None] = {}
        self.loads = loads
        self.folders: dict[str, Path | None] = {}
        self.refuses: set[Path] = set()
        self.pid: int | None = None
        self.threads: int | None = None
        self.asked: list[Request] = []
        self.newest: dict[str, Request] = {}
        self.ran: list[tuple[str, str]] = []
        self.explaining: list[str] = []
        self.questions: list[tuple] = []
        self.calls: list[tuple] = []
        self.many: list[tuple[str, Sequence[Request]]] = []
        self.answers_many = 1_000_000
        self.previews: list[tuple[str, int]] = []
        self.pictures: dict[str, np.ndarray] = {}

    def use_threads(self, threads: int | None) -> None:
        if threads != self.threads:
            self.threads = threads
            self.say("", Restarted(reason="was given another number of threads"))

    def start(self) -> None:
        self.calls.append(("start",))

    def load(self, task: str, model: Path | None = None, device: str = "cpu") -> None:
        self.calls.append(("load", task, device))
        self.folders[task] = model
        if model in self.refuses:
            self.say(f"load:{task}", Failed(message=f"There is no model in {model}.", status=3))
        elif self.loads:
            self.say(f"load:{task}", Loaded(task=task, model="0" * 64, parameters=3, bytes=12, device=LABEL))

    def unload(self, task: str) -> None:
        self.calls.append(("unload", task))
        self.say(f"load:{task}", Unloaded(task=task))

    def devices(self) -> None:
        self.calls.append(("devices",))
        self.say("devices", Devices(devices=(Device(name="cpu", label=LABEL),), steps=("No driver was found.",)))

    def run(self, slot: str, task: str, request: Request) -> None:
        self._begin(slot)
        self.asked.append(request)
        self.newest[slot] = request
        self.ran.append((slot, task))

    def run_many(self, slot: str, task: str, requests: Sequence[Request]) -> None:
        self._begin(slot)
        self.many.append((slot, requests))
        now = requests[: self.answers_many]
        self.answers_many -= len(now)
        self.say(slot, *(Item(index=index, outcome=_outcome(request)) for index, request in enumerate(now)))
        if len(now) == len(requests):
            self.say(slot, Finished())

    def explain(self, slot: str, task: str, request: Request, result: Result, kind: str, ask=None, others=()) -> None:
        self._begin(slot, lambda: DummyTask("").explain(request, result, kind))
        self.explaining.append(kind)
        self.questions.append((kind, ask, others))

    def preview(self, slot: str, source: str | bytes, side: int) -> None:
        self.previews.append((source, side))
        name = source if isinstance(source, bytes) else Path(source).name
        if name in self.pictures:
            self.say(slot, Preview(pixels=self.pictures[name], size=(side, side)))
        else:
            self.say(slot, Failed(message=f"{name} is not a picture."))

    def cancel(self, slot: str) -> None:
        self.calls.append(("cancel", slot))
        if slot in self._open:
            self.say(slot, Cancelled())

    def close(self, timeout: float = 5) -> None:
        self.calls.append(("close",))
        self._open.clear()

    # What tests use

    def say(self, slot: str, *events: AnyEvent) -> None:
        """Says events in a slot from a thread of its own, as the real client does."""
        for event in events:
            if isinstance(event, END):
                self._open.pop(slot, None)
        thread = threading.Thread(target=lambda: [self._listen(slot, event) for event in events])
        thread.start()
        thread.join()

    def answer(self, slot: str = "dummy") -> None:
        """Answers the newest run in a slot as the dummy task does."""
        request = self.newest.get(slot) or self.asked[-1]
        filled = {"pause": 0, "case": "kept", "louder": False, "greeting": ""} | request.options
        events = DummyTask("").run(Request(inputs=request.inputs, options=filled), threading.Event())
        self.say(slot, *events)

    def finish_many(self, done: int) -> None:
        """Answers the rest of the newest `run_many`, of which `done` have been answered."""
        slot, requests = self.many[-1]
        rest = enumerate(requests[done:], done)
        self.say(slot, *(Item(index=index, outcome=_outcome(request)) for index, request in rest), Finished())

    def explain_as_asked(self) -> Sequence[Explanation]:
        """Answers the explanations that wait."""
        waiting = {slot: make for slot, make in self._open.items() if make}
        said = [make() for make in waiting.values()]
        for slot, event in zip(waiting, said):
            self.say(slot, event)
        return said

    def _begin(self, slot: str, make: Callable[[], AnyEvent] | None = None) -> None:
        if slot in self._open:
            self.say(slot, Cancelled())
        self._open[slot] = make


def _outcome(request: Request) -> Result | Failed:
    """What the dummy task makes of one of many."""
    options = {"pause": 0, "case": "kept", "louder": False, "greeting": ""} | request.options
    try:
        *_, result = DummyTask("").run(Request(inputs=request.inputs, options=options), threading.Event())
    except UserError as error:
        return Failed(message=str(error))
    return result
