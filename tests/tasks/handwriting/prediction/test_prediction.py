import threading

import keras
import numpy as np
import pytest

from suite.artefact import Artefact
from suite.events import Request, Result
from suite.ink.ink import strokes_of_value, value_of_strokes
from suite.ink.offsets import offsets_of
from suite.ink.scale import to_device
from suite.request import complete
from suite.tasks.handwriting.batches import by_length, side_by_side
from suite.tasks.handwriting.data import DEVIATION, MEAN, Line, normalised
from suite.tasks.handwriting.prediction.network import Predictor
from suite.tasks.handwriting.prediction.task import TASK
from tests.saved import saved
from tests.tasks.handwriting.pen import loops

LINES = [Line(offsets_of(loops(count, seed=count)), "") for count in (2, 5, 9)]


@pytest.fixture(scope="module")
def network():
    keras.utils.set_random_seed(1)
    network = Predictor(units=8, layers=2, components=3)
    network.build()
    return network


@pytest.fixture(scope="module")
def task(network, tmp_path_factory):
    folder = tmp_path_factory.mktemp("model")
    saved(folder, "handwriting-prediction", network)
    return TASK.load(Artefact.open(folder, "handwriting-prediction"))


def run(task, seed=0, **options):
    request = Request(inputs={"ink": value_of_strokes(loops())}, options={"points": 60, **options}, seed=seed)
    *_, result = task.run(complete(task.spec, request), threading.Event())
    assert isinstance(result, Result)
    return result.values


def test_steps_give_what_the_whole_gives(network):
    x, _ = side_by_side(LINES[:1])
    whole = np.array(network(x))
    state = network.start(1)
    for i in range(12):
        raw, state = network.step(x[:, i], state)
        np.testing.assert_allclose(raw, whole[:, i], atol=1e-5)


def test_padding_on_the_right_changes_nothing_before_it(network):
    x, _ = side_by_side(LINES[:1])
    longer = np.pad(x, [(0, 0), (0, 7), (0, 0)])
    np.testing.assert_allclose(network(longer)[:, : x.shape[1]], network(x), atol=1e-5)


def test_what_is_scored_is_each_offset_but_the_first():
    for x, y in map(side_by_side, by_length(LINES, 2)):
        counted = y[:, :-1, 3] * y[:, 1:, 3] > 0
        np.testing.assert_array_equal(x[:, 1:][counted], y[:, :-1, :3][counted])
    assert sum(y[..., 3].sum() for _, y in map(side_by_side, by_length(LINES, 2))) == sum(
        len(line.offsets) - 1 for line in LINES
    )


def test_the_same_seed_draws_the_same_ink(task):
    assert run(task) == run(task)
    assert run(task) != run(task, seed=5)


def test_futures_are_as_many_as_asked_for(task):
    values = run(task, futures=4)
    assert len(values["futures"]) == 3
    assert len({str(future) for future in [values["strokes"], *values["futures"]]}) == 4


def test_the_first_future_is_the_one_that_comes_alone(task):
    for ours, theirs in zip(run(task, futures=3)["strokes"], run(task)["strokes"], strict=True):
        np.testing.assert_allclose(ours, theirs, atol=0.5)


def test_writing_goes_on_where_it_stopped_and_in_its_size(task):
    small = {"strokes": [(stroke / 1000 + 3).tolist() for stroke in loops()]}
    request = complete(task.spec, Request(inputs={"ink": small}, options={"points": 60}))
    *_, result = task.run(request, threading.Event())
    first = np.array(result.values["strokes"][0][0])
    assert np.hypot(*(first - loops()[-1][-1] / 1000 - 3)) < 1


def test_the_cloud_is_the_mixture_in_units_of_the_ink(task):
    value = {"strokes": [(stroke / 10 + 3).tolist() for stroke in loops()]}
    request = complete(task.spec, Request(inputs={"ink": value}, options={"points": 40}))
    *_, result = task.run(request, threading.Event())
    data = task.explain(request, result, "cloud").data
    strokes, scale = to_device(strokes_of_value(value))
    count = sum(map(len, strokes)) + sum(map(len, result.values["strokes"]))
    assert len(data["points"]) == len(data["bells"]) == count
    np.testing.assert_allclose(data["points"][0], value["strokes"][0][0], atol=0.01)
    offsets = normalised(offsets_of(strokes))
    said = task.said(offsets[None])
    best = int(np.argmax(said.weights[0, -1]))
    right, down, wide, high, slant, weight = data["bells"][len(offsets) - 1][0]
    way = [float(mean[0, -1, best]) for mean in said.means] * DEVIATION + MEAN
    np.testing.assert_allclose([right, down], data["points"][len(offsets) - 1] + way / scale.factor, atol=0.01)
    spread = [float(np.exp(d[0, -1, best])) for d in said.deviations] * DEVIATION / scale.factor
    np.testing.assert_allclose([wide, high], spread, rtol=1e-3)
    assert weight == pytest.approx(float(np.exp(said.weights[0, -1, best])), rel=1e-3)
    assert slant == pytest.approx(float(said.correlations[0, -1, best]), abs=1e-3)
