"""Runs a model folder's network on given arrays, on whatever backend the environment names."""

import sys
from pathlib import Path

import numpy as np

from suite import weights
from suite.artefact import Artefact
from suite.tasks.translation.network import Translator


def load(model):
    artefact = Artefact.open(Path(model), "translation")
    network = Translator(**artefact.manifest.architecture)
    network.build()
    weights.assign(network, artefact.weights())
    return network


if __name__ == "__main__":
    folder = Path(sys.argv[2])
    arrays = np.load(folder / "x.npz")
    np.save(folder / "logits.npy", np.array(load(sys.argv[1])(dict(arrays))))
