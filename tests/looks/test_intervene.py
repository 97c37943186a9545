"""An intervention says how far it is, stops when asked, and reads a run's gates once."""

import threading

import pytest
from msgspec import structs

from suite.events import Request
from suite.layers.forced import Clock
from suite.looks.asks import FORCE
from suite.looks.intervene import Forcing
from suite.request import complete
from suite.spec import InterveneView
from suite.task import Question, Stopped
from tests.looks.toy import SPEC, Toy

VIEW = InterveneView(name="intervene", label="Intervene", asks=FORCE)


class Hands:
    """A force that remembers what it was told to do."""

    def __init__(self):
        self.now = None

    def put(self, *what):
        self.now = what

    def lift(self):
        self.now = None


class Copy(Toy):
    """Says something else while it is forced."""

    def __init__(self, hands, clock):
        self.hands, self.clock, self.cancels = hands, clock, []

    def run(self, request, cancel):
        self.cancels.append(self.clock.cancel)
        (result,) = super().run(request, cancel)
        text = "forced" if self.hands.now else result.values["text"]
        yield structs.replace(result, values=result.values | {"text": text})


class Patient(Toy):
    """Can be intervened in, and counts how often its gates are asked for."""

    spec = structs.replace(SPEC, explanations=(*SPEC.explanations, VIEW))

    def __init__(self):
        self.asked = 0

    def explain(self, request, result, kind, question=None):
        self.asked += kind == "gates"
        return super().explain(request, result, kind, question or Question())

    def forced(self):
        clock, hands = Clock(), Hands()
        return Forcing(Copy(hands, clock), [hands], clock)


def intervened(task, cancel=None, **values):
    request = complete(task.spec, Request(inputs={"text": "it was not good"}))
    (result,) = task.run(request, None)
    stages = []
    question = Question(values, cancel=cancel, tell=lambda progress: stages.append(progress))
    return task.explain(request, result, "intervene", question).data, stages


def test_it_says_how_far_it_is_and_what_came_of_it():
    data, stages = intervened(Patient(), what="f", value=0)
    fractions = [progress.fraction for progress in stages]
    assert len(stages) == 4 and fractions == sorted(fractions)
    assert [output["after"] for output in data["outputs"]][0] == "forced"
    assert all(part in data["said"] for part in ("forget gate", "unit 0", "Words, forward", "0 at every step"))


def test_the_copy_hears_the_cancel_of_the_run_that_it_makes_and_no_other():
    task, cancel = Patient(), threading.Event()
    intervened(task, cancel)
    forcing = task.forcing()
    assert forcing.task.cancels == [cancel, cancel] and forcing.clock.cancel is None
    assert forcing.forces[0].now is None


def test_what_nobody_wants_any_more_stops_before_the_copy_is_made():
    task, cancel = Patient(), threading.Event()
    cancel.set()
    with pytest.raises(Stopped):
        intervened(task, cancel)
    assert task._forcing is None


def test_the_gates_of_one_run_are_read_once():
    task = Patient()
    intervened(task)
    intervened(task, what="i")
    assert task.asked == 1
    request = complete(task.spec, Request(inputs={"text": "another text"}))
    (result,) = task.run(request, None)
    task.explain(request, result, "cell")
    task.explain(request, result, "what-if", Question({"word": 1}))
    assert task.asked == 3  # of the other run, and of what would come of it
