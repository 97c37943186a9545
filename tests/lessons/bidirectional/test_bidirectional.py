"""The word's states against a bidirectional LSTM in plain numpy, and the shipped network on the lesson's example."""

import threading

import numpy as np
import pytest

from suite.artefact import Artefact
from suite.errors import UserError
from suite.events import Request
from suite.lessons.bidirectional.lesson import Bidirectional
from suite.lessons.translator import Lent
from suite.places import model_folder
from suite.request import complete
from suite.task import Stopped
from tests.lessons.reference import both_ways, embed, encode, norm


@pytest.fixture
def lesson(lent):
    return Bidirectional(lent, "0" * 64)


def run(lesson, cancel=None, **options):
    request = complete(lesson.spec, Request(inputs={}, options=options))
    *_, result = lesson.run(request, cancel or threading.Event())
    return result.values


def test_the_states_are_those_of_the_equations(lesson, lent):
    line = lent.line("the bank is robbed")
    fore, back, _ = both_ways(lent.network.encoder[0], embed(lent.network, line.ids))
    x = norm(lent.network.encoder_norms[0], np.concatenate([fore, back], axis=1))
    second = np.concatenate(both_ways(lent.network.encoder[1], x)[:2], axis=1)
    states = lesson.states(line.ids, (3, 5))  # "robbed" is cut in two
    np.testing.assert_allclose(states.forward, fore[4], atol=1e-5)
    np.testing.assert_allclose(states.backward, back[3], atol=1e-5)
    np.testing.assert_allclose(states.second, second[4], atol=1e-5)


def test_the_reference_is_the_networks_own_encoder(lent):
    ids = lent.line("the bank is robbed").ids
    memory, _, state = lent.network.encode(np.array([ids]))
    expected, states = encode(lent.network, ids)
    np.testing.assert_allclose(memory[0], expected, atol=1e-5)
    np.testing.assert_allclose([s[0] for s in state], states, atol=1e-5)


def test_a_word_left_out_moves_the_states_as_the_equations_say(lesson, lent):
    line, other = lent.line("the bank is robbed"), lent.line("the bank robbed")
    here = both_ways(lent.network.encoder[0], embed(lent.network, line.ids))
    there = both_ways(lent.network.encoder[0], embed(lent.network, other.ids))
    rows = {row[0]: row[1:] for row in run(lesson)["reach"]["rows"]}
    assert list(rows) == ["the", "is", "robbed"]
    moved = np.linalg.norm(there[1][1] - here[1][1]) / np.linalg.norm(here[1][1])
    assert rows["is"][:2] == ["0\u202f%", f"{100 * moved:.0f}\u202f%"]
    assert rows["the"][1] == rows["robbed"][0] == "0\u202f%"
    assert "0\u202f%" not in [row[3] for row in rows.values()]


def test_the_arrows_that_stand_out_are_those_that_lead_to_the_word(lesson):
    network = run(lesson)["network"]
    reaches, new = set(), {"both 1"}
    while new:
        reaches |= new
        new = {arrow["start"] for arrow in network["arrows"] if arrow["end"] in new} - reaches
    for arrow in network["arrows"]:
        assert arrow.get("lit", False) == (arrow["end"] in reaches), arrow


def test_left_to_right_a_word_knows_nothing_of_what_comes(lesson):
    said = run(lesson)
    assert [row[0] for row in said["pair"]["rows"]] == ["left to right", "right to left", "both", "second layer"]
    assert said["pair"]["rows"][0][1] == "0\u202f%"
    assert "has read: the, bank. What comes later" in said["text"]
    assert "The picture shows the first layer. A second one, not drawn, reads both its states" in said["text"]
    assert "then: robbed, is, bank." in said["text"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"word": "river"}, "“river” is not in “the bank is robbed”"),
        ({"word": "is"}, "“is” is not in “the bank of the river”"),
        ({"word": ""}, "The word must stand in both"),
        ({"text": " "}, "no sentence to read"),
    ],
)
def test_what_cannot_be_compared_is_refused_in_one_sentence(lesson, options, said):
    with pytest.raises(UserError, match=said):
        run(lesson, **options)


def test_stops_and_capitals_do_not_matter(lesson):
    assert run(lesson, text="The Bank, is robbed!", word="bank.")["reach"]["rows"][1][0] == "is"


def test_it_stops_between_two_words(lesson):
    cancel = threading.Event()
    running = lesson.run(complete(lesson.spec, Request(inputs={})), cancel)
    next(running)
    cancel.set()
    with pytest.raises(Stopped):
        next(running)


def test_the_shipped_network_shows_what_the_lesson_says():
    artefact = Artefact.open(model_folder("translation"), "translation")
    lesson = Bidirectional.load(artefact)
    assert lesson.model == artefact.model
    apart = {row[0]: float(row[1].split()[0]) for row in run(lesson)["pair"]["rows"]}
    assert apart["left to right"] == 0
    assert apart["right to left"] > apart["both"] > 20


def test_words_are_found_in_the_pieces(lent):
    line = Lent.line(lent, "The bank is robbed, now.")
    assert [line.word(number) for number in range(len(line.words))] == ["The", "bank", "is", "robbed", "now"]
    assert line.labels[-1] == "end" and len(line.labels) == len(line.ids)
