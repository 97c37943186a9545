"""A tiny reader with drawn weights, whole as a model folder and loaded as a task."""

import keras
import numpy as np
import pytest

from suite import artefact
from suite.tasks.sentiment.network import Reader
from suite.tasks.sentiment.task import WORDS_FILE, Sentiment
from suite.text.words import Words
from tests.saved import saved

FORMS = "the a was and it i not good bad film food room soup very . , ! but n't great awful cold warm"
WORDS = Words(FORMS.split(" "))
SOURCES = ("films", "food", "rooms")


@pytest.fixture(autouse=True)
def float32():
    """Training sets the number format of the whole process; every test begins and ends with the plain one."""
    keras.mixed_precision.set_dtype_policy("float32")
    yield
    keras.mixed_precision.set_dtype_policy("float32")


def drawn(network: keras.Model) -> None:
    """Weights large enough that probabilities differ from text to text."""
    rng = np.random.default_rng(3)
    for variable in network.weights:
        variable.assign(rng.normal(0, 0.5, variable.shape))


@pytest.fixture
def network() -> Reader:
    network = Reader(len(WORDS), SOURCES, width=5, units=6)
    network.build()
    drawn(network)
    return network


@pytest.fixture(scope="session")
def model(tmp_path_factory):
    folder = tmp_path_factory.mktemp("trained") / "sentiment"
    network = Reader(len(WORDS), SOURCES, width=5, units=6, temperature=1.5)
    network.build()
    drawn(network)
    return saved(folder, "sentiment", network, {WORDS_FILE: WORDS.to_bytes()})


@pytest.fixture(scope="session")
def task(model):
    task = Sentiment.load(artefact.Artefact.open(model, "sentiment"))
    yield task
    task.close()
