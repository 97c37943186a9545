"""A small writer with drawn weights, loaded once: what it writes with is compiled for each shape."""

import keras
import pytest

from suite.artefact import Artefact
from suite.tasks.handwriting.synthesis.data import END
from suite.tasks.handwriting.synthesis.network import Writer
from suite.tasks.handwriting.synthesis.task import TASK
from suite.text.characters import Characters
from tests.saved import saved

KNOWN = Characters("abcde .'" + END)


@pytest.fixture(scope="session")
def network():
    keras.utils.set_random_seed(1)
    network = Writer(len(KNOWN), units=8, layers=2, components=2, bells=2)
    network.build()
    # A window that moves by a twentieth of a character at each step, whatever is written.
    network.lowest.window.kernel.assign(0 * network.lowest.window.kernel)
    return network


@pytest.fixture(scope="session")
def task(network, tmp_path_factory):
    folder = tmp_path_factory.mktemp("model")
    saved(folder, "handwriting-synthesis", network, {"characters.txt": KNOWN.to_bytes()})
    return TASK.load(Artefact.open(folder, "handwriting-synthesis"))
