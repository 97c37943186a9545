"""A small network as a model folder."""

from collections.abc import Mapping
from pathlib import Path

import keras

from suite import artefact, weights


def saved(folder: Path, task: str, network: keras.Model, files: Mapping[str, bytes] = {}) -> Path:
    """Writes a network and the files that its task wants beside the weights; gives the folder."""
    artefact.write(
        folder, task=task, architecture=network.get_config(), weights=weights.read(network), files=dict(files)
    )
    return folder
