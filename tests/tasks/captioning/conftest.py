import keras
import numpy as np
import pytest

from suite.artefact import Artefact
from suite.tasks.captioning.network import Captioner
from suite.tasks.captioning.task import TASK
from suite.tasks.captioning.verbatim import remember
from suite.tasks.captioning.words import Vocabulary
from tests.saved import saved

BLOCKS = [(3, 2, 1, 32, 8), (3, 2, 2, 8, 8), (3, 1, 2, 8, 8)]
SIZE = 32
WORDS = "a dog the red ball runs on grass with two girls and man 's blue water".split()


@pytest.fixture(scope="session")
def vocabulary():
    return Vocabulary(WORDS)


@pytest.fixture(scope="session")
def network(vocabulary):
    """A small captioner with large random weights, so that what it says is decided and differs between pictures."""
    keras.utils.set_random_seed(3)
    network = Captioner(len(vocabulary), BLOCKS, split=2, size=SIZE, units=16, heads=2)
    network.build()
    rng = np.random.default_rng(5)
    for variable in network.weights:
        noise = rng.normal(size=variable.shape) * (0.1 if "encoder" in variable.path else 0.3)
        variable.assign(2 * variable + noise)
    return network


@pytest.fixture(scope="session")
def model(network, vocabulary, tmp_path_factory):
    folder = tmp_path_factory.mktemp("model")
    return saved(
        folder, "captioning", network, {"words.txt": vocabulary.to_bytes(), "verbatim.bin": remember([["a", "dog"]])}
    )


@pytest.fixture(scope="session")
def task(model):
    return TASK.load(Artefact.open(model, "captioning"))
