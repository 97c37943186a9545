import keras
import numpy as np
import pytest

from suite.artefact import Artefact
from suite.tasks.translation.network import Translator
from suite.tasks.translation.task import TASK
from suite.text.pieces import Pieces
from tests.saved import saved

LINES = [
    "The little girl is drawing a red house, and her brother is watching.",
    "How are you? I am fine! Thank you.",
    "La petite fille dessine une maison rouge, et son frère la regarde.",
    "Comment vas-tu ? Je vais bien ! Merci.",
] * 20


@pytest.fixture(scope="session")
def pieces():
    return Pieces.train(LINES, 90)


@pytest.fixture(scope="session")
def network(pieces):
    """A small translator with large random weights, so that what it says is decided."""
    keras.utils.set_random_seed(3)
    network = Translator(len(pieces), units=16, encoder_layers=2, heads=2)
    network.build()
    for variable in network.weights:
        variable.assign(variable * 3 + 0.1 * np.random.default_rng(len(variable.path)).normal(size=variable.shape))
    return network


@pytest.fixture(scope="session")
def model(network, pieces, tmp_path_factory):
    folder = tmp_path_factory.mktemp("model")
    return saved(folder, "translation", network, {"pieces.model": pieces.model})


@pytest.fixture(scope="session")
def task(model):
    return TASK.load(Artefact.open(model, "translation"))
