"""What two texts have in common, against the standard library and by examples."""

import os
import random

import pytest

from gui.overlap import alike, common_prefix


def test_the_common_prefix_is_that_of_the_standard_library():
    chance = random.Random(7)
    for _ in range(300):
        first, second = ("".join(chance.choices("ab", k=chance.randrange(12))) for _ in range(2))
        assert common_prefix(first, second) == len(os.path.commonprefix([first, second]))


@pytest.mark.parametrize(
    "before, after, same",
    [
        ("one", "one two", True),
        ("one two", "one", True),
        ("one two three", "one three", True),
        ("the cat", "a dog ran", False),
        ("x", "Hello", False),
        ("", "anything", True),
        ([[1], [2]], [[1], [2], [3]], True),
        ([[1], [2]], [[3], [4]], False),
    ],
)
def test_going_on_is_told_from_beginning_anew(before, after, same):
    assert alike(before, after) is alike(after, before) is same
