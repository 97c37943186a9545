"""Training on several machines: who takes part, what only the first does, and each one's share of a batch.

Every machine runs the same program on the same data (Keras' distribution API on JAX); a step's gradients are those of
the whole batch. Nothing here is used, and JAX is not imported, where there is one machine.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

import keras
import numpy as np

from suite.errors import UserError


class Machines(NamedTuple):
    """Those that take part.

    Attributes:
        addresses: host:port of each, the first of which the others connect to.
        number: of this one, from 0.
    """

    addresses: tuple[str, ...]
    number: int


class Done(Exception):
    """The steps that are done together are done; the first machine goes on alone."""


_here: Machines | None = None


def join(machines: Machines) -> None:
    """Waits for all machines; from here on every model and every step is shared by them."""
    global _here
    keras.distribution.initialize(",".join(machines.addresses), len(machines.addresses), machines.number)
    devices = keras.distribution.list_devices()
    keras.distribution.set_distribution(keras.distribution.DataParallel(devices=devices, auto_shard_dataset=False))
    _here = machines


def leave() -> None:
    """Waits until all machines have come so far, and ends the connection."""
    from jax import distributed

    if distributed.is_initialized():
        distributed.shutdown()


def several() -> bool:
    """Whether there are other machines than this one."""
    return _here is not None


def first() -> bool:
    """Whether this machine writes what is written once."""
    return _here is None or _here.number == 0


def lead(do: Callable[[], Any]) -> Any:
    """Has the first machine do something, and the others wait for it.

    Returns:
        What it gave; None on the others.

    Raises:
        UserError: the first machine's; on the others that it failed.
    """
    if _here is None:
        return do()
    from jax.experimental import multihost_utils

    given = error = None
    if first():
        try:
            given = do()
        except UserError as found:
            error = found
    failed = bool(multihost_utils.broadcast_one_to_all(np.int32(error is not None)))
    if failed:
        raise error or UserError(f"Machine 0 ({_here.addresses[0]}) could not begin. It says why.")
    return given


class Share(keras.utils.PyDataset):
    """This machine's rows of each batch.

    A batch that cannot be shared out evenly is filled up with its own first rows.

    Args:
        data: batches as one machine takes them; with `rows` where their number is fixed.

    Raises:
        UserError: a fixed number of rows cannot be shared out.
    """

    def __init__(self, data: keras.utils.PyDataset) -> None:
        super().__init__()
        self._data = data
        self._devices = len(keras.distribution.list_devices())
        rows = getattr(data, "rows", None)
        if rows is not None and rows % self._devices:
            raise UserError(f"A batch has {rows} rows. They cannot be shared out to {self._devices} devices evenly.")

    def __len__(self) -> int:
        return len(self._data)

    def __getitem__(self, index: int):
        return keras.tree.map_structure(self._part, self._data[index])

    def _part(self, array: np.ndarray) -> np.ndarray:
        rows = -(-len(array) // self._devices) * self._devices
        each = rows // len(_here.addresses)
        return np.take(array, np.arange(_here.number * each, (_here.number + 1) * each) % len(array), axis=0)


def share(data: keras.utils.PyDataset) -> keras.utils.PyDataset:
    """What this machine is to take of each batch: all of it where it is alone."""
    return Share(data) if several() else data
