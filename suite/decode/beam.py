"""Beam search over any network that makes one step at a time; greedy search is the same with one beam."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import tensorflow as tf

from suite.decode.chunk import CHUNK, FREE, Beams, Chunk, Rules, Step
from suite.decode.history import History, Hypothesis
from suite.decode.loops import ENDLESS, Loops
from suite.task import Cancel, Stopped


@dataclass(frozen=True)
class BestSoFar:
    """What stands between two chunks: the tokens of each item's best beam; the last one equals the result."""

    tokens: list[list[int]]


@dataclass(frozen=True)
class Decoded:
    """The end of a search: the finished hypotheses of each item, best first."""

    items: list[list[Hypothesis]]


class BeamSearch:
    """Finds the sequences that a network holds the most probable.

    Beams of an item share its places, ranked by `log_probability / length**penalty`. One that has ended is frozen: it
    keeps its place while it is among the best, at no further cost. A search stops as soon as nothing can change the
    hypotheses asked for, and at an item's limit every beam has to end.

    Shapes are compiled once each: those of `memory` and `state`, and the number of beams. Everything else
    (lengths, penalty, prefixes ...) may change freely. An item's result does not depend on its neighbours.

    Args:
        step: `step(tokens, state, memory) -> (log_probabilities, state, attention)`, in TensorFlow or Keras
            operations: tokens int32 [rows], state and memory nested tensors with leading axis rows, log
            probabilities [rows, vocabulary], attention [rows, positions] or None.
        start: the token before the first.
        end: the token that ends a sequence.
        jit_compile: whether XLA compiles the loop.
    """

    def __init__(self, step: Step, start: int, end: int, jit_compile: bool = False):
        self._start = start
        self._end = end
        self._chunk = tf.function(Chunk(step, end).__call__, jit_compile=jit_compile)

    def run(
        self,
        memory: Any,
        state: Any,
        *,
        limits: Sequence[int],
        beams: int = 4,
        best: int | None = None,
        penalty: float = 1.0,
        minimum: int = 1,
        prefixes: Sequence[Sequence[int]] | None = None,
        copies: Sequence[int] | None = None,
        attention: bool = False,
        chunk: int = CHUNK,
        cancel: Cancel | None = None,
    ) -> Iterator[BestSoFar | Decoded]:
        """Searches, and yields a `BestSoFar` after each chunk and one `Decoded` at the end.

        Args:
            memory: nested tensors [batch, ...] that each step reads.
            state: nested tensors [batch, ...] before the first step.
            limits: most tokens of each item, the end counted. Where `batch` is greater than their number, the rows
                after them are padding and cost no step of their own.
            beams: sequences followed side by side for each item.
            best: how many hypotheses are wanted of each item; all beams if None.
            penalty: power of the length that log probabilities are divided by, 0 or more.
            minimum: fewest tokens, the end counted.
            prefixes: of each item, tokens that its sequences begin with.
            copies: of each item, how many times the same 1 to 8 tokens may stand one after the other; any number if
                None.
            attention: whether hypotheses carry the attention of their tokens.
            chunk: steps between two yields, at most 8.
            cancel: looked at before each chunk.

        Raises:
            Stopped: `cancel` was set.
            ValueError: an argument is out of range.
        """
        best = beams if best is None else best
        _check(limits, beams, best, penalty, chunk, prefixes, copies)
        batch = tf.nest.flatten(state)[0].shape[0]
        where = self._begin(state, batch, beams, len(limits))
        memory = _repeat(memory, batch, beams)
        forced = self._forced(limits, prefixes, batch)
        rules = _rules(limits, copies, penalty, minimum, best, batch)
        history, settled = History(self._end), False
        while not settled:
            if cancel is not None and cancel.is_set():
                raise Stopped
            now = tf.constant(forced[:, len(history) : len(history) + CHUNK])
            where, chosen = self._chunk(where, memory, now, rules, tf.constant(chunk))
            _remember(history, chosen, batch, beams, len(limits), attention)
            settled = bool(chosen.settled)
            if not settled:
                yield BestSoFar(history.best())
        arrays = [x.numpy()[: len(limits)] for x in (where.finished, chosen.scores, where.log_probabilities)]
        items = history.hypotheses(*arrays, best)
        yield BestSoFar([found[0].tokens if found else [] for found in items])
        yield Decoded(items)

    def decode(self, memory: Any, state: Any, **options: Any) -> list[list[Hypothesis]]:
        """The hypotheses of each item, best first; arguments as of `run`."""
        *_, decoded = self.run(memory, state, **options)
        return decoded.items

    def warm(self, memory: Any, state: Any, beams: int = 4) -> None:
        """Compiles the loop for the shapes of `memory` and `state`, whatever they hold."""
        batch = tf.nest.flatten(state)[0].shape[0]
        self.decode(memory, state, limits=[1] * batch, beams=beams)

    def _begin(self, state: Any, batch: int, beams: int, items: int) -> Beams:
        """One live beam for each item, none for padding."""
        live = np.full((batch, beams), -np.inf, np.float32)
        live[:items, 0] = 0
        rows = batch * beams
        return Beams(
            steps=tf.constant(0),
            tokens=tf.fill((rows,), self._start),
            state=_repeat(state, batch, beams),
            log_probabilities=tf.constant(live),
            lengths=tf.ones((batch, beams), tf.int32),
            finished=tf.zeros((batch, beams), tf.bool),
            loops=Loops.start(rows),
        )

    def _forced(self, limits, prefixes, batch) -> np.ndarray:
        """What each item must take at each step, int32 [batch, steps]: its prefix, and the end at its limit."""
        steps = -(-max(limits) // CHUNK) * CHUNK + CHUNK
        forced = np.full((batch, steps), FREE, np.int32)
        for item, limit in enumerate(limits):
            prefix = () if prefixes is None else prefixes[item]
            forced[item, : len(prefix)] = prefix
            forced[item, limit - 1] = self._end
        return forced


def _check(limits, beams, best, penalty, chunk, prefixes, copies) -> None:
    if not 1 <= best <= beams:
        raise ValueError(f"`best` must be from 1 to `beams`. Received: best={best}, beams={beams}")
    if not limits or min(limits) < 1:
        raise ValueError(f"`limits` must hold a number of at least 1 for each item. Received: limits={limits}")
    if penalty < 0:
        raise ValueError(f"`penalty` must be 0 or more. Received: penalty={penalty}")
    if not 1 <= chunk <= CHUNK:
        raise ValueError(f"`chunk` must be from 1 to {CHUNK}. Received: chunk={chunk}")
    for name, values in (("prefixes", prefixes), ("copies", copies)):
        if values is not None and len(values) != len(limits):
            raise ValueError(f"`{name}` must have an entry for each limit. Received: {len(values)}, {len(limits)}")
    for prefix, limit in zip(prefixes or (), limits):
        if len(prefix) >= limit:
            raise ValueError(f"A prefix must be shorter than its limit. Received: {len(prefix)} tokens, limit={limit}")


def _rules(limits, copies, penalty, minimum, best, batch) -> Rules:
    def padded(values, rest):
        return tf.constant([*values, *[rest] * (batch - len(values))], tf.int32)

    return Rules(
        limits=padded(limits, 1),
        copies=padded(copies or (), ENDLESS) if copies is not None else tf.fill((batch,), ENDLESS),
        penalty=tf.constant(penalty, tf.float32),
        minimum=tf.constant(minimum, tf.int32),
        best=tf.constant(best, tf.int32),
    )


def _repeat(nest: Any, batch: int, beams: int) -> Any:
    """Each of the `batch` leading rows `beams` times, one after the other."""
    rows = tf.constant(np.repeat(np.arange(batch, dtype=np.int32), beams))
    return nest if beams == 1 else tf.nest.map_structure(lambda x: tf.gather(x, rows), nest)


def _remember(history, chosen, batch, beams, items, attention) -> None:
    steps = int(chosen.steps)
    shape = (steps, batch, beams)
    tokens = chosen.tokens.numpy()[:steps].reshape(shape)[:, :items]
    parents = (chosen.parents.numpy()[:steps] % beams).reshape(shape)[:, :items]
    if attention and chosen.attention is not None:
        looks = chosen.attention.numpy()[:steps].reshape(*shape, -1)[:, :items]
        history.add(tokens, parents, looks)
    else:
        history.add(tokens, parents, None)
