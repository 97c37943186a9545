"""The lesson on gradients: three chains are trained side by side, and measured while they are."""

import time
from collections.abc import Generator, Iterator

from suite.events import Partial, Progress, Request, Result
from suite.lessons.base import Lesson
from suite.lessons.gradients.cliff import Cliff
from suite.lessons.gradients.spec import KINDS, SPEC
from suite.lessons.gradients.tables import shown
from suite.lessons.gradients.training import Measures, Trainer
from suite.phrase import say
from suite.task import Cancel, Stopped

NEXT = say("To see gates that have learnt what to keep, open Sentiment, type a sentence and look inside.")
MEASURED = 25  # training steps between two looks


class Gradients(Lesson):
    """A plain RNN, a GRU and an LSTM of one size on the same sequences."""

    spec = SPEC

    def run(self, request: Request, cancel: Cancel) -> Iterator[Progress | Partial | Result]:
        begun = time.perf_counter()
        options = dict(request.options)
        training, clip, limit = (options.pop(name) for name in ("training", "clip", "limit"))
        trainers = {kind: Trainer(kind, request.seed, limit=limit if clip else None, **options) for kind in KINDS}
        cliff = Cliff.of(options["steps"], options["rate"], limit)
        before = yield from _measured(trainers, 0, training, cancel)
        values = shown(trainers, before, before, cliff)
        yield Partial(values=values)
        for done in range(1, training + 1):
            yield _heard(done, training, cancel)
            for trainer in trainers.values():
                trainer.train()
            if done % MEASURED == 0 or done == training:
                now = yield from _measured(trainers, done, training, cancel)
                values = shown(trainers, before, now, cliff)
                yield Partial(values=values)
        yield Result(values=values, seconds={"training": time.perf_counter() - begun}, note=NEXT)


def _measured(
    trainers: dict[str, Trainer], done: int, training: int, cancel: Cancel
) -> Generator[Progress, None, dict[str, Measures]]:
    """Yields how far it is, and returns the measures of each."""
    found = {}
    for kind, trainer in trainers.items():
        yield _heard(done, training, cancel)
        found[kind] = trainer.measure()
    return found


def _heard(done: int, training: int, cancel: Cancel) -> Progress:
    """How far it is, where nobody has cancelled it."""
    if cancel.is_set():
        raise Stopped
    stage = say("step {done} of {training}", done=done, training=training)
    return Progress(stage=stage, fraction=done / training if training else None)


LESSON = Gradients
