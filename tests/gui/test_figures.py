"""Figures for people: the unit that fits, and one word for one."""

import pytest

from gui import figures


@pytest.mark.parametrize(
    "seconds, said",
    [(0.2, "1 s"), (20.4, "20 s"), (59.6, "1 min"), (100, "2 min"), (3599, "1 h 0 min"), (5000, "1 h 23 min")],
)
def test_time_that_is_left_is_rough(seconds, said):
    assert figures.rough(seconds).replace(figures.NARROW, " ") == said


@pytest.mark.parametrize("seconds, said", [(0.038, "38 ms"), (0.9996, "1.0 s"), (1.42, "1.4 s"), (75, "1 min 15 s")])
def test_time_that_was_taken_is_exact(seconds, said):
    assert figures.duration(seconds).replace(figures.NARROW, " ") == said


def test_one_is_said_as_one():
    assert figures.counted(1, "words") == "1 word"
    assert figures.counted(1500, "words") == f"1{figures.NARROW}500 words"
    assert figures.counted(1, "entry", "entries") == "1 entry"
    assert figures.counted(2, "entry", "entries") == "2 entries"
