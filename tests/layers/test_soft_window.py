import keras
import numpy as np
import pytest

from suite.layers.soft_window import SoftWindowLSTM

TEXT = np.eye(5, dtype="float32")[[[1, 2, 3, 4], [4, 1, 0, 0]]]
TEXT[1, 2:] = 0
PEN = np.random.default_rng(1).normal(size=(2, 6, 3)).astype("float32")


@pytest.fixture(scope="module")
def layer():
    keras.utils.set_random_seed(2)
    layer = SoftWindowLSTM(8, 5, bells=3)
    layer.build((None, None, 3))
    return layer


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def by_the_paper(layer, pen, text):
    """One line of ink, from the equations of an LSTM and of the window (Graves 2013, 46 to 51)."""
    kernel, recurrent, bias = (keras.ops.convert_to_numpy(v).astype("float64") for v in layer.cell.weights)
    weights, offset = (keras.ops.convert_to_numpy(v).astype("float64") for v in layer.window.weights)
    h = c = np.zeros(8)
    places, seen, said, saw = np.zeros(3), np.zeros(5), [], []
    for point in pen:
        i, f, g, o = np.split(np.concatenate([point, seen]) @ kernel + h @ recurrent + bias, 4)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
        alpha, beta, further = np.exp(h @ weights + offset).reshape(3, 3)
        places = places + further
        looks = [(alpha * np.exp(-beta * (places - u) ** 2)).sum() for u in range(len(text))]
        seen = looks @ text
        said.append(h)
        saw.append(seen)
    return np.array(said), np.array(saw)


def test_the_window_is_that_of_the_paper(layer):
    said, seen, _ = layer(PEN, TEXT, layer.start(2))
    for row in range(2):
        expected = by_the_paper(layer, PEN[row], TEXT[row])
        np.testing.assert_allclose(said[row], expected[0], atol=1e-5)
        np.testing.assert_allclose(seen[row], expected[1], atol=1e-5)


def test_steps_give_what_the_whole_gives(layer):
    said, seen, _ = layer(PEN, TEXT, layer.start(2))
    state = layer.start(2)
    for i in range(PEN.shape[1]):
        out, saw, looks, state = layer.step(PEN[:, i], state, TEXT)
        np.testing.assert_allclose(out, said[:, i], atol=1e-5)
        np.testing.assert_allclose(saw, seen[:, i], atol=1e-5)
        np.testing.assert_allclose(np.einsum("bu,buc->bc", looks, TEXT), saw, atol=1e-5)


def test_padding_of_the_text_is_not_seen(layer):
    alone = layer(PEN[1:], TEXT[1:, :2], layer.start(1))[1]
    np.testing.assert_allclose(layer(PEN, TEXT, layer.start(2))[1][1:], alone, atol=1e-5)


def test_the_window_only_moves_on(layer):
    state = layer.start(2)
    for i in range(PEN.shape[1]):
        before = np.array(state[2])
        *_, state = layer.step(PEN[:, i], state, TEXT)
        assert (np.array(state[2]) > before).all()
