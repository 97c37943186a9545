"""Loops while decoding: notices that the same tokens come again and again, and says which token would go on so."""

from collections.abc import Sequence
from typing import NamedTuple

import tensorflow as tf

# Loops of more tokens than this are not noticed; a phrase of five words is about eight subword pieces.
LONGEST = 8
# More copies than any sequence holds: nothing is banned.
ENDLESS = 1 << 20


class Loops(NamedTuple):
    """How far the newest tokens of each row repeat what stands 1 to `LONGEST` tokens before them.

    Attributes:
        recent: int32 [rows, LONGEST], the last tokens, newest first, -1 where there was none yet.
        runs: int32 [rows, LONGEST]; column n - 1 counts the newest tokens in a row that each equal the one n before.
    """

    recent: tf.Tensor
    runs: tf.Tensor

    @classmethod
    def start(cls, rows: int) -> "Loops":
        return cls(tf.fill((rows, LONGEST), -1), tf.zeros((rows, LONGEST), tf.int32))

    def banned(self, copies: tf.Tensor) -> tf.Tensor:
        """Tokens that would complete one copy too many.

        Args:
            copies: int32 [rows], how many times the same tokens may stand one after the other.

        Returns:
            int32 [rows, LONGEST], -1 where nothing is banned.
        """
        sizes = tf.range(1, LONGEST + 1)
        return tf.where(self.runs + 1 >= copies[:, None] * sizes, self.recent, -1)

    def follow(self, parents: tf.Tensor, tokens: tf.Tensor) -> "Loops":
        """The loops after each row went on from row `parents` with `tokens`, both int32 [rows]."""
        both = tf.gather(tf.stack([self.recent, self.runs], axis=1), parents)
        recent, runs = both[:, 0], both[:, 1]
        return Loops(
            tf.concat([tokens[:, None], recent[:, :-1]], axis=1),
            tf.where(recent == tokens[:, None], runs + 1, 0),
        )


def most_copies(tokens: Sequence[int]) -> int:
    """How many times at most the same tokens stand one after the other: 3 in "a b c b c b c d".

    Where a source repeats itself its translation may too, so this is what a caller holds against its limit.
    """
    most = min(len(tokens), 1)
    for size in range(1, LONGEST + 1):
        run = 0
        for i in range(size, len(tokens)):
            run = run + 1 if tokens[i] == tokens[i - size] else 0
            most = max(most, 1 + run // size)
    return most
