"""One unit against the papers' equations, written here in numpy, and what the lesson says of it."""

import numpy as np
import pytest

from suite.lessons.cell.lesson import gru_step, lstm_step, shown
from suite.lessons.cell.spec import SPEC

SETTING = {"x": 0.7, "h0": -0.3, "c0": 1.2, "f": 0.9, "i": 0.4, "o": 0.8, "z": 0.75, "r": 0.5, "steps": 12}
settings = np.random.default_rng(0).uniform([-3, -1, -3, 0, 0, 0, 0, 0], [3, 1, 3, 1, 1, 1, 1, 1], (20, 8))


@pytest.mark.parametrize("x, h, c, f, i, o, z, r", settings)
def test_one_step_is_the_papers(x, h, c, f, i, o, z, r):
    # Gers et al. 2000: s_c = s_c y_forget + y_in g(net_c), y_c = y_out h(s_c), both squashed by tanh.
    state = c * f + i * np.tanh(x + 1.0 * h)
    lstm = lstm_step(x, h, c, f, i, o)
    np.testing.assert_allclose([lstm.c, lstm.h], [state, o * np.tanh(state)], rtol=1e-12)
    np.testing.assert_allclose(lstm.forgotten + lstm.written, lstm.c, rtol=1e-12)
    # Cho et al. 2014, equations 7 and 8: h = z h + (1 - z) h~ with h~ = tanh(W x + U (r h)).
    gru = gru_step(x, h, z, r)
    np.testing.assert_allclose(gru.h, z * h + (1 - z) * np.tanh(x + 1.0 * (r * h)), rtol=1e-12)
    np.testing.assert_allclose(gru.kept + gru.written, gru.h, rtol=1e-12)


def test_the_curves_are_the_step_taken_again():
    values = shown(**SETTING)
    h, c, state = SETTING["h0"], SETTING["c0"], SETTING["h0"]
    for step in range(1, SETTING["steps"] + 1):
        c = 0.9 * c + 0.4 * np.tanh(0.7 + h)
        h = 0.8 * np.tanh(c)
        state = 0.75 * state + 0.25 * np.tanh(0.7 + 0.5 * state)
        for name, value in {"c": c, "h": h, "state": state}.items():
            np.testing.assert_allclose(values[name]["values"][step], value, rtol=1e-12)
    assert len(values["c"]["steps"]) == SETTING["steps"] + 1


def test_the_tables_hold_the_step_and_its_numbers():
    values = shown(**SETTING)
    step = lstm_step(0.7, -0.3, 1.2, 0.9, 0.4, 0.8)
    assert [row[-1] for row in values["lstm"]["rows"]] == [step.forgotten, step.written, step.c, step.h]
    assert values["lstm"]["rows"][0][2] == "0.90 · 1.200"
    step = gru_step(0.7, -0.3, 0.75, 0.5)
    assert [row[-1] for row in values["gru"]["rows"]] == [step.candidate, step.kept, step.h]


def test_an_open_forget_gate_and_a_shut_input_gate_carry_the_state():
    values = shown(**{**SETTING, "f": 1, "i": 0})
    assert set(values["c"]["values"]) == {1.2}
    assert "runs through unchanged" in values["text"]


def test_the_half_life_is_that_of_the_forget_gate():
    values = shown(**{**SETTING, "f": 0.5, "i": 0})
    assert values["c"]["values"][1] == pytest.approx(0.6)
    assert "gone after 1.0 steps" in values["text"]


@pytest.mark.parametrize("f, i", [(0.9, 0.5), (0.5, 1), (0.05, 0.05)])
def test_where_something_is_written_the_text_says_where_the_curve_runs(f, i):
    values = shown(**{**SETTING, "f": f, "i": i})
    first, *_, last = values["c"]["values"]
    assert f"comes in at every step: c runs from {first:.2f} to {last:.2f}." in values["text"]


def test_as_it_opens_it_does_not_say_that_a_rising_state_is_lost():
    options = {option.name: option.default for option in SPEC.options}
    values = shown(**options)
    assert values["c"]["values"] == sorted(values["c"]["values"])
    assert "c runs from 1.00 to 4.26." in values["text"]


def test_what_is_less_than_nothing_is_taken_away():
    values = shown(**{**SETTING, "x": -2.0})
    equations = [row[2] for table in ("lstm", "gru") for row in values[table]["rows"]]
    assert equations[1] == "0.40 · tanh(-2.00 − 0.30)" and not [text for text in equations if "+ -" in text]
