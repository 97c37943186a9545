"""The way back against finite differences and against cells written here from the papers' equations."""

from functools import partial

import numpy as np
import pytest

from suite.lessons.gradients.cells import CELLS
from suite.lessons.gradients.chain import SYMBOLS, WIDTH, Chain, draw
from suite.lessons.gradients.cliff import Cliff
from suite.lessons.gradients.spec import SPEC
from suite.lessons.gradients.tables import shown
from suite.lessons.gradients.training import DIVERGED, Trainer, backs

UNITS, STEPS = 4, 5
OPTIONS = {"units": UNITS, "steps": STEPS, "gain": 1.2, "keep": 1.0, "rate": 0.5, "limit": None}


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def paper_rnn(w, x, state):
    return np.tanh(x @ w["kernel"] + state @ w["recurrent"] + w["bias"])


def paper_gru(w, x, h):
    """Cho et al. 2014: z, r, then the candidate."""
    wz, wr, wh = np.split(w["kernel"], 3, axis=1)
    uz, ur, uh = np.split(w["recurrent"], 3, axis=1)
    bz, br, bh = np.split(w["bias"], 3)
    z, r = sigmoid(x @ wz + h @ uz + bz), sigmoid(x @ wr + h @ ur + br)
    return z * h + (1 - z) * np.tanh(x @ wh + (r * h) @ uh + bh)


def paper_lstm(w, x, state):
    """Gers et al. 2000: input gate, forget gate, candidate, output gate."""
    h, c = state[:UNITS], state[UNITS:]
    blocks = zip(*(np.split(w[name], 4, axis=-1) for name in ("kernel", "recurrent", "bias")))
    i, f, g, o = (x @ k + h @ u + b for k, u, b in blocks)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return np.concatenate([sigmoid(o) * np.tanh(c), c])


PAPERS = {"rnn": paper_rnn, "gru": paper_gru, "lstm": paper_lstm}


@pytest.fixture(params=CELLS)
def kind(request):
    return request.param


@pytest.fixture
def chain(kind):
    random = np.random.default_rng(5)
    made = Chain(CELLS[kind](WIDTH, UNITS, 1.3, 1.0, random), random)
    for value in made.weights.values():
        value += random.normal(0, 0.1, value.shape)  # so that no bias is left out of the account
    return made


@pytest.fixture
def drawn():
    return draw(np.random.default_rng(6), 3, STEPS)


def loss_from(state, chain, kind, inputs, symbol):
    """The loss of one sequence by the papers' equations, from a state before the inputs."""
    for x in inputs:
        state = PAPERS[kind](chain.weights, x, state)
    logits = state[:UNITS] @ chain.weights["out"] + chain.weights["out_bias"]
    return np.log(np.exp(logits).sum()) - logits[symbol]


def slope(function, at, size=1e-6):
    """Central differences of a function of a vector; [..., len(at)]."""
    moved = [(function(at + size * e) - function(at - size * e)) / (2 * size) for e in np.eye(len(at))]
    return np.stack(moved, axis=-1)


def test_the_states_are_the_papers(chain, kind, drawn):
    states, _ = chain.forward(drawn[0])
    for row in range(3):
        state = np.zeros(chain.cell.state)
        for t, x in enumerate(drawn[0][:, row]):
            state = PAPERS[kind](chain.weights, x, state)
            np.testing.assert_allclose(states[t, row], state, rtol=1e-10)


def test_gradients_of_weights_are_the_finite_differences(chain, kind, drawn):
    inputs, symbols = drawn
    loss, gradients, _ = chain.gradients(inputs, symbols)

    def mean():
        start = np.zeros(chain.cell.state)
        return np.mean([loss_from(start, chain, kind, inputs[:, row], symbols[row]) for row in range(3)])

    assert loss == pytest.approx(mean(), rel=1e-10)
    for name, value in chain.weights.items():
        kept = value.copy()

        def at(flat, value=value):
            value[...] = flat.reshape(value.shape)
            return mean()

        found = slope(at, kept.ravel()).reshape(kept.shape)
        value[...] = kept
        np.testing.assert_allclose(gradients[name], found, atol=1e-8, err_msg=name)
        assert np.abs(found).max() > 1e-6


def test_gradients_of_states_are_the_finite_differences(chain, kind, drawn):
    inputs, symbols = drawn
    states, _ = chain.forward(inputs)
    _, _, above = chain.gradients(inputs, symbols)
    for t in range(STEPS + 1):
        for row in range(3):
            rest = {"inputs": inputs[t + 1 :, row], "symbol": symbols[row]}
            found = slope(partial(loss_from, chain=chain, kind=kind, **rest), states[t, row])
            np.testing.assert_allclose(above[t, row], found, atol=1e-8)


def test_singular_values_are_those_of_jacobians_found_by_differences(chain, kind, drawn):
    inputs = drawn[0][:, :1]
    states, _ = chain.forward(inputs)
    found = np.linalg.svd(chain.products(inputs), compute_uv=False)
    product = np.eye(chain.cell.state)
    for t in range(STEPS, -1, -1):
        np.testing.assert_allclose(found[t], np.linalg.svd(product, compute_uv=False), atol=1e-7)
        if t:
            jacobian = slope(partial(PAPERS[kind], chain.weights, inputs[t, 0]), states[t - 1, 0])
            product = product @ jacobian
    assert found[0, 0] > 1e-4


def test_sequences_hold_one_symbol_and_then_blanks(drawn):
    inputs, symbols = drawn
    assert inputs.shape == (STEPS + 1, 3, WIDTH)
    assert (inputs.sum(axis=2) == 1).all()
    assert (inputs[0].argmax(axis=1) == symbols).all()
    assert (inputs[1:].argmax(axis=2) == SYMBOLS).all()


def test_clipping_shortens_a_step_to_the_limit_and_keeps_its_direction(kind):
    free, held = (Trainer(kind, 1, **OPTIONS | {"limit": limit}) for limit in (None, 0.01))
    start = {name: value.copy() for name, value in free.chain.weights.items()}
    for trainer in (free, held):
        trainer.train()
    moved = [np.concatenate([(t.chain.weights[n] - start[n]).ravel() for n in start]) for t in (free, held)]
    assert np.linalg.norm(moved[0]) == pytest.approx(0.5 * free.largest)
    assert np.linalg.norm(moved[1]) == pytest.approx(0.5 * 0.01)
    assert moved[0] @ moved[1] == pytest.approx(np.linalg.norm(moved[0]) * np.linalg.norm(moved[1]))
    assert (free.clipped, held.clipped) == (0, 1)


def test_what_diverges_is_left_as_it_was_before():
    trainer = Trainer("rnn", 0, **OPTIONS | {"units": 32, "steps": 60, "gain": 3.0})
    start = trainer.chain.weights["recurrent"].copy()
    trainer.train()
    assert trainer.diverged and trainer.largest > DIVERGED and trainer.done == 0
    np.testing.assert_array_equal(trainer.chain.weights["recurrent"], start)


def test_over_few_steps_each_kind_learns_to_copy(kind):
    trainer = Trainer(kind, 0, **OPTIONS | {"units": 8, "limit": 1.0})
    before = trainer.measure()
    for _ in range(300):
        trainer.train()
    now = trainer.measure()
    assert now.loss < 0.2 < before.loss
    assert now.right == 1


def test_singular_values_are_measured_at_these_steps_back():
    assert [backs(steps) for steps in (1, 2, 5, 8)] == [[1], [1, 2], [1, 2, 4, 5], [1, 2, 4, 8]]
    trainer = Trainer("gru", 2, **OPTIONS)
    inputs = trainer.probe[0][:, :1]
    one_back, *_, all_back = trainer.measure().singular
    products = trainer.chain.products(inputs)
    np.testing.assert_allclose(one_back, np.linalg.svd(products[-2], compute_uv=False))
    np.testing.assert_allclose(all_back, np.linalg.svd(products[0], compute_uv=False))


def test_norms_and_singular_values_reach_the_views():
    trainers = {kind: Trainer(kind, 2, **OPTIONS) for kind in CELLS}
    measures = {kind: trainer.measure() for kind, trainer in trainers.items()}
    values = shown(trainers, measures, measures, Cliff.of(STEPS, 0.3, 1.0))
    for kind, found in measures.items():
        np.testing.assert_allclose(10 ** np.array(values[kind]["values"]), found.norms[::-1], rtol=1e-9)
    assert values["singular"]["columns"] == ["steps back", "1", "2", "4", str(STEPS)]
    first, *_, last = measures["gru"].norms
    assert f"GRU: before training, the gradient at the symbol is {100 * first / last:.0f}\u202f% of" in values["text"]
    of_rnn, places = values["singular"]["rows"][:3], (0, UNITS // 2, -1)
    assert [row[0] for row in of_rnn] == ["RNN largest", "RNN middle", "RNN least"]
    assert [row[-1] for row in of_rnn] == [measures["rnn"].singular[-1, place] for place in places]
    assert values["figures"]["rows"][1][1:] == [measures[kind].loss for kind in ("rnn", "gru", "lstm")]


def test_a_singular_value_that_float64_cannot_tell_from_none_is_not_shown_as_one():
    trainers = {kind: Trainer(kind, 2, **OPTIONS | {"steps": 40, "units": 8, "gain": 0.5}) for kind in CELLS}
    measures = {kind: trainer.measure() for kind, trainer in trainers.items()}
    least = shown(trainers, measures, measures, Cliff.of(40, 0.3, 1.0))["singular"]["rows"][2][-1]
    assert least == "< 1e-16"


def test_before_training_the_plain_rnns_gradient_vanishes_and_the_lstms_does_not():
    options = OPTIONS | {"units": 16, "steps": 30, "gain": 1.0, "keep": 2.0}
    shares = {}
    for kind in ("rnn", "lstm"):
        found = [Trainer(kind, seed, **options).measure().norms for seed in range(5)]
        shares[kind] = np.median([norms[0] / norms[-1] for norms in found])
    assert shares["rnn"] < 0.01 < shares["lstm"]


def test_where_the_gradient_vanishes_the_weights_that_read_the_symbol_hardly_learn():
    """What the lesson says as it opens, and why its plain RNN does better than guessing all the same."""
    options = {option.name: option.default for option in SPEC.options}
    chosen = {name: options[name] for name in ("units", "steps", "gain", "keep", "rate", "limit")}
    trainer = Trainer("rnn", 0, **chosen)
    weights = trainer.chain.weights
    before = {name: value.copy() for name, value in weights.items()}
    for _ in range(options["training"]):
        trainer.train()
    found = trainer.measure()

    def moved(name, rows=slice(None)):
        return np.linalg.norm((weights[name] - before[name])[rows]) / np.linalg.norm(before[name][rows])

    assert found.norms[0] < 1e-5 * found.norms[-1]
    assert found.right > 0.4 and found.loss < 1
    assert moved("kernel", slice(SYMBOLS)) < 0.05 < 0.3 < moved("recurrent")


def test_one_blank_and_one_training_step_are_said_as_one():
    trainers = {kind: Trainer(kind, 0, **{**OPTIONS, "steps": 1}) for kind in CELLS}
    measures = {kind: trainer.measure() for kind, trainer in trainers.items()}
    for trainer in trainers.values():
        trainer.train()
    text = shown(trainers, measures, measures, Cliff.of(1, 0.5, 1.0))["text"]
    assert "then one blank," in text and "after training step 1," in text
