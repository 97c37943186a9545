"""Starting from a network that is trained already."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import keras

from suite import artefact, weights
from suite.artefact import Artefact


def found(folder: Path | None, task: str) -> Artefact | None:
    """The model to start from, or nothing where none was named.

    Raises:
        ModelError: there is none in the folder, it is damaged, or it is another task's.
    """
    return None if folder is None else Artefact.open(folder, task)


def network(kind: Callable[..., keras.Model], given: dict[str, Any], begun: Artefact | None) -> keras.Model:
    """A built network: as the model to start from has it, weights included, or else a fresh one.

    Args:
        kind: makes it.
        given: what a fresh one is made from.
        begun: the model to start from. What only training needs is drawn all the same.

    Raises:
        ModelError: this kind of network is made from something else, or a weight is not its.
    """
    made = weights.built(kind, begun.manifest.architecture if begun else given)
    if begun is not None:
        weights.assign(made, weights.read(made) | begun.weights())
    return made


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
