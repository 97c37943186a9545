"""The one interface of all tasks."""

import abc
from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar, Protocol

from suite.artefact import Artefact
from suite.errors import UserError
from suite.events import Explanation, Failed, Partial, Progress, Request, Result
from suite.spec import TaskSpec

Tell = Callable[[Progress], None]


class Cancel(Protocol):
    """Whether whoever asked for a run still wants it; a `threading.Event` is one."""

    def is_set(self) -> bool: ...


class Stopped(Exception):
    """Raised inside a run that found its `cancel` set."""


class Task(abc.ABC):
    """A trained network that does something for a user.

    A task is made by `load`, used from one thread, and closed. Requests reach it complete (`suite.request`).

    Attributes:
        spec: what it takes, gives and explains.
        model: sha256 of its weights, which each `Result` repeats.
    """

    spec: ClassVar[TaskSpec]
    model: str

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

    def explain(self, request: Request, result: Result, kind: str) -> Explanation:
        """An explanation of a result, of a kind that the spec lists.

        Raises:
            UserError: there is no such kind.
        """
        kinds = ", ".join(view.name for view in self.spec.explanations) or "none"
        raise UserError(f"{self.spec.name} has no explanation {kind!r}. It has: {kinds}.")

    def close(self) -> None:
        """Frees what the task holds."""
