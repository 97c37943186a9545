"""Runs one task for one page: the newest request wins, and each result is explained as the page wants it."""

import enum
from collections.abc import Sequence
from typing import Any

from msgspec import structs
from PySide6.QtCore import QObject, Signal

from gui.bridge import Bridge
from gui.history.keeper import Keeper
from gui.language import tr
from gui.page.choices import Choices
from gui.slot import Slot
from suite.errors import UserError
from suite.events import AnyEvent, Cancelled, Explanation, Failed, Partial, Progress, Request, Result
from suite.request import complete
from suite.spec import TaskSpec


class State(enum.Enum):
    """Where a page stands."""

    EMPTY = "empty"
    WORKING = "working"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"


class Runner(QObject):
    """Sends a page's requests to the worker and says what comes back.

    Args:
        slot: where the worker is asked and answers; the task's name as a rule.

    Signals:
        asked(dict): a run on these inputs was wanted; it is with the worker, or was refused.
        changed(): the state, the progress or the error is another.
        partial(object): values as they stand now, by name; a `Signal(dict)` would make plain text of their phrases.
        done(Result): the end of a run, or its result again with another alternative chosen; it is in the history.
        explained(str, object): an explanation's kind, and its data or the sentence that says why there is none.
        telling(str, object): an explanation's kind, and what is being done for it.

    Attributes:
        task: what the worker knows the task as: its name, or that of its second model.
        request: the last one.
        state: where it stands.
        progress: how far the run is, or None.
        error: why it failed.
        result: the last result; None since the inputs were emptied.
        wanted: the kinds of explanation to ask for after each result.
        explanations: those of the last result that have come.
        refused: by kind, why the last result has no explanation.
    """

    asked = Signal(dict)
    changed = Signal()
    partial = Signal(object)
    done = Signal(object)
    explained = Signal(str, object)
    telling = Signal(str, object)

    def __init__(
        self,
        spec: TaskSpec,
        bridge: Bridge,
        keeper: Keeper,
        choices: Choices | None = None,
        parent: QObject | None = None,
        slot: str = "",
    ):
        super().__init__(parent)
        self._spec = spec
        self._keeper = keeper
        self._choices = choices
        self._given: Result | None = None
        self._client = bridge.client
        self._place = slot or spec.name
        self.task = spec.name
        self._slot = Slot()
        self._explaining = {view.name: Slot() for view in spec.explanations}
        self.request: Request | None = None
        self.state = State.EMPTY
        self.progress: Progress | None = None
        self.error = ""
        self.result: Result | None = None
        self.explanations: dict[str, Explanation] = {}
        self.refused: dict[str, str] = {}
        self.wanted = {view.name for view in spec.explanations if view.eager}
        self._asks: dict[str, tuple] = {}  # what kinds were asked with, of this result
        self._dropped: set[str] = set()  # kinds that the user waits for no more
        bridge.listen(self._place, self._hear)
        for kind in self._explaining:
            bridge.listen(self._name(kind), lambda event, kind=kind: self._hear_explanation(kind, event))

    def submit(self, inputs: dict[str, Any], options: dict[str, Any]) -> None:
        """Runs the task on inputs; what cannot be run is refused here, in a sentence, without asking the worker."""
        try:
            request = complete(self._spec, Request(inputs=inputs, options=options))
        except UserError as error:
            self._cancel()
            self._enter(State.FAILED, error=str(error))
            self.asked.emit(inputs)
            return
        self._cancel_explanations()
        self.request = request
        self._slot.begin()
        self._enter(State.WORKING)
        self._client.run(self._place, self.task, request)
        self.asked.emit(inputs)

    def recall(self, request: Request, result: Result, explanations: dict[str, Any], refused: dict[str, str]) -> None:
        """Shows a run of another time as it was, without running anything; explanations, or why there is none, by
        kind."""
        self._cancel()
        self.request = request
        self._given = self.result = result
        self.explanations = {kind: Explanation(kind=kind, data=data) for kind, data in explanations.items()}
        self.refused = dict(refused)
        self._enter(State.DONE)
        self.done.emit(result)
        for kind, data in (refused | explanations).items():
            self.explained.emit(kind, data)

    def trace(self) -> tuple[Request, Result, list[Explanation], dict[str, str]] | None:
        """The last run, to be kept in a file; None where there is none."""
        if self.result is None or self.state is not State.DONE:
            return None
        return self.request, self.result, list(self.explanations.values()), self.refused

    def empty(self) -> None:
        """There is nothing to work on any more."""
        self._cancel()
        self.result = self._given = None
        self._keeper.forget()
        if self._choices:
            self._choices.clear()
        self._enter(State.EMPTY)

    def stop(self) -> None:
        """Stops what runs; what has been shown stays."""
        working = self.state is State.WORKING
        self._cancel()
        if working:
            self._enter(State.STOPPED)

    def choose_again(self) -> None:
        """Shows the last result anew, with what has been chosen since, and has it explained anew."""
        if self._given and self.state is State.DONE:
            self._finish(self._given)

    def explaining(self) -> bool:
        """Whether an explanation is still to come."""
        return any(slot.open for slot in self._explaining.values())

    def want(self, kind: str, wanted: bool) -> None:
        """Whether results are explained in a kind, beginning with the one that is shown."""
        (self.wanted.add if wanted else self.wanted.discard)(kind)
        if wanted and self.result and self.state is State.DONE:
            self._explain(kind)

    def ask(self, kind: str, values: dict[str, Any], others: Sequence[tuple[Request, Result]] = ()) -> None:
        """Has the result that is shown explained with what a kind is asked with, and with further runs."""
        if self.result and self.state is State.DONE:
            self._asks[kind] = values, others
            self._explain(kind)

    def drop(self, kind: str) -> None:
        """Nobody waits for an explanation that was asked for any more."""
        if self._explaining[kind].open:
            self._dropped.add(kind)
            self._client.cancel(self._name(kind))

    def _hear(self, event: AnyEvent) -> None:
        if not self._slot.hear(event) or self.state is not State.WORKING:
            return
        match event:
            case Progress():
                self.progress = event
                self.changed.emit()
            case Partial():
                self.partial.emit(self._choices.streamed(event.values) if self._choices else event.values)
            case Result():
                self._finish(event)
            case Failed():
                self._enter(State.FAILED, error=event.message)
            case _:
                self._enter(State.STOPPED)

    def _finish(self, result: Result) -> None:
        self._given = self.result = result
        if self._choices:
            self.result = structs.replace(result, values=self._choices.applied(result.values, self.request.inputs))
        self.explanations, self.refused = {}, {}
        self._asks.clear()
        self._keeper.keep(self.request, self.result)  # first: what is shown as done must not get lost any more
        self._enter(State.DONE)
        self.done.emit(self.result)
        for kind in sorted(self.wanted):
            self._explain(kind)

    def _explain(self, kind: str) -> None:
        self._dropped.discard(kind)
        self._explaining[kind].begin()
        ask, others = self._asks.get(kind, (None, ()))
        self._client.explain(self._name(kind), self.task, self.request, self.result, kind, ask, others)

    def _hear_explanation(self, kind: str, event: AnyEvent) -> None:
        if not self._explaining[kind].hear(event) or self.state is not State.DONE:
            return
        if isinstance(event, Explanation):
            self.explanations[kind] = event
            self.refused.pop(kind, None)
            self.explained.emit(kind, event.data)
        elif isinstance(event, Failed):
            self.explanations.pop(kind, None)
            if event.status == UserError.status:  # what failed otherwise may be had the next time
                self.refused[kind] = event.message
            self.explained.emit(kind, event.message)
        elif isinstance(event, Progress):
            self.telling.emit(kind, event.stage)
        elif isinstance(event, Cancelled) and kind in self._dropped:
            self.explained.emit(kind, tr("Stopped."))

    def _cancel(self) -> None:
        if self._slot.open:
            self._client.cancel(self._place)
        self._cancel_explanations()

    def _cancel_explanations(self) -> None:
        self._dropped.clear()
        for kind, slot in self._explaining.items():
            if slot.open:
                self._client.cancel(self._name(kind))

    def _enter(self, state: State, error: str = "") -> None:
        self.state, self.error, self.progress = state, error, None
        self.changed.emit()

    def _name(self, kind: str) -> str:
        return f"{self._place}:{kind}"
