"""What every lesson is: a task without a model, computed from its options alone."""

from suite.artefact import Artefact
from suite.task import Task, Tell


class Lesson(Task):
    """Something to be learnt by moving sliders and looking at what follows.

    Lessons compute in numpy, on the processor, so that one is there at once, before TensorFlow is.
    """

    model = ""

    @classmethod
    def load(
        cls, artefact: Artefact | None = None, device: str = "cpu", tell: Tell = lambda progress: None
    ) -> "Lesson":
        return cls()
