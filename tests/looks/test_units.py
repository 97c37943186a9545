"""Units are found where they were hidden: words, sets and spans are marked, over one run and over many."""

import threading

import numpy as np
import pytest

from suite.events import Request, Result
from suite.looks.asks import EVERYWHERE, HERE, SAMPLES
from suite.request import complete
from suite.task import Question, Stopped
from tests.looks.toy import SPEC, Toy, explained

TEXT = "it was not good but not bad and not ugly"


def told(text, name):
    layer = explained(text, "gates")["layers"][0]
    mask = np.array([word == name for word in layer["steps"]])
    return layer["h"][mask], layer["h"][~mask]


def share(marked, others):
    return np.mean([a > b for a in marked for b in others])


def test_the_units_of_a_word_are_ranked_by_how_well_they_tell_it():
    data = explained(TEXT, "units", words="NOT")
    assert (data["marked"], data["others"], data["runs"]) == (3, 7, 1)
    marked, others = told(TEXT, "not")
    expected = {unit: share(marked[:, unit], others[:, unit]) for unit in range(marked.shape[1])}
    assert {unit["unit"]: unit["area"] for unit in data["units"]} == pytest.approx(expected, abs=1e-4)
    distances = [abs(unit["area"] - 0.5) for unit in data["units"]]
    assert distances == sorted(distances, reverse=True)
    first = data["units"][0]
    assert first["low"] <= first["area"] <= first["high"] and first["error"] > 0
    assert first["marked"] == pytest.approx(marked[:, first["unit"]].mean(), abs=1e-4)


def test_a_set_and_a_span_are_marked_too():
    assert explained(TEXT, "units", mark="negations") == explained(TEXT, "units", words="not")
    assert explained(TEXT, "units", start=7, end=10)["marked"] == 1


def test_a_span_in_the_output_marks_nothing_of_the_input():
    assert explained(TEXT, "units", start=7, end=10, side="output")["units"] == []


@pytest.mark.parametrize("values", [{}, {"words": "magic"}, {"start": 0, "end": 99}])
def test_where_nothing_or_everything_is_marked_there_are_no_units(values):
    found = explained(TEXT, "units", **values)
    assert (found["units"], found["marked"], found["others"], found["runs"]) == ([], 0, 0, 1)
    assert found["said"].startswith("No step is marked, or every one is.")


def test_samples_and_the_history_are_looked_through():
    task, request = Toy(), complete(SPEC, Request(inputs={"text": TEXT}))
    (result,) = task.run(request, None)
    earlier = Request(inputs={"text": "never say not"})
    (past,) = task.run(earlier, None)

    def ask(scope, others=()):
        return task.explain(request, result, "units", Question({"words": "not", "scope": scope}, others)).data

    assert ask(HERE, [(earlier, past)])["runs"] == 1
    assert ask(SAMPLES, [(earlier, past)])["runs"] == 2
    found = ask(EVERYWHERE, [(earlier, Result(values=past.values))])
    # One "not" is in the sample, one in the earlier run.
    assert (found["runs"], found["marked"]) == (3, 5)


def test_it_says_how_far_it_is_and_stops_between_two_runs():
    task, request = Toy(), complete(SPEC, Request(inputs={"text": TEXT}))
    (result,) = task.run(request, None)
    cancel, stages = threading.Event(), []

    def tell(progress):
        stages.append(progress.stage)
        if len(stages) == 2:
            cancel.set()

    values = {"words": "not", "scope": SAMPLES}
    task.explain(request, result, "units", Question(values, tell=tell))
    assert stages == ["Looking through run 1", "Looking through run 2", "Ranking the units"]
    cancel.clear()
    stages.clear()
    with pytest.raises(Stopped):
        task.explain(request, result, "units", Question(values, cancel=cancel, tell=tell))
    assert stages == ["Looking through run 1", "Looking through run 2"]
