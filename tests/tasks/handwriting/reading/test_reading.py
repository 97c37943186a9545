import itertools
import threading

import keras
import numpy as np
import pytest

from suite.artefact import Artefact
from suite.errors import UserError
from suite.events import Request
from suite.ink.ink import value_of_strokes
from suite.ink.offsets import offsets_of
from suite.request import complete
from suite.tasks.handwriting.data import Line
from suite.tasks.handwriting.reading.data import InkBatches, padded
from suite.tasks.handwriting.reading.features import WIDTH, bent, features, levelled
from suite.tasks.handwriting.reading.network import InkReader
from suite.tasks.handwriting.reading.task import MOST, TASK
from suite.text.characters import Characters
from suite.text.ngrams import CharacterModel
from tests.saved import saved
from tests.tasks.handwriting.pen import loops

KNOWN = Characters("abc ")
LINES = [Line(offsets_of(loops(count, seed=count)), "abc"[:count]) for count in (1, 2, 3, 3)]


@pytest.fixture(scope="module")
def network():
    keras.utils.set_random_seed(1)
    network = InkReader(len(KNOWN), units=8, layers=2)
    network.build()
    for variable in network.weights:
        variable.assign(variable * 3)
    return network


@pytest.fixture(scope="module")
def task(network, tmp_path_factory):
    folder = tmp_path_factory.mktemp("model")
    saved(
        folder,
        "handwriting-reading",
        network,
        {
            "characters.txt": KNOWN.to_bytes(),
            "language.bin": CharacterModel.learn(["abc abc"] * 9, KNOWN.known, 3).to_bytes(),
        },
    )
    return TASK.load(Artefact.open(folder, "handwriting-reading"))


def test_size_place_and_sampling_of_ink_do_not_matter():
    line = loops(4)
    here = features(levelled(line)).steps
    there = features(levelled([stroke * 0.01 + 7 for stroke in line])).steps
    np.testing.assert_allclose(here, there, atol=1e-3)
    assert len(features(levelled([stroke[::2] for stroke in line])).steps) == pytest.approx(len(here), abs=2)


def test_a_long_line_that_climbs_is_levelled():
    climbing = [stroke + [0, 0.1] * stroke[:, :1] for stroke in loops(20)]
    middles = [stroke[:, 1].mean() for stroke in levelled(climbing)]
    assert abs(np.polyfit(range(20), middles, 1)[0]) < 0.03


def test_every_step_knows_its_place():
    line = loops(3)
    seen = features(levelled(line))
    assert seen.steps.shape == (len(seen.places), WIDTH)
    assert set(seen.places[:, 0]) == {0, 1, 2}
    assert all(0 <= point < len(line[stroke]) for stroke, point in seen.places)
    assert (np.diff(seen.places @ [1000, 1]) >= 0).all()


def test_each_letter_has_its_ink(task):
    value = value_of_strokes(loops(5))
    request = complete(task.spec, Request(inputs={"ink": value}))
    *_, result = task.run(request, threading.Event())
    data = task.explain(request, result, "letters").data
    assert data["text"] == result.values["text"]
    assert data["spans"] == [[i, i + 1] for i in range(len(data["text"]))]
    whole = [(s, p) for s, stroke in enumerate(value["strokes"]) for p in range(len(stroke))]
    covered = [(s, p) for parts in data["ink"] for s, first, last in parts for p in range(first, last + 1)]
    assert sorted(set(covered)) == whole


def test_bent_lines_are_the_same_line_by_another_hand():
    line = levelled(loops(3))
    again = bent(line, np.random.default_rng(1))
    assert [len(stroke) for stroke in again] == [len(stroke) for stroke in line]
    assert not np.allclose(again[0], line[0])
    assert np.corrcoef(again[0][:, 1], line[0][:, 1])[0, 1] > 0.9


def test_padding_changes_nothing(network):
    seen = [features(levelled(loops(count))).steps for count in (2, 4)]
    both = np.array(network(padded(seen)))
    alone = np.array(network(padded(seen[:1])))
    np.testing.assert_allclose(both[0, : len(seen[0])], alone[0], atol=1e-4)


def test_the_loss_is_the_one_summed_over_all_paths(network):
    """Connectionist temporal classification by walking every path (Graves et al. 2006)."""
    logits = np.random.default_rng(0).normal(size=(2, 5, 3)).astype("float32")
    x = {"length": np.array([5, 4], "int32")}
    y = np.array([[1, 2], [1, 0]], "int32")
    expected = []
    for row, length, labels in zip(logits, x["length"], ((1, 2), (1,))):
        shares = np.exp(row) / np.exp(row).sum(-1, keepdims=True)
        paths = itertools.product(range(3), repeat=int(length))
        right = [p for p in paths if tuple(k for k, _ in itertools.groupby(p) if k) == labels]
        expected.append(-np.log(sum(np.prod([shares[i, k] for i, k in enumerate(p)]) for p in right)))
    assert float(network.compute_loss(x=x, y=y, y_pred=logits)) == pytest.approx(np.mean(expected), rel=1e-4)


def test_batches_have_every_line_once_and_room_for_its_text():
    batches = InkBatches(LINES, KNOWN, steps=60, per_pass=1)
    batches.begin(0)
    texts = []
    for i in range(len(batches.plan(0))):
        x, y = batches[i]
        texts += [KNOWN.decode(row) for row in y]
        assert (x["length"] <= x["steps"].shape[1]).all()
        assert (x["length"] > 2 * np.count_nonzero(y, axis=1)).all()
    assert sorted(texts) == sorted(line.text for line in LINES)


def test_many_lines_say_what_each_says_alone(task):
    lines = [loops(count, seed=count) for count in (2, 5, 3)]
    assert task.read(lines) == [task.read([line])[0] for line in lines]


def test_the_first_alternative_is_the_text(task):
    request = complete(task.spec, Request(inputs={"ink": value_of_strokes(loops(4))}))
    *_, result = task.run(request, threading.Event())
    first = result.values["alternatives"][0]
    assert (first["text"], first["score"]) == (result.values["text"], 1.0)
    scores = [entry["score"] for entry in result.values["alternatives"]]
    assert scores == sorted(scores, reverse=True)


def test_more_than_a_line_is_refused(task):
    many = value_of_strokes([np.random.default_rng(0).normal(size=(MOST, 2))])
    with pytest.raises(UserError, match="one line"):
        list(task.run(complete(task.spec, Request(inputs={"ink": many})), threading.Event()))
