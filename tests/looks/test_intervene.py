"""An intervention says how far it is, stops when asked, and reads a run's gates once."""

import threading

import pytest
from msgspec import structs

from suite.errors import UserError
from suite.events import Explanation, Request, Result
from suite.layers.forced import Clock
from suite.looks.asks import FORCE
from suite.looks.intervene import Forcing
from suite.looks.layers import layer_of
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


class Parted(Patient):
    """Reads each line by itself."""

    def run(self, request, cancel):
        yield Result(values={"text": request.inputs["text"]}, model=self.model)

    def explain(self, request, result, kind, question=None):
        if kind != "gates":
            return super().explain(request, result, kind, question)
        layers = []
        for part, line in enumerate(request.inputs["text"].splitlines()):
            inner = complete(self.spec, Request(inputs={"text": line}))
            (layer,) = super().explain(inner, result, kind, question).data["layers"]
            layers.append(layer | {"part": part})
        return Explanation(kind=kind, data={"layers": layers})

    def forced(self):
        clock, hands = Clock(), Hands()
        return Forcing(LineByLine(hands, clock), [hands], clock)


class LineByLine(Copy):
    """Remembers its lines; those that it reads anew while it is forced are other ones."""

    def __init__(self, hands, clock):
        super().__init__(hands, clock)
        self.known = {}

    def run(self, request, cancel):
        lines = request.inputs["text"].splitlines()
        for line in lines:
            self.known.setdefault(line, line.upper() if self.hands.now else line)
        yield Result(values={"text": "\n".join(map(self.known.get, lines))}, model=self.model)

    def forget(self):
        self.known.clear()

    def forget_part(self, request, part):
        del self.known[request.inputs["text"].splitlines()[part]]


def test_of_several_parts_the_one_that_is_meant_is_forced():
    task = Parted()
    text = "one\ntwo\nthree"
    assert outputs(task, text, layer=2) == "one\nTWO\nthree"
    assert outputs(task, text, layer=3) == "one\ntwo\nTHREE"
    assert outputs(task, "four\nfive", layer=1) == "FOUR\nfive"
    assert outputs(task, "six", layer=1) == "SIX"
    assert outputs(task, text, layer=1) == "ONE\ntwo\nthree"


def outputs(task, text, **values):
    request = complete(task.spec, Request(inputs={"text": text}))
    (result,) = task.run(request, None)
    data = task.explain(request, result, "intervene", Question(values)).data
    return data["outputs"][0]["after"]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"first": 5}, "has no step 5"),
        ({"last": 9}, "has no step 9"),
        ({"first": 3, "last": 2}, "Steps 3 to 2 are none"),
        ({"layer": 2}, "There is no layer 2"),
        ({"unit": 6}, "has no unit 6"),
    ],
)
def test_what_there_is_not_is_refused(values, said):
    with pytest.raises(UserError, match=said):
        intervened(Patient(), **values)


def test_where_no_layer_read_anything_it_says_so():
    with pytest.raises(UserError, match="No recurrent layer had anything to read"):
        layer_of([], 1)


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
