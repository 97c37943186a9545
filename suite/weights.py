"""A network's weights as named arrays, and back."""

from collections.abc import Callable
from typing import Any

import keras
import numpy as np

from suite.errors import ModelError


def built(kind: Callable[..., keras.Model], architecture: dict[str, Any]) -> keras.Model:
    """A network as a manifest describes it, with all its variables.

    Raises:
        ModelError: this kind of network is made from something else.
    """
    try:
        network = kind(**architecture)
    except TypeError as error:
        raise ModelError(
            "The model was made for another version of its network: {reason}. Get the model again.", reason=str(error)
        ) from None
    network.build()
    return network


def read(network: keras.Model) -> dict[str, np.ndarray]:
    """Every weight by the path of its layer, without the network's own name."""
    return {_name(v): keras.ops.convert_to_numpy(v).astype("float32") for v in network.weights}


def assign(network: keras.Model, arrays: dict[str, np.ndarray]) -> None:
    """Puts arrays into a built network.

    Raises:
        ModelError: a weight is missing, is not the network's, or has another shape.
    """
    wanted = {_name(v): v for v in network.weights}
    for name in wanted.keys() ^ arrays.keys():
        raise ModelError(
            "The model does not fit its network: {name!r} is in one of them only. Get the model again.", name=name
        )
    for name, variable in wanted.items():
        if tuple(variable.shape) != arrays[name].shape:
            raise ModelError(
                "The model does not fit its network: {name!r} must be {wanted}. Received {received}. "
                "Get the model again.",
                name=name,
                wanted=str(tuple(variable.shape)),
                received=str(arrays[name].shape),
            )
        variable.assign(arrays[name])


def _name(variable) -> str:
    return variable.path.split("/", 1)[1]
