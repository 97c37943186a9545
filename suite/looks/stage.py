"""The stages of a look that takes long."""

from suite.events import Progress
from suite.phrase import Phrase
from suite.task import Question


def begin(question: Question, stage: Phrase, fraction: float | None = None) -> None:
    """Says which stage begins, unless nobody waits for it any more.

    Raises:
        Stopped: the question's `cancel` was set.
    """
    question.heed()
    question.tell(Progress(stage=stage, fraction=fraction))
