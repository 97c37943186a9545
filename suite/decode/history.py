"""What a beam search chose at each step, and the way back from a beam to its first token."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Hypothesis:
    """A finished sequence.

    Attributes:
        tokens: without start and end.
        score: what it was ranked by: `log_probability / length**penalty`, the end counted in the length.
        log_probability: of all its tokens, a forced prefix and the end included, in nats.
        attention: float32 [len(tokens), positions], where each token looked, or None.
    """

    tokens: list[int]
    score: float
    log_probability: float
    attention: np.ndarray | None = None


class History:
    """The choices of all items, by steps.

    Args:
        end: the token that ends a sequence.
    """

    def __init__(self, end: int):
        self._end = end
        self._tokens: list[np.ndarray] = []
        self._parents: list[np.ndarray] = []
        self._attention: list[np.ndarray] = []

    def __len__(self) -> int:
        return len(self._tokens)

    def add(self, tokens: np.ndarray, parents: np.ndarray, attention: np.ndarray | None) -> None:
        """Adds steps.

        Args:
            tokens: int [steps, items, beams], the token each beam took.
            parents: int [steps, items, beams], the beam of the step before that it went on from.
            attention: float [steps, items, beams, positions], where the beams of the step before looked, or None.
        """
        self._tokens.extend(tokens)
        self._parents.extend(parents)
        self._attention.extend(() if attention is None else attention)

    def paths(self, beams: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The way to given beams of the newest step.

        Args:
            beams: int [items, wanted].

        Returns:
            tokens int [items, wanted, steps], and the beam that was asked for each of them, in the same shape.
        """
        tokens = np.empty((*beams.shape, len(self)), np.int32)
        asked = np.empty_like(tokens)
        for step in reversed(range(len(self))):
            tokens[..., step] = np.take_along_axis(self._tokens[step], beams, axis=1)
            beams = np.take_along_axis(self._parents[step], beams, axis=1)
            asked[..., step] = beams
        return tokens, asked

    def best(self) -> list[list[int]]:
        """The tokens of each item's first beam, without the end."""
        items = self._tokens[0].shape[0]
        tokens, _ = self.paths(np.zeros((items, 1), np.int32))
        return [self._cut(line[0]) for line in tokens]

    def hypotheses(
        self, finished: np.ndarray, scores: np.ndarray, log_probabilities: np.ndarray, best: int
    ) -> list[list[Hypothesis]]:
        """At most `best` finished beams of each item, best first; the arguments are [items, beams]."""
        ranked = np.where(finished & np.isfinite(scores), scores, -np.inf)
        order = np.argsort(-ranked, axis=1, kind="stable")[:, :best]
        tokens, asked = self.paths(order)

        def read(item, place):
            beam = order[item, place]
            figures = float(scores[item, beam]), float(log_probabilities[item, beam])
            line = self._cut(tokens[item, place])
            return Hypothesis(line, *figures, self._looks(item, asked[item, place, : len(line)]))

        counts = np.minimum(np.isfinite(ranked).sum(axis=1), best)
        return [[read(item, place) for place in range(count)] for item, count in enumerate(counts)]

    def _looks(self, item: int, asked: np.ndarray) -> np.ndarray | None:
        """The attention of one item, of the beams that were asked at its first `len(asked)` steps."""
        if not self._attention:
            return None
        looks = np.empty((len(asked), self._attention[0].shape[-1]), np.float32)
        for step, beam in enumerate(asked):
            looks[step] = self._attention[step][item, beam]
        return looks

    def _cut(self, tokens: np.ndarray) -> list[int]:
        tokens = tokens.tolist()
        return tokens[: tokens.index(self._end)] if self._end in tokens else tokens
