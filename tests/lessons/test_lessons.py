"""What every lesson must do, as every task must."""

import importlib
import subprocess
import sys
import threading

import msgspec
import numpy as np
import pytest

from suite.events import Partial, Progress, Request, Result
from suite.request import complete
from suite.spec import CurveView, TableView, TaskSpec, TextView
from suite.task import Stopped

NAMES = ("neuron", "gradients", "cell")
SHORT = {"gradients": {"steps": 6, "units": 5, "training": 30}}


@pytest.fixture(params=NAMES)
def name(request):
    return request.param


@pytest.fixture
def lesson(name):
    return importlib.import_module(f"suite.lessons.{name}.lesson").LESSON.load()


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
    for things in (spec.options, spec.outputs):
        assert len({thing.name for thing in things}) == len(things)


def test_every_view_is_filled_with_what_it_takes(lesson, request_):
    values = finish(lesson, request_)[1].values
    for view in lesson.spec.outputs:
        value = values[view.shows]
        match view:
            case TextView():
                assert value.strip() and all(line.rstrip()[-1] in ".:" for line in value.split("\n\n"))
            case TableView():
                assert value["rows"] and all(len(row) == len(value["columns"]) for row in value["rows"])
            case CurveView():
                assert len(value["steps"]) == len(value["values"])
                assert value["low"] <= min(value["values"]) <= max(value["values"]) <= value["high"]
    assert set(values) == {view.shows for view in lesson.spec.outputs}
    assert msgspec.json.encode(values)


def test_the_same_request_gives_the_same_result(lesson, request_):
    before, result = finish(lesson, request_)
    assert finish(lesson, request_)[1].values == result.values
    partials = [event for event in before if isinstance(event, Partial)]
    assert all(event.values == result.values for event in partials[-1:])


def test_a_run_that_nobody_wants_stops(lesson, request_):
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Stopped):
        list(lesson.run(request_, cancel))


def test_every_end_of_every_slider_can_be_set(lesson, name):
    small = SHORT.get(name, {})
    for option in lesson.spec.options:
        for end in ("low", "high") if hasattr(option, "low") else ():
            if name == "gradients" and option.name == "training" and end == "high":
                continue
            options = small | {option.name: getattr(option, end)}
            values = finish(lesson, complete(lesson.spec, Request(inputs={}, options=options)))[1].values
            for view in lesson.spec.outputs:
                if isinstance(view, CurveView):
                    assert np.isfinite(values[view.shows]["values"]).all()


def test_no_lesson_needs_tensorflow():
    modules = ", ".join(f"suite.lessons.{name}.lesson" for name in NAMES)
    code = f"import sys, {modules}; print([m for m in ('tensorflow', 'keras', 'PySide6') if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert run.stdout.strip() == "[]", run.stdout + run.stderr
