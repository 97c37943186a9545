"""The small network against the papers' equations, its weights counted by hand, and what the lesson says."""

import threading

import numpy as np
import pytest

from suite.errors import UserError
from suite.events import Request
from suite.lessons.unrolling.lesson import Unrolling
from suite.lessons.unrolling.network import SYMBOLS, Network, symbol
from suite.request import complete
from suite.task import Stopped

UNITS = 3


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def unrolled(kind, cell, text):
    """States after each letter: the plain cell (Elman 1990), the GRU (Cho et al. 2014) and the LSTM (Gers et al. 2000),
    their blocks z, r, g and i, f, g, o."""
    h, c, states = np.zeros(UNITS), np.zeros(UNITS), []
    for letter in text:
        x = cell.kernel[symbol(letter)] + cell.bias
        w = cell.recurrent_kernel
        if kind == "rnn":
            h = np.tanh(x + h @ w)
        elif kind == "gru":
            (xz, xr, xg), (wz, wr, wg) = np.split(x, 3), np.split(w, 3, axis=1)
            z, r = sigmoid(xz + h @ wz), sigmoid(xr + h @ wr)
            h = z * h + (1 - z) * np.tanh(xg + (r * h) @ wg)
        else:
            i, f, g, o = np.split(x + h @ w, 4)
            c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
            h = sigmoid(o) * np.tanh(c)
        states.append(h)
    return np.array(states)


def run(cancel=None, seed=5, **options):
    request = complete(Unrolling.spec, Request(inputs={}, options=options, seed=seed))
    *_, result = Unrolling.load().run(request, cancel or threading.Event())
    return request, result


@pytest.mark.parametrize("name, kind", [("Plain RNN", "rnn"), ("GRU", "gru"), ("LSTM", "lstm")])
def test_the_states_are_the_papers(name, kind):
    _, result = run(text="hello you", cell=name, units=UNITS)
    network = Network.drawn(kind, UNITS, 5)
    expected = unrolled(kind, network.cell, "hello you")
    rows = result.values["states"]["rows"]
    np.testing.assert_allclose([row[2 : 2 + UNITS] for row in rows], expected, atol=1e-6)
    np.testing.assert_allclose([row[-1] for row in rows], expected @ network.out, atol=1e-6)
    nodes = {node["name"]: node for node in result.values["network"]["nodes"]}
    assert [nodes[f"h{step}"]["value"] for step in range(1, 10)] == pytest.approx(expected[:, 0], abs=1e-6)


@pytest.mark.parametrize("name, blocks", [("Plain RNN", 1), ("GRU", 3), ("LSTM", 4)])
def test_weights_are_as_many_at_every_length(name, blocks):
    counts = set()
    for text in ("a", "hello"):
        values = run(text=text, cell=name, units=UNITS)[1].values
        counts |= {row[1] for row in values["lengths"]["rows"]}
        assert {row[0]: row[3] for row in values["weights"]["rows"]}["U"] == SYMBOLS * blocks * UNITS
    assert counts == {blocks * UNITS * (SYMBOLS + UNITS + 1) + UNITS}


def test_the_drawing_has_the_same_arrows_at_every_step():
    arrows = run(text="abc")[1].values["network"]["arrows"]
    folded = {(arrow["start"], arrow["end"], arrow["label"]) for arrow in arrows[:3]}
    assert folded == {("x", "h", "U"), ("h", "h", "W"), ("h", "y", "V")}
    for step in (1, 2, 3):
        here = {arrow["start"]: arrow["label"] for arrow in arrows if arrow["end"] == f"h{step}"}
        assert here == {f"x{step}": "U", f"h{step - 1}": "W"}
        assert [arrow["label"] for arrow in arrows if arrow["end"] == f"y{step}"] == ["V"]


def test_the_text_tells_what_the_states_show():
    network = Network.drawn("rnn", 2, 5)
    states = network.read("hello").said
    said = run(text="hello")[1].values["text"]
    assert f"{states[2, 0]:+.2f} and then {states[3, 0]:+.2f} in the first unit" in said
    assert f"after “olleh”, the same letters backwards, at {network.read('olleh').said[-1, 0]:+.2f}." in said
    assert not np.allclose(states[-1], network.read("olleh").said[-1])
    assert "The order counts" not in run(text="anna")[1].values["text"]


@pytest.mark.parametrize(("text", "counts"), [("12", False), ("1a1", False), ("1 2!", False), ("a1", True)])
def test_the_order_counts_where_the_symbols_are_others(text, counts):
    """All but a to z is one symbol, so the network cannot tell 12 from 21."""
    network = Network.drawn("rnn", 2, 5)
    apart = network.read(text).said[-1, 0] != network.read(text[::-1]).said[-1, 0]
    said = run(text=text)[1].values["text"]
    assert ("The order counts" in said) == counts == apart
    assert (f"“{text}” reads the same backwards here" in said) == (not counts and text != text[::-1])


def test_a_letter_that_two_stand_for_in_small_is_one():
    assert "comes again" in run(text="aİİ")[1].values["text"]


@pytest.mark.parametrize("name, kind", [("Plain RNN", "rnn"), ("GRU", "gru"), ("LSTM", "lstm")])
def test_the_gates_can_be_recomputed_by_whoever_reads_them(name, kind):
    request, result = run(text="abca", cell=name, units=UNITS)
    (layer,) = Unrolling.load().explain(request, result, "gates").data["layers"]
    assert (layer["cell"], layer["direction"], layer["steps"]) == (kind, "forward", list("abca"))
    before = np.concatenate([layer["h0"][None], layer["h"][:-1]])
    if kind == "lstm":
        cells = np.concatenate([layer["c0"][None], layer["c"][:-1]])
        np.testing.assert_allclose(layer["c"], layer["f"] * cells + layer["i"] * layer["g"], atol=1e-7)
        np.testing.assert_allclose(layer["h"], layer["o"] * np.tanh(layer["c"]), atol=1e-7)
    elif kind == "gru":
        np.testing.assert_allclose(layer["h"], layer["z"] * before + (1 - layer["z"]) * layer["g"], atol=1e-7)
        assert ((layer["r"] > 0) & (layer["r"] < 1)).all()
    else:
        assert layer.keys().isdisjoint({"i", "f", "g", "o", "c", "z", "r", "c0"})


def test_another_seed_is_another_network():
    assert run(seed=1)[1].values["states"] != run(seed=2)[1].values["states"]


def test_nothing_to_read_is_refused_in_one_sentence():
    with pytest.raises(UserError, match="no text to unroll"):
        run(text="  ")
    with pytest.raises(UserError, match="no explanation 'magic'. It has: gates"):
        request, result = run()
        Unrolling.load().explain(request, result, "magic")


def test_a_run_that_nobody_wants_stops():
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Stopped):
        run(cancel)
