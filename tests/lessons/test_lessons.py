"""What every lesson must do, as every task must."""

import subprocess
import sys
import threading

import msgspec
import numpy as np
import pytest

from suite import registry
from suite.events import Partial, Progress, Request, Result
from suite.plain import plain
from suite.request import complete
from suite.spec import CurveView, DiagramView, SurfaceView, TableView, TaskSpec, TextView
from suite.task import Stopped

NAMES = registry.lessons()
LIGHT = [name for name in NAMES if not registry.spec(name).borrows]
SHORT = {
    "gradients": {"steps": 6, "units": 5, "training": 30},
    "bidirectional": {"text": "a bank"},
    "seq2seq": {"text": "a"},
}


@pytest.fixture(params=NAMES)
def name(request):
    return request.param


@pytest.fixture
def lesson(name, lent):
    made = registry.part(name, "lesson").LESSON
    return made(lent, "0" * 64) if registry.spec(name).borrows else made.load()


@pytest.fixture
def request_(lesson, name):
    return complete(lesson.spec, Request(inputs={}, options=SHORT.get(name, {}), seed=3))


def finish(lesson, request):
    *before, result = lesson.run(request, threading.Event())
    assert isinstance(result, Result)
    assert all(isinstance(event, Partial | Progress) for event in before)
    return before, result


def test_the_spec_is_data(lesson, name):
    spec = lesson.spec
    assert spec.name == name
    assert msgspec.json.decode(msgspec.json.encode(spec), type=TaskSpec) == spec
    for things in (spec.options, (*spec.outputs, *spec.explanations)):
        assert len({thing.name for thing in things}) == len(things)


def test_every_view_is_filled_with_what_it_takes(lesson, request_):
    values = finish(lesson, request_)[1].values
    for view in lesson.spec.outputs:
        value = values[view.shows]
        match view:
            case TextView():
                assert value.strip() and all(line.rstrip()[-1] in ".:”" for line in value.split("\n\n"))
            case TableView():
                assert value["rows"] and all(len(row) == len(value["columns"]) for row in value["rows"])
            case CurveView():
                assert len(value["steps"]) == len(value["values"])
                assert value["low"] <= min(value["values"]) <= max(value["values"]) <= value["high"]
            case DiagramView():
                check_diagram(**value)
            case SurfaceView():
                assert np.isfinite(value["values"]).all() and np.ndim(value["values"]) == 2
                assert all(len(point) == 2 for path in value["paths"] for point in path["points"])
            case _:
                raise AssertionError(view)
    assert set(values) == {view.shows for view in lesson.spec.outputs}
    assert msgspec.json.encode(values, enc_hook=plain)


def check_diagram(nodes, arrows):
    """Arrows lead from nodes to nodes, and nothing is drawn twice in one place."""
    names = [node["name"] for node in nodes]
    assert len(set(names)) == len(names) == len({(node["column"], node["row"]) for node in nodes})
    assert all(node.get("kind", "state") in ("input", "state", "output", "words") for node in nodes)
    assert all(-1 <= node.get("value", 0) <= 1 for node in nodes)
    pairs = [(arrow["start"], arrow["end"]) for arrow in arrows]
    assert len(set(pairs)) == len(pairs) and {end for pair in pairs for end in pair} <= set(names)


def test_the_same_request_gives_the_same_result(lesson, request_):
    before, result = finish(lesson, request_)
    assert finish(lesson, request_)[1].values == result.values
    partials = [event for event in before if isinstance(event, Partial)]
    assert all(event.values == result.values for event in partials[-1:])


def test_every_explanation_can_be_had(lesson, request_):
    result = finish(lesson, request_)[1]
    for view in lesson.spec.explanations:
        explanation = lesson.explain(request_, result, view.name)
        assert explanation.kind == view.name and explanation.data


def test_a_run_that_nobody_wants_stops(lesson, request_):
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Stopped):
        list(lesson.run(request_, cancel))


def test_every_end_of_every_slider_and_every_choice_can_be_set(lesson, name):
    small = SHORT.get(name, {})
    for option in lesson.spec.options:
        ends = [getattr(option, end) for end in ("low", "high") if hasattr(option, end)]
        for value in (*ends, *getattr(option, "choices", ())):
            if (name, option.name) == ("gradients", "training") and value == option.high:
                continue
            request = complete(lesson.spec, Request(inputs={}, options=small | {option.name: value}))
            values = finish(lesson, request)[1].values
            for view in lesson.spec.outputs:
                if isinstance(view, CurveView):
                    assert np.isfinite(values[view.shows]["values"]).all()
                if isinstance(view, DiagramView):
                    check_diagram(**values[view.shows])


def test_no_lesson_needs_tensorflow_but_those_that_look_into_a_shipped_network():
    modules = ", ".join(f"suite.lessons.{name}.lesson" for name in LIGHT)
    code = f"import sys, {modules}; print([m for m in ('tensorflow', 'keras', 'PySide6') if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert run.stdout.strip() == "[]", run.stdout + run.stderr
    assert set(NAMES) - set(LIGHT) == {"bidirectional", "seq2seq"}


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_of_a_lesson_that_ends_in_a_task_leads_somewhere(name):
    spec = registry.spec(name)
    options = complete(spec, Request(inputs={})).options
    for option in spec.options:
        for choice in getattr(option, "choices", ()):
            lead = spec.lead(options | {option.name: choice})
            assert lead or not spec.leads
            assert not lead or lead.when.items() <= (options | {option.name: choice}).items()
    taken = spec.lead(options)
    assert not taken or all(taken.inputs[name] == options[option] for name, option in taken.takes.items())
