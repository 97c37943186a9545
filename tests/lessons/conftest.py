"""A small translation network with weights drawn at random, for the lessons that look into the shipped one."""

import numpy as np
import pytest

from suite.lessons.translator import Lent
from suite.places import model_folder
from suite.tasks.translation.data import PIECES_FILE
from suite.tasks.translation.network import Translator
from suite.text.pieces import Pieces


@pytest.fixture(scope="session")
def lent():
    pieces = Pieces.load(model_folder("translation") / PIECES_FILE)
    network = Translator(len(pieces), units=12, encoder_layers=2, heads=2)
    network.build()
    random = np.random.default_rng(7)
    for weight in network.weights:  # so that no bias is left out of the account
        weight.assign(random.normal(0, 0.35, weight.shape))
    return Lent(network, pieces)
