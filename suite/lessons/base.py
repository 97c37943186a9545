"""What every lesson is: a task without a model, computed from its options alone."""

import time
from collections.abc import Callable, Iterator
from typing import Any, ClassVar

from suite.artefact import Artefact
from suite.events import Request, Result
from suite.phrase import Phrase
from suite.task import Cancel, Stopped, Task, Tell


class Lesson(Task):
    """Something to be learnt by moving sliders and looking at what follows.

    Lessons compute in numpy, on the processor, so that one is there at once, before TensorFlow is; those apart that
    look into a shipped network (`TaskSpec.borrows`), which `load` is given.
    """

    model = ""

    @classmethod
    def load(
        cls, artefact: Artefact | None = None, device: str = "cpu", tell: Tell = lambda progress: None
    ) -> "Lesson":
        return cls()


def sign(value: float) -> str:
    """Before the size of a value that is added."""
    return "−" if value < 0 else "+"


class Shown(Lesson):
    """A lesson that is computed in one go.

    Attributes:
        shown: the values of the spec's views from the options by name.
        next: where to go from here, one sentence.
    """

    shown: ClassVar[Callable[..., dict[str, Any]]]
    next: ClassVar[Phrase]

    def run(self, request: Request, cancel: Cancel) -> Iterator[Result]:
        begun = time.perf_counter()
        if cancel.is_set():
            raise Stopped
        values = self.values(request)
        yield Result(values=values, seconds={"computing": time.perf_counter() - begun}, note=self.next)

    def values(self, request: Request) -> dict[str, Any]:
        """The values of the spec's views."""
        return self.shown(**request.options)
