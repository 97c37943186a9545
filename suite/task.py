"""The one interface of all tasks."""

import abc
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from suite.artefact import Artefact
from suite.errors import UserError
from suite.events import Explanation, Failed, Partial, Progress, Request, Result
from suite.request import asked
from suite.spec import TaskSpec

if TYPE_CHECKING:
    from suite.looks.intervene import Forcing

Tell = Callable[[Progress], None]


class Cancel(Protocol):
    """Whether whoever asked for a run still wants it; a `threading.Event` is one."""

    def is_set(self) -> bool: ...


class Stopped(Exception):
    """Raised inside a run that found its `cancel` set."""


@dataclass(frozen=True)
class Question:
    """What an explanation is asked with.

    Attributes:
        values: by the names of the view's `asks`; those left out have their defaults.
        others: further runs that it may look through.
        cancel: looked at where it takes long; None where nobody may change their mind.
        tell: is told how far it is where it takes long.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    others: Sequence[tuple[Request, Result]] = ()
    cancel: Cancel | None = None
    tell: Tell = lambda progress: None

    def heed(self) -> None:
        """Raises:
        Stopped: `cancel` was set.
        """
        if self.cancel is not None and self.cancel.is_set():
            raise Stopped


PLAIN = Question()


class Task(abc.ABC):
    """A trained network that does something for a user.

    A task is made by `load`, used from one thread, and closed. Requests reach it complete (`suite.request`).

    Attributes:
        spec: what it takes, gives and explains.
        model: sha256 of its weights, which each `Result` repeats.
        looked: which run was looked into last, and its gates, as of `looks.known`.
    """

    spec: ClassVar[TaskSpec]
    model: str
    looked: tuple[bytes, dict[str, Any]] | None = None
    _forcing: "Forcing | None" = None

    @classmethod
    @abc.abstractmethod
    def load(cls, artefact: Artefact, device: str = "cpu", tell: Tell = lambda progress: None) -> "Task":
        """Builds the network on a device ("cpu" or "gpu:N"), loads it, and compiles what the first run needs.

        Raises:
            ModelError: the artefact does not fit the network.
        """

    @abc.abstractmethod
    def run(self, request: Request, cancel: Cancel) -> Iterator[Progress | Partial | Result]:
        """Yields `Partial`s and `Progress`, then one `Result`.

        Between two yields lie at most about 50 ms of work. `cancel` is looked at there.

        Raises:
            UserError: the input cannot be used.
            Stopped: `cancel` was set.
        """

    def run_many(self, requests: Sequence[Request], cancel: Cancel) -> Iterator[Result | Failed]:
        """One `Result` or `Failed` for each request, in their order; equal to what `run` gives for each."""
        for request in requests:
            if cancel.is_set():
                raise Stopped
            try:
                *_, last = self.run(request, cancel)
                yield last
            except UserError as error:
                yield Failed(message=str(error), status=error.status)

    def explain(self, request: Request, result: Result, kind: str, question: Question = PLAIN) -> Explanation:
        """An explanation of a result, of a kind that the spec lists.

        Kinds that can be made from a task's gates, or by running it again, are made here for every task.

        Raises:
            UserError: there is no such kind, or it cannot be asked so.
            Stopped: the question's `cancel` was set.
        """
        view = self.spec.explanation(kind)
        if view is None:
            kinds = ", ".join(view.name for view in self.spec.explanations) or "none"
            raise UserError(
                "{task} has no explanation {kind!r}. It has: {kinds}.", task=self.spec.name, kind=kind, kinds=kinds
            )
        from suite.looks.general import look  # only here: who asks for no explanation needs none of it

        question = replace(question, values=asked(view, question.values))
        return Explanation(kind=kind, data=look(self, view, request, result, question))

    def forcing(self) -> "Forcing":
        """The same task around a copy of its network that can be intervened in; made once, when first asked for."""
        if self._forcing is None:
            self._forcing = self.forced()
        return self._forcing

    def forced(self) -> "Forcing":
        """Makes what `forcing` gives; a task whose spec has an `InterveneView` says how."""
        raise NotImplementedError

    def forget(self) -> None:
        """Empties the memory of what was computed before, where there is one, for whoever measures."""

    def forget_part(self, request: Request, part: int) -> None:
        """Takes one part of an input, from 0, out of that memory, so that it alone is computed again; a task whose
        gates have several parts remembers each."""
        self.forget()

    def close(self) -> None:
        """Frees what the task holds."""
