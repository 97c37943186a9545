"""The four ways to decode against the translator in plain numpy, and the shipped network on the lesson's example."""

import threading

import numpy as np
import pytest

from suite.artefact import Artefact
from suite.errors import UserError
from suite.events import Progress, Request, Result
from suite.lessons.seq2seq.decoding import BOTH, STATE, WAYS, decode
from suite.lessons.seq2seq.drawing import drawing
from suite.lessons.seq2seq.lesson import Seq2seq
from suite.places import model_folder
from suite.request import complete
from suite.task import Stopped
from suite.text.pieces import END, PAD, START, UNKNOWN
from tests.lessons import reference

SENTENCE = "the bank is robbed"


@pytest.fixture(scope="module")
def decoded(lent):
    *_, last = decode(lent.network, lent.line(SENTENCE).ids)
    return last


@pytest.fixture(scope="module")
def result(lent):
    return run(Seq2seq(lent, "0" * 64), text=SENTENCE)


def run(lesson, **options):
    *before, result = lesson.run(complete(lesson.spec, Request(inputs={}, options=options)), threading.Event())
    assert isinstance(result, Result) and all(isinstance(event, Progress) for event in before)
    return result


def greedy(logs):
    logs = logs.copy()
    logs[:, [PAD, UNKNOWN, START]] = -np.inf
    return logs.argmax(axis=1)


@pytest.mark.parametrize("way", WAYS)
def test_what_each_way_writes_is_what_the_equations_choose(decoded, lent, way):
    found, source = decoded[way], lent.line(SENTENCE).ids
    steps = len(found.attention)
    given = [START, *found.ids][:steps]
    logs, looked = reference.decode(lent.network, source, given, *way)
    expected = greedy(logs)
    assert expected[: len(found.ids)].tolist() == found.ids
    assert len(found.ids) == steps or expected[steps - 1] == END
    np.testing.assert_allclose(found.attention, looked, atol=1e-4)


@pytest.mark.parametrize("way", WAYS)
def test_what_each_way_thinks_of_the_translation_is_what_the_equations_give(decoded, lent, way):
    target = [*decoded[BOTH].ids, END][: len(decoded[BOTH].attention)]
    logs, _ = reference.decode(lent.network, lent.line(SENTENCE).ids, [START, *target[:-1]], *way)
    expected = np.exp(logs[np.arange(len(target)), target])
    np.testing.assert_allclose(decoded[way].probabilities, expected, rtol=1e-3)
    assert decoded[way].first.tolist() == (greedy(logs) == target).tolist()


def test_ways_differ_in_what_passes(decoded):
    assert len({tuple(decoded[way].ids) for way in WAYS}) > 1
    assert decoded[BOTH].first.all()


def test_the_views_hold_these_numbers(decoded, result, lent):
    values = result.values
    assert values["whole"]["values"] == pytest.approx(decoded[BOTH].probabilities)
    assert values["alone"]["values"] == pytest.approx(decoded[STATE].probabilities)
    assert values["alone"]["steps"] == values["whole"]["steps"]
    right = f"{decoded[BOTH].first.sum()} of {len(decoded[BOTH].first)}"
    assert f"Right guesses with both: {right}, with attention alone: " in values["text"]
    for row, way in zip(values["ways"]["rows"], WAYS):
        assert row[1] == f"{decoded[way].first.sum()} of {len(decoded[way].first)}"
        assert row[2] == pytest.approx(np.prod(decoded[way].probabilities) ** (1 / len(decoded[way].probabilities)))
        assert row[3] == lent.pieces.decode(decoded[way].ids)


@pytest.mark.parametrize("way", WAYS)
def test_the_drawing_shows_only_what_passes(decoded, lent, way):
    read, found = lent.line(SENTENCE).labels, decoded[way]
    arrows = drawing(read, ["piece"] * len(found.attention), found, way)["arrows"]
    crossing = {
        (int(arrow["end"].split()[1]), int(arrow["start"].split()[1])): arrow["weight"]
        for arrow in arrows
        if arrow["start"].startswith("read") and arrow["end"].startswith("write")
    }
    assert bool(crossing) == way.attention
    assert all(weight == pytest.approx(found.attention[place]) for place, weight in crossing.items())
    (first,) = [arrow for arrow in arrows if arrow["start"] == "last"]
    assert first.get("lit", False) == way.state and first.get("faint", False) != way.state


def test_a_switch_decides_which_way_is_drawn(decoded, lent):
    values = run(Seq2seq(lent, ""), text=SENTENCE, attention=False).values
    french = [node for node in values["network"]["nodes"] if node["name"].startswith("french")]
    assert len(french) == len(decoded[STATE].attention)


def test_it_stops_between_two_pieces(lent):
    lesson, cancel = Seq2seq(lent, ""), threading.Event()
    running = lesson.run(complete(lesson.spec, Request(inputs={}, options={"text": "a"})), cancel)
    next(running)
    cancel.set()
    with pytest.raises(Stopped):
        next(running)


def test_nothing_to_translate_is_refused(lent):
    with pytest.raises(UserError, match="no sentence to read"):
        run(Seq2seq(lent, ""), text="  ")


def test_the_shipped_network_needs_attention_more_than_its_last_state():
    lesson = Seq2seq.load(Artefact.open(model_folder("translation"), "translation"))
    values = run(lesson).values
    both, attention, state, neither = (row[2] for row in values["ways"]["rows"])
    assert both > attention > 10 * state and state > neither
    assert "Deux" in values["text"]
