"""Starting from a network that is trained already."""

from pathlib import Path

import keras

from suite import artefact, weights
from suite.artefact import Artefact


def found(folder: Path | None, task: str) -> Artefact | None:
    """The model to start from, or nothing where none was named.

    Raises:
        ModelError: there is none in the folder, it is damaged, or it is another task's.
    """
    return None if folder is None else Artefact.open(folder, task)


def put(model: keras.Model, begun: Artefact | None) -> None:
    """Gives a built network the weights of the model to start from; what only training needs stays as it is.

    Raises:
        ModelError: a weight is not the network's, or has another shape.
    """
    if begun is not None:
        weights.assign(model, weights.read(model) | begun.weights())


def terms(data: Path, ours: str, begun: Artefact | None) -> str:
    """The terms of weights that learnt from `data`: ours of our sets; of a file those of what was started from."""
    if data.is_file():
        return begun.manifest.licence if begun else "the user's own"
    return ours


def named(begun: Artefact | None) -> tuple[artefact.Data, ...]:
    """The model started from, as a manifest names what a network learnt from."""
    if begun is None:
        return ()
    return (artefact.Data(f"{begun.manifest.task} {begun.model[:12]}, to start from", begun.manifest.licence),)
