"""Looks into the writer: its gates are those of the run, and its letters and clouds lie on what was drawn."""

import threading

import numpy as np
import pytest

from suite.errors import UserError
from suite.events import Request
from suite.looks.again import run
from suite.request import complete
from suite.task import Question
from suite.tasks.handwriting.data import DEVIATION, MEAN, restored
from suite.tasks.handwriting.synthesis.cloud import cloud
from suite.tasks.handwriting.synthesis.hand import Style, Written
from suite.tasks.handwriting.synthesis.letters import letters
from suite.tasks.handwriting.synthesis.page import Place, laid_out
from suite.tasks.handwriting.synthesis.styles import SEEDS, TEXT


def asked(task, text, **options):
    return complete(task.spec, Request(inputs={"text": text}, options=options, seed=3))


@pytest.mark.parametrize("style", [None, Style(np.ones((5, 3), "float32"), "ab")])
def test_the_gates_are_those_of_the_run(task, style):
    """The states that the network had when it drew, step by step, beside those that are told."""
    hand = task.hand
    *_, (line,) = hand.write(["abc"], [3], 0.5, style)
    read = np.concatenate([line.before, line.offsets])
    layers = hand.gates(line, "abc", style)["layers"]
    text = hand.network.spelled(hand._spelled("abc", style))
    state = hand.network.start(1)
    for step, x in enumerate(read):
        _, state, _ = hand.network.step(x[None], state, text)
        for layer, after in zip(layers, state):
            np.testing.assert_allclose(layer["h"][step], after[0][0], atol=1e-5)
    assert layers[0]["spans"][: len(line.before)] == [[-1, -1]] * len(line.before)
    assert layers[0]["spans"][len(line.before)] == [0, 1]


def test_the_first_point_of_a_line_is_read_before_it_is_drawn(task):
    *_, (line,) = task.hand.write(["ab"], [1], 0.5)
    np.testing.assert_allclose(restored(line.before), [[0, 0, 0]], atol=1e-4)
    assert len(line.looked) == len(line.offsets)


def test_letters_lie_on_the_strokes_that_are_shown(task):
    request = asked(task, "ab\u00e9  d\n\nce")
    result = run(task, request, threading.Event())
    data = task.explain(request, result, "letters").data
    assert data["text"] == request.inputs["text"]
    seen = set()
    for (start, end), parts in zip(data["spans"], data["ink"]):
        assert end == start + 1 and not data["text"][start].isspace()
        for stroke, first, last in parts:
            assert 0 <= first <= last < len(result.values["strokes"][stroke])
            points = {(stroke, point) for point in range(first, last + 1)}
            assert not points & seen, "a point belongs to one letter"
            seen |= points


def test_letters_are_what_the_window_looked_at():
    offsets = np.zeros((8, 3), "float32")
    offsets[[2, 7], 2] = 1
    first = Written(offsets, True, np.array([0, 0, 1, 1, 2, 3, 3, 4]))
    data = letters("ab c", [[0, 1, -1, 3]], ["ab c"], [first])
    assert data["spans"] == [[0, 1], [1, 2], [3, 4]]
    assert data["ink"] == [[[0, 0, 1]], [[0, 2, 2], [1, 0, 0]], [[1, 2, 4]]]


def test_typed_characters_are_found_again(task):
    request = asked(task, "a\u2026b\u200b \u00e9\u4f60c")
    (line,) = task._typed(request)
    written = task._lines(request)[0][0]
    text = request.inputs["text"]
    assert len(line) == len(written)
    assert [(c, text[place]) for c, place in zip(written, line) if place >= 0] == [
        ("a", "a"),
        (".", "\u2026"),
        (".", "\u2026"),
        (".", "\u2026"),
        ("b", "b"),
        ("e", "\u00e9"),
        ("c", "c"),
    ]


def test_a_cloud_lies_around_the_points_that_are_shown(task):
    request = asked(task, "abc")
    result = run(task, request, threading.Event())
    data = task.explain(request, result, "cloud").data
    shown = np.concatenate([np.array(stroke) for stroke in result.values["strokes"]])
    np.testing.assert_allclose(np.array(data["points"]), shown, atol=0.06)
    assert len(data["bells"]) == len(data["spans"]) == len(shown)
    assert all(abs(bell[4]) < 1 and bell[2] > 0 and bell[3] > 0 for several in data["bells"] for bell in several)


def test_a_sheared_bell_is_that_of_sheared_points():
    """The bell of many drawn points that are laid out afterwards, beside the bell that is laid out."""
    rng = np.random.default_rng(1)
    line = np.stack([np.linspace(0, 4000, 60), -0.3 * np.linspace(0, 4000, 60)], axis=1) + rng.normal(0, 30, (60, 2))
    place = Place.of(line, 0)

    class One:
        weights, correlations = np.zeros((60, 1)), np.full((60, 1), 0.5)
        means = np.zeros((60, 1)), np.zeros((60, 1))
        deviations = np.zeros((60, 1)), np.full((60, 1), 0.7)

    x, y, wide, high, slant, weight = cloud(line, One, place)["bells"][20][0]
    (a, b) = np.exp([0.0, 0.7]) * DEVIATION
    drawn = rng.multivariate_normal(line[20] + MEAN, [[a * a, a * b / 2], [a * b / 2, b * b]], 200_000)
    shown = place.on_page(drawn)
    np.testing.assert_allclose([x, y], shown.mean(axis=0), atol=0.3)
    np.testing.assert_allclose([wide, high], shown.std(axis=0), rtol=0.01)
    assert slant == pytest.approx(np.corrcoef(shown.T)[0, 1], abs=0.01) and weight == pytest.approx(1)
    assert abs(place.slope) > 0.15


def test_a_line_is_laid_out_as_its_place_says():
    offsets = np.random.default_rng(2).normal(10, 5, (30, 3)).astype("float32")
    offsets[:, 2] = 0
    points = np.cumsum(offsets[:, :2].astype("float64"), axis=0)
    (stroke,) = laid_out([None, offsets])
    np.testing.assert_allclose(stroke, Place.of(points, 1).on_page(points))


def test_an_intervention_counts_steps_and_places_as_the_gates_do(task):
    request = asked(task, "abc", style=list(SEEDS)[0])
    result = run(task, request, threading.Event())
    layers = task.explain(request, result, "gates").data["layers"]
    for number, step in ((1, 1), (2, len(layers[1]["h"]) // 2)):
        values = {"layer": number, "unit": 3, "what": "h", "value": float(layers[number - 1]["h"][step - 1][3])}
        data = task.explain(request, result, "intervene", Question(values | {"first": step, "last": step})).data
        assert data["outputs"][0]["same"], data["said"]
    data = task.explain(
        request, result, "intervene", Question({"layer": 2, "unit": -1, "what": "h", "value": 1.0})
    ).data
    assert not data["outputs"][0]["same"]
    before = len(TEXT) + 1
    assert task._looks(request) == range(before, before + 3)
    assert "part 3" in task.explain(request, result, "intervene", Question({"look": 3})).data["said"]
    with pytest.raises(UserError, match="has 3 parts. Received 4"):
        task.explain(request, result, "intervene", Question({"look": 4}))
