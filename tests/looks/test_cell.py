"""One unit at one step: the equations against the cells' definitions, whatever the direction."""

import numpy as np
import pytest

from suite.errors import UserError
from suite.layers.gates import replay
from suite.looks.cell import cell, number, walk

RNG = np.random.default_rng(5)
STEPS = ["not", "bad", "at", "all"]
DEFAULTS = {"layer": 1, "unit": -1, "step": 0}


class Weights:
    """A cell of random weights: `blocks` 4 for an LSTM, 3 for a GRU, 1 for a plain one."""

    def __init__(self, blocks, units=3, features=2):
        self.units = units
        self.kernel = RNG.normal(size=(features, blocks * units))
        self.recurrent_kernel = RNG.normal(size=(units, blocks * units))
        self.bias = RNG.normal(size=blocks * units)


def layer(blocks, backward=False):
    return replay(Weights(blocks), RNG.normal(size=(4, 2)), backward=backward).told("Words", STEPS)


@pytest.mark.parametrize("backward", [False, True])
def test_an_lstm_in_four_steps(backward):
    one = layer(4, backward)
    for step in range(4):
        told = walk(one, step, 1)
        place = 3 - step if backward else step
        gates, before = told["gates"], one["c"][place - 1][1] if place else 0.0
        forgotten, written, state, out = (equation["value"] for equation in told["equations"])
        assert told["label"] == STEPS[step] and gates["c_before"] == before
        assert forgotten == pytest.approx(gates["f"] * before)
        assert written == pytest.approx(gates["i"] * gates["g"])
        assert state == pytest.approx(forgotten + written, abs=1e-8) == one["c"][place][1]
        assert out == pytest.approx(gates["o"] * np.tanh(state), abs=1e-8) == one["h"][place][1]


def test_the_numbers_stand_in_the_equations():
    told = walk(layer(4), 1, 0)
    forgotten = told["equations"][0]
    assert forgotten["symbols"] == "f · c before"
    gate, before = number(told["gates"]["f"]), number(told["gates"]["c_before"])
    assert forgotten["numbers"] in (f"{gate} · {before}", f"{gate} · ({before})")
    assert "((" not in "".join(equation["numbers"] for equation in told["equations"])
    assert told["beside"]["title"].startswith("A GRU")


def test_a_gru_in_three_steps():
    told = walk(layer(3), 2, 0)
    gates = told["gates"]
    kept, written, state = (equation["value"] for equation in told["equations"])
    assert kept == pytest.approx(gates["z"] * gates["h_before"])
    assert kept + written == pytest.approx(state, abs=1e-8) == gates["h"]
    assert told["beside"]["title"].startswith("An LSTM")


def test_a_plain_cell():
    one = layer(1)
    assert [e["value"] for e in walk(one, 0, 2)["equations"]] == [one["h"][0][2]]


def test_without_being_told_the_unit_that_lets_out_most_is_taken():
    one = layer(4, backward=True)
    told = cell([one], DEFAULTS)
    place, unit = np.unravel_index(np.abs(one["h"]).argmax(), one["h"].shape)
    assert (told["unit"], told["step"], told["layer"]) == (unit, 4 - place, 1)


@pytest.mark.parametrize(
    ("asked", "said"),
    [({"layer": 2}, "no layer 2"), ({"unit": 3}, "no unit 3"), ({"step": 5}, "no step 5")],
)
def test_what_there_is_not_is_refused(asked, said):
    with pytest.raises(UserError, match=said):
        cell([layer(4)], DEFAULTS | asked)


def test_numbers_carry_the_sign_of_mathematics():
    assert [number(value) for value in (0.12345, -2, -0.0001)] == ["0.123", "−2.000", "0.000"]
