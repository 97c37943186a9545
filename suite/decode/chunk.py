"""The compiled part of beam search: a few steps at once, in a loop that TensorFlow runs without Python."""

from collections.abc import Callable
from typing import Any, NamedTuple

import tensorflow as tf

from suite.decode.loops import LONGEST, Loops

CHUNK = 8
FREE = -1

Step = Callable[[tf.Tensor, Any, Any], tuple[tf.Tensor, Any, tf.Tensor | None]]


class Beams(NamedTuple):
    """Where a search stands. A row is one beam of one item, the beams of an item one after the other, best first.

    Attributes:
        steps: int32 [], steps made.
        tokens: int32 [rows], the newest token.
        state: nested tensors [rows, ...], the network's.
        log_probabilities: float32 [batch, beams]; minus infinity where there is no beam.
        lengths: int32 [batch, beams], the end counted.
        finished: bool [batch, beams].
        loops: what repeats.
    """

    steps: tf.Tensor
    tokens: tf.Tensor
    state: Any
    log_probabilities: tf.Tensor
    lengths: tf.Tensor
    finished: tf.Tensor
    loops: Loops

    def scores(self, penalty: tf.Tensor) -> tf.Tensor:
        """Log probabilities under length normalisation, [batch, beams]."""
        return self.log_probabilities / tf.cast(self.lengths, tf.float32) ** penalty


class Rules(NamedTuple):
    """What holds for a whole search; tensors, so that other values do not make another graph.

    Attributes:
        limits: int32 [batch], most tokens of an item, the end counted.
        copies: int32 [batch], most immediate copies of the same tokens.
        penalty: float32 [], the power of the length that a log probability is divided by.
        minimum: int32 [], fewest tokens, the end counted.
        best: int32 [], how many finished beams are wanted of each item.
    """

    limits: tf.Tensor
    copies: tf.Tensor
    penalty: tf.Tensor
    minimum: tf.Tensor
    best: tf.Tensor


class Chosen(NamedTuple):
    """What a chunk did, by steps; only the first `steps` rows mean anything.

    Attributes:
        steps: int32 [].
        settled: bool [], whether no further step can change what was asked for.
        scores: float32 [batch, beams], at the end of the chunk.
        tokens: int32 [CHUNK, rows], taken by each row.
        parents: int32 [CHUNK, rows], the row of the step before that it went on from.
        attention: [CHUNK, rows, positions], of the rows of the step before, or None.
    """

    steps: tf.Tensor
    settled: tf.Tensor
    scores: tf.Tensor
    tokens: tf.Tensor
    parents: tf.Tensor
    attention: tf.Tensor | None


class Chunk:
    """Up to `CHUNK` steps of beam search.

    Args:
        step: as of `BeamSearch`.
        end: the token that ends a sequence.
    """

    def __init__(self, step: Step, end: int):
        self._step = step
        self._end = end

    def __call__(
        self, beams: Beams, memory: Any, forced: tf.Tensor, rules: Rules, steps: tf.Tensor
    ) -> tuple[Beams, Chosen]:
        """Makes up to `steps` steps, fewer where all items are settled before.

        Args:
            beams: where the search stands.
            memory: nested tensors [rows, ...], which stay as they are.
            forced: int32 [batch, CHUNK], the tokens that must be taken, `FREE` where any may be.
            rules: what holds.
            steps: int32 [], at most `CHUNK`.
        """
        looks = self._looks(beams, memory)
        rows = beams.tokens.shape[0]

        def going(i, settled, beams, *arrays):
            return (i < steps) & ~settled

        def body(i, settled, beams, *arrays):
            log_probabilities, state, attention = self._step(beams.tokens, beams.state, memory)
            log_probabilities = tf.cast(log_probabilities, tf.float32)
            beams, parents = self._choose(beams._replace(state=state), log_probabilities, forced[:, i], rules)
            made = (beams.tokens, parents) if looks is None else (beams.tokens, parents, attention)
            arrays = [array.write(i, value) for array, value in zip(arrays, made)]
            return i + 1, _settled(beams, rules), beams, *arrays

        kinds = [(tf.int32, (rows,))] * 2 + ([] if looks is None else [(looks.dtype, looks.shape)])
        arrays = [tf.TensorArray(dtype, CHUNK, element_shape=shape) for dtype, shape in kinds]
        i, settled, beams, *arrays = tf.while_loop(going, body, (0, _settled(beams, rules), beams, *arrays))
        tokens, parents, *attention = [array.stack() for array in arrays]
        scores = beams.scores(rules.penalty)
        return beams, Chosen(i, settled, scores, tokens, parents, attention[0] if attention else None)

    def _looks(self, beams: Beams, memory: Any) -> tf.TensorSpec | None:
        """What the step's attention is like, or None: the loop must know before it makes its first step."""
        shapes = tf.nest.map_structure(tf.TensorSpec.from_tensor, (beams.tokens, beams.state, memory))
        trial = tf.function(lambda *arguments: self._step(*arguments)[2]).get_concrete_function(*shapes)
        return trial.structured_outputs

    def _choose(self, beams, log_probabilities, forced, rules):
        """The best continuations, and the row [rows] that each of them goes on from."""
        batch, width = beams.finished.shape
        values, tokens = self._continuations(beams, log_probabilities, forced, rules)
        choices = values.shape[-1]
        length = beams.steps + 1
        totals = beams.log_probabilities[..., None] + tf.reshape(values, (batch, width, choices))
        lengths = tf.where(beams.finished, beams.lengths, length)
        scores = totals / tf.cast(lengths, tf.float32)[..., None] ** rules.penalty
        _, picked = tf.math.top_k(tf.reshape(scores, (batch, width * choices)), width)
        picked = tf.reshape(picked + tf.range(batch)[:, None] * (width * choices), [-1])
        parents = picked // choices
        taken = tf.gather(tf.reshape(tokens, [-1]), picked)
        return Beams(
            steps=length,
            tokens=taken,
            state=_reorder(beams.state, parents) if width > 1 else beams.state,
            log_probabilities=tf.reshape(tf.gather(tf.reshape(totals, [-1]), picked), (batch, width)),
            lengths=tf.reshape(tf.gather(tf.reshape(lengths, [-1]), parents), (batch, width)),
            finished=tf.reshape(taken == self._end, (batch, width)),
            loops=beams.loops.follow(parents, taken),
        ), parents

    def _continuations(self, beams, log_probabilities, forced, rules):
        """The log probabilities and tokens [rows, choices] by which each row may go on.

        Of a row that may go on freely these are more than `beams` by as many as can be banned, so that the
        vocabulary is walked over once and bans and forced tokens are worked out on a handful of columns.
        """
        batch, width = beams.finished.shape
        finished = tf.reshape(beams.finished, [-1])
        choices = min(width + LONGEST + 1, log_probabilities.shape[-1])
        values, tokens = tf.math.top_k(log_probabilities, choices)
        banned = beams.loops.banned(tf.repeat(rules.copies, width))
        out = tf.reduce_any(tokens[:, :, None] == banned[:, None, :], axis=-1)
        out |= (tokens == self._end) & (beams.steps + 1 < rules.minimum)
        values = tf.where(out, -float("inf"), values)
        only = tf.where(finished, self._end, tf.repeat(forced, width))
        cost = tf.gather(log_probabilities, tf.maximum(only, 0), batch_dims=1)
        cost = tf.where(finished, 0.0, cost)[:, None]
        first = tf.range(choices) == 0
        tied = (only != FREE)[:, None]
        values = tf.where(tied, tf.where(first, cost, -float("inf")), values)
        return values, tf.where(tied, only[:, None], tokens)


def _settled(beams: Beams, rules: Rules) -> tf.Tensor:
    """Whether, for every item, no live beam can come before the last finished one that is wanted.

    What is added to a log probability is never above 0, so a live beam ends at best with the one it has, divided by
    the greatest length there is.
    """
    scores = tf.where(beams.finished, beams.scores(rules.penalty), -float("inf"))
    last = tf.gather(tf.math.top_k(scores, scores.shape[1]).values, rules.best - 1, axis=1)
    reach = beams.log_probabilities / tf.cast(rules.limits, tf.float32)[:, None] ** rules.penalty
    reach = tf.reduce_max(tf.where(beams.finished, -float("inf"), reach), axis=1)
    return tf.reduce_all(last >= reach)


def _reorder(state: Any, rows: tf.Tensor) -> Any:
    return tf.nest.map_structure(lambda x: tf.gather(x, rows), state)
