"""One sentence decoded four ways side by side: with attention or without, from the last state or from zeros."""

from collections.abc import Iterator
from typing import NamedTuple

import keras
import numpy as np
from keras import ops

from suite.tasks.translation.network import Translator
from suite.text.pieces import END, PAD, START, UNKNOWN


class Way(NamedTuple):
    """What passes from the encoder to the decoder."""

    attention: bool
    state: bool


BOTH, ATTENTION, STATE, NEITHER = WAYS = (Way(True, True), Way(True, False), Way(False, True), Way(False, False))


class Decoded(NamedTuple):
    """What one way wrote, and what it thinks of the pieces that `BOTH` wrote.

    Attributes:
        ids: greedy choices, without the end.
        attention: where it looked for each of them and for the end [len(ids) + 1, source pieces].
        probabilities: of each piece of `BOTH` and of its end, when all before it is given.
        first: whether it would have chosen it.
    """

    ids: list[int]
    attention: np.ndarray
    probabilities: np.ndarray
    first: np.ndarray


def decode(network: Translator, source: list[int]) -> Iterator[dict[Way, Decoded]]:
    """Decodes greedily, one piece of every way at a time; yields what there is after each, the last is complete.

    Rows 0 to 3 write by themselves, one for each of `WAYS`; rows 4 to 7 are given what row 0 wrote.

    Args:
        source: English pieces and their end.
    """
    with keras.device("cpu"):
        memory, state = network.start(np.array([source]))
        memory = {name: ops.repeat(value, 2 * len(WAYS), axis=0) for name, value in memory.items()}
        looks = np.array([way.attention for way in WAYS] * 2, "float32")
        keeps = np.array([[way.state] for way in WAYS] * 2, "float32")
        # A context of zeros is no attention; the network has no bias between values and context.
        memory["values"] = memory["values"] * looks[:, None, None, None]
        state = {name: ops.repeat(value, 2 * len(WAYS), axis=0) * keeps for name, value in state.items()}
    tokens, written, looked = np.full(2 * len(WAYS), START), [], []
    odds, best = [], []
    for _ in range(2 * len(source) + 10):
        with keras.device("cpu"):
            logs, state, attention = network.step(tokens, state, memory)
        logs = np.array(logs, "float64")
        logs[:, [PAD, UNKNOWN, START]] = -np.inf
        chosen = logs.argmax(axis=1)
        written.append(chosen[: len(WAYS)])
        looked.append(np.array(attention)[: len(WAYS)])
        odds.append(np.exp(logs[len(WAYS) :, chosen[0]]))
        best.append(chosen[len(WAYS) :] == chosen[0])
        tokens = np.concatenate([chosen[: len(WAYS)], np.repeat(chosen[0], len(WAYS))])
        yield _told(np.array(written), np.array(looked), np.array(odds), np.array(best))
        if (np.array(written) == END).any(axis=0).all():
            return


def _told(written: np.ndarray, looked: np.ndarray, odds: np.ndarray, best: np.ndarray) -> dict[Way, Decoded]:
    """Each way up to its end; all arrays are [steps, ways, ...]."""
    ends = [int(np.append(column == END, True).argmax()) for column in written.T]
    reach = ends[0] + 1
    return {
        way: Decoded(
            written[: ends[row], row].tolist(), looked[: ends[row] + 1, row], odds[:reach, row], best[:reach, row]
        )
        for row, way in enumerate(WAYS)
    }
