"""Beam search told step by step: all that was followed, and what was dropped on the way.

The same search as `BeamSearch`, in plain Python around the network's step: slower, but nothing is forgotten.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
import tensorflow as tf

from suite.decode.chunk import Step
from suite.decode.loops import LONGEST
from suite.task import Cancel, Stopped

# Dropped continuations that are told of at each step.
DROPPED = 2


class Node(NamedTuple):
    """A sequence of tokens that was looked at, by its last one.

    Attributes:
        parent: the number of the node that it goes on from; -1 at the first step.
        token: the last one.
        step: its place in the sequence, from 0.
        log_probability: of the whole sequence, in nats.
        score: what it was ranked by, `log_probability / length**penalty`.
        kept: whether it was followed.
        behind: how far its score lies below that of the last one that was followed at its step; 0 for those that were.
        finished: whether it ends.
    """

    parent: int
    token: int
    step: int
    log_probability: float
    score: float
    kept: bool
    behind: float
    finished: bool


class Tree(NamedTuple):
    """A whole search.

    Attributes:
        nodes: in the order of the steps, those of a step best first.
        finished: the numbers of the nodes that end a sequence and were among the best to the last, best first.
    """

    nodes: list[Node]
    finished: list[int]

    def tokens(self, number: int) -> list[int]:
        """The sequence up to a node, without the end."""
        line = []
        while number >= 0:
            node = self.nodes[number]
            if not node.finished:
                line.append(node.token)
            number = node.parent
        return line[::-1]

    def data(self, word: Callable[[int], str]) -> dict[str, Any]:
        """What a `BeamTreeView` shows of it; `word` says a token for people."""
        nodes = [
            {
                "parent": node.parent,
                "text": "" if node.finished else word(node.token),
                "step": node.step,
                "log_probability": node.log_probability,
                "score": node.score,
                "kept": node.kept,
                "behind": node.behind,
                "finished": node.finished,
            }
            for node in self.nodes
        ]
        return {"nodes": nodes, "finished": self.finished}


class _Beam(NamedTuple):
    """A sequence that is followed: its node, its tokens, and the row of the network's state that belongs to it."""

    node: int
    tokens: tuple[int, ...]
    log_probability: float
    score: float
    finished: bool
    row: int


class _Way(NamedTuple):
    """One way to go on from a beam; `token` is None for one that has ended."""

    beam: _Beam
    token: int | None
    log_probability: float
    score: float


class TreeSearch:
    """Beam search that remembers everything, over one item.

    Args:
        step, start, end: as of `BeamSearch`.
    """

    def __init__(self, step: Step, start: int, end: int):
        self._step = tf.function(lambda tokens, state, memory: step(tokens, state, memory)[:2])
        self._start = start
        self._end = end

    def grow(
        self,
        memory: Any,
        state: Any,
        *,
        limit: int,
        beams: int,
        penalty: float = 1.0,
        minimum: int = 1,
        prefix: Sequence[int] = (),
        copies: int | None = None,
        cancel: Cancel | None = None,
    ) -> Tree:
        """Searches; memory and state are of one item [1, ...], the others are as of `BeamSearch.run`.

        Raises:
            Stopped: `cancel` was set.
        """
        rows = [0] * beams
        memory, state = _taken(memory, rows), _taken(state, rows)
        nodes: list[Node] = []
        following = [_Beam(-1, (), 0.0, 0.0, False, 0)]
        for step in range(limit):
            if cancel is not None and cancel.is_set():
                raise Stopped
            tokens = [beam.tokens[-1] if beam.tokens else self._start for beam in following]
            tokens += [self._start] * (beams - len(tokens))
            log_probabilities, state = self._step(tf.constant(tokens, tf.int32), state, memory)
            log_probabilities = np.asarray(log_probabilities, "float32")
            ways = []
            for beam in following:
                if beam.finished:
                    ways.append(_Way(beam, None, beam.log_probability, beam.score))
                    continue
                allowed = self._allowed(beam, log_probabilities[beam.row], step, limit, beams, minimum, prefix, copies)
                for token in allowed:
                    total = beam.log_probability + float(log_probabilities[beam.row][token])
                    ways.append(_Way(beam, token, total, total / (step + 1) ** penalty))
            ways = sorted((way for way in ways if np.isfinite(way.score)), key=lambda way: -way.score)
            following = self._follow(nodes, ways, step, beams)
            state = _taken(state, [ways[i].beam.row for i in range(len(following))] + rows[len(following) :])
            if all(beam.finished for beam in following):
                break
        return Tree(nodes, [beam.node for beam in following if beam.finished])

    def _allowed(self, beam, log_probabilities, step, limit, beams, minimum, prefix, copies) -> list[int]:
        """Tokens by which a beam may go on, the likeliest first; more than can be kept or told of."""
        if step == limit - 1:
            return [self._end]
        if step < len(prefix):
            return [prefix[step]]
        likeliest = np.argsort(-log_probabilities, kind="stable")[: beams + LONGEST + 1 + DROPPED].tolist()
        return [
            token
            for token in likeliest
            if not (token == self._end and step + 1 < minimum)
            and not (copies and _repeats((*beam.tokens, token), copies))
        ]

    def _follow(self, nodes: list[Node], ways: list[_Way], step: int, beams: int) -> list[_Beam]:
        """Takes the best ways, and remembers these and the best of the others."""
        last = ways[min(beams, len(ways)) - 1].score
        following = []
        for place, way in enumerate(ways[: beams + DROPPED]):
            kept, ended = place < beams, way.token is None
            if not ended:
                node = Node(
                    way.beam.node,
                    way.token,
                    step,
                    way.log_probability,
                    way.score,
                    kept,
                    0.0 if kept else last - way.score,
                    way.token == self._end,
                )
                nodes.append(node)
            if kept:
                number = way.beam.node if ended else len(nodes) - 1
                tokens = way.beam.tokens if ended else (*way.beam.tokens, way.token)
                finished = ended or way.token == self._end
                following.append(_Beam(number, tokens, way.log_probability, way.score, finished, place))
        return following


def _taken(nest: Any, rows: Sequence[int]) -> Any:
    return tf.nest.map_structure(lambda x: tf.gather(x, list(rows)), nest)


def _repeats(tokens: Sequence[int], copies: int) -> bool:
    """Whether a sequence ends in more copies of the same 1 to `LONGEST` tokens than are allowed."""
    return any(
        len(tokens) >= size * (copies + 1) and tokens[-size * (copies + 1) :] == tokens[-size:] * (copies + 1)
        for size in range(1, LONGEST + 1)
    )
