import numpy as np

from suite.ink.offsets import offsets_of, strokes_of

STROKES = [np.array([[5, 5], [6, 7], [6, 9]]), np.array([[20, 1]]), np.array([[1, 2], [3, 4]])]


def test_offsets_are_the_ways_between_points():
    expected = [[0, 0, 0], [1, 2, 0], [0, 2, 1], [14, -8, 1], [-19, 1, 0], [2, 2, 1]]
    np.testing.assert_array_equal(offsets_of(STROKES), expected)


def test_strokes_come_back():
    for ours, theirs in zip(strokes_of(offsets_of(STROKES), STROKES[0][0]), STROKES, strict=True):
        np.testing.assert_allclose(ours, theirs)


def test_a_stroke_that_goes_on_is_kept():
    offsets = offsets_of(STROKES)
    offsets[-1, 2] = 0
    assert [len(stroke) for stroke in strokes_of(offsets)] == [3, 1, 2]


def test_times_are_left_out():
    timed = [np.column_stack([stroke, np.arange(len(stroke))]) for stroke in STROKES]
    np.testing.assert_array_equal(offsets_of(timed), offsets_of(STROKES))
