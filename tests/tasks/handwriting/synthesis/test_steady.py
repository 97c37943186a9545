"""A line of which the pen ran away is written again; the others stay as they were."""

import numpy as np

from suite.ink.offsets import offsets_of
from suite.tasks.handwriting.data import normalised
from suite.tasks.handwriting.synthesis import steady
from suite.tasks.handwriting.synthesis.hand import Written
from tests.tasks.handwriting.pen import loops


class Shaky:
    """A hand whose pen runs away for some seeds."""

    def __init__(self, *astray):
        self.astray = astray
        self.asked = []

    def write(self, texts, seeds, bias, style, cancel):
        self.asked.append(list(seeds))
        for share in (0.5, 1.0):
            yield [self._line(len(text), seed, share) for text, seed in zip(texts, seeds)]

    def _line(self, letters, seed, share):
        offsets = normalised(offsets_of(loops(letters, seed=seed % 1000)))
        return Written(offsets[: int(share * len(offsets))], share == 1.0 and seed not in self.astray)


def last(hand, texts, seeds):
    *_, written = steady.write(hand, texts, seeds, 1.0)
    return written


def test_lines_that_keep_to_the_text_are_written_once():
    hand = Shaky()
    several = list(steady.write(hand, ["abc", "ab"], [4, 5], 1.0))
    assert len(several) == 2
    assert hand.asked == [[4, 5]]


def test_only_what_went_astray_is_written_again():
    steady_line = last(Shaky(), ["abc", "ab"], [4, 5])[0]
    hand = Shaky(5)
    first, second = last(hand, ["abc", "ab"], [4, 5])
    assert len(hand.asked) == 2
    assert not set(hand.asked[0]) & set(hand.asked[1])
    assert np.array_equal(first.offsets, steady_line.offsets)
    assert second.finished


def test_it_is_tried_so_often_and_no_oftener():
    class Lost(Shaky):
        def _line(self, letters, seed, share):
            return super()._line(letters, seed, 0.5)

    hand = Lost()
    (line,) = last(hand, ["abc"], [1])
    assert len(hand.asked) == steady.TRIES
    assert not line.finished
