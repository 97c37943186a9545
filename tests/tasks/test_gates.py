"""What the gates of each network say leads to what the network itself says."""

import keras
import numpy as np
import pytest

from suite.tasks.captioning.gates import gates as of_captioner
from suite.tasks.captioning.network import Captioner
from suite.tasks.handwriting.prediction.gates import gates as of_predictor
from suite.tasks.handwriting.prediction.network import Predictor
from suite.tasks.handwriting.reading.features import WIDTH
from suite.tasks.handwriting.reading.gates import gates as of_reader
from suite.tasks.handwriting.reading.network import InkReader
from suite.tasks.handwriting.synthesis.gates import gates as of_writer
from suite.tasks.handwriting.synthesis.network import Writer
from suite.tasks.sentiment.gates import gates as of_sentiment
from suite.tasks.sentiment.network import Reader
from suite.tasks.sentiment.reading import Reading
from suite.tasks.translation.gates import Steps, of_sentence
from suite.tasks.translation.network import Translator
from suite.text.pieces import START
from suite.text.words import Words
from tests.tasks.captioning.conftest import BLOCKS, SIZE

PEN = np.random.default_rng(1).normal(size=(12, 3)).astype("float32")


@pytest.fixture(autouse=True)
def seeded():
    keras.utils.set_random_seed(1)


def built(network):
    network.build()
    return network


def steps(labels):
    return Steps(list(labels), [[place, place + 1] for place in range(len(labels))])


def said(layer):
    """h in the order of the input."""
    return layer["h"][::-1] if layer["direction"] == "backward" else layer["h"]


def both(layers):
    return np.concatenate([said(layer) for layer in layers], axis=-1).astype("float32")


def check_sums(layers):
    for layer in layers:
        before = np.concatenate([layer["c0"][None], layer["c"][:-1]])
        np.testing.assert_allclose(layer["c"], layer["f"] * before + layer["i"] * layer["g"], atol=1e-7)
        np.testing.assert_allclose(layer["h"], layer["o"] * np.tanh(layer["c"]), atol=1e-7)
        assert len(layer["steps"]) == len(layer["h"])


def test_sentiment():
    words = Words(["it", "was", "not", "bad", "."])
    network = built(Reader(len(words), width=6, units=5))
    reading = Reading.of("It was not bad.", words)
    (forward, backward) = layers = of_sentiment(reading, network)["layers"]
    check_sums(layers)
    assert forward["steps"] == backward["steps"][::-1] == ["it", "was", "not", "bad", "."]
    assert [reading.text[a:b] for a, b in backward["spans"]] == [".", "bad", "not", "was", "It"]
    vectors = network.embedding(reading.rows[0][None])
    states = network.read(vectors, np.ones((1, 5), bool))
    np.testing.assert_allclose(both(layers), states[0], atol=1e-5)


def test_each_window_of_a_long_text_is_told_of_by_itself():
    words = Words(["it", "was", "bad", "."])
    network = built(Reader(len(words), width=6, units=2))
    layers = of_sentiment(Reading.of("It was bad. " * 100, words), network)["layers"]
    parts = {layer["part"] for layer in layers}
    assert len(parts) > 1 and len(layers) == 2 * len(parts)
    assert all(not layer["c0"].any() for layer in layers)


def test_translation():
    network = built(Translator(40, units=8, encoder_layers=2, heads=2))
    source, target = [7, 9, 11, 3], [5, 6, 3]
    layers = of_sentence(network, source, target, steps("abc."), steps("de."))
    check_sums(layers)
    assert [len(layer["h"]) for layer in layers] == [4, 4, 4, 4, 3, 3]
    memory, mask, _ = network.encode(np.array([source]))
    asked = network.asker_norm(said(layers[4])[None].astype("float32"))
    context, _ = network.attention.attend(asked, *network.attention.project(memory), mask)
    logits = network._logits(said(layers[5])[None].astype("float32"), asked, context)
    whole = network({"source": np.array([source]), "target": np.array([[START, *target[:-1]]])})
    np.testing.assert_allclose(logits, whole, atol=1e-5)
    np.testing.assert_allclose(
        memory[0], network.encoder_norms[1](network.encoder_norms[0](both(layers[:2])) + both(layers[2:4])), atol=1e-5
    )


def test_captioning():
    network = built(Captioner(12, BLOCKS, split=2, size=SIZE, units=16, heads=2))
    maps = np.array(
        network.look(np.random.default_rng(3).integers(0, 255, (1, network.size, network.size, 3), "uint8"))
    )
    numbers = [5, 6, 3]
    layers = of_captioner(network, maps[0], numbers, ["a", "b", "."], [[0, 1], [2, 3], [-1, -1]])["layers"]
    check_sums(layers)
    memory, _ = network.start(maps)
    asked = network.asker_norm(said(layers[0])[None].astype("float32"))
    everywhere = np.ones((1, memory["keys"].shape[2]), bool)
    context, _ = network.attention.attend(asked, memory["keys"], memory["values"], everywhere)
    logits = network._logits(said(layers[1])[None].astype("float32"), asked, context)
    whole = network({"maps": maps, "words": np.array([[[START, *numbers[:-1]]]])})
    np.testing.assert_allclose(logits, whole[:, 0], atol=1e-4)


def test_prediction():
    network = built(Predictor(units=6, layers=3, components=2))
    layers = of_predictor(network, PEN, [[place, place + 1] for place in range(12)])["layers"]
    check_sums(layers)
    np.testing.assert_allclose(network.head(both(layers)[None]), network(PEN[None]), atol=1e-5)


def test_synthesis():
    network = built(Writer(6, units=6, layers=3, components=2, bells=2))
    text = np.array([1, 4, 2, 5], "int32")
    layers = of_writer(network, PEN, text)["layers"]
    check_sums(layers)
    whole = network({"pen": PEN[None], "text": text[None]})
    np.testing.assert_allclose(network.head(both(layers)[None]), whole, atol=1e-5)


def test_reading():
    network = built(InkReader(5, units=4, layers=2))
    seen = np.random.default_rng(2).normal(size=(7, WIDTH)).astype("float32")
    layers = of_reader(network, seen, [[place, place + 1] for place in range(7)])["layers"]
    check_sums(layers)
    x = network.norms[0](both(layers[:2])[None])
    x = network.norms[1](x + both(layers[2:])[None])
    whole = network({"steps": seen[None], "length": np.array([7])})
    np.testing.assert_allclose(network.head(x), whole, atol=1e-5)
