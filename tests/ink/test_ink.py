import numpy as np
import pytest

from suite.errors import UserError
from suite.ink.ink import strokes_of_value, value_of_strokes

GOOD = [[[0, 0], [1, 2], [3, 4]], [[5, 5]]]


def test_strokes_come_as_arrays_and_go_back():
    strokes = strokes_of_value({"strokes": GOOD})
    assert [stroke.shape for stroke in strokes] == [(3, 2), (1, 2)]
    assert value_of_strokes(strokes) == {"strokes": GOOD}


def test_times_are_kept_where_all_points_have_them():
    timed = [[[x, y, 0.1 * i] for i, (x, y) in enumerate(GOOD[0])]]
    assert strokes_of_value({"strokes": timed})[0].shape == (3, 3)
    mixed = strokes_of_value({"strokes": [*timed, GOOD[1]]})
    assert [stroke.shape[1] for stroke in mixed] == [2, 2]


def test_empty_strokes_are_left_out():
    assert len(strokes_of_value({"strokes": [[], *GOOD, []]})) == 2


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "must be"),
        ({"strokes": 3}, "must be"),
        ({"strokes": [7]}, "a stroke that is 7"),
        ({"strokes": []}, "fewer than two points"),
        ({"strokes": [[[1, 1]]]}, "fewer than two points"),
        ({"strokes": [[[1], [2]]]}, "Each point"),
        ({"strokes": [[[1, 2, 3, 4]] * 2]}, "Each point"),
        ({"strokes": [[[1, 2], [3, 4, 5]]]}, "Each point"),
        ({"strokes": [[["a", 2], [3, 4]]]}, "Each point"),
        ({"strokes": [[[float("nan"), 2], [3, 4]]]}, "NaN"),
        ({"strokes": [[[1e300, 2], [3, 4]]]}, "too large"),
        ({"strokes": [[[0, 0, 1], [1, 1, 0.5]]]}, "run backwards"),
        ({"strokes": [[[0, 0, 0], [1, 1, 2]], [[2, 2, 1], [3, 3, 3]]]}, "before the one before it ends"),
    ],
)
def test_what_is_no_ink_is_refused_in_a_sentence(value, words):
    with pytest.raises(UserError, match=words) as caught:
        strokes_of_value(value)
    assert str(caught.value).endswith(".")


def test_a_hundred_thousand_points_are_checked_in_no_time():
    line = np.cumsum(np.ones((100_000, 2)), axis=0).tolist()
    assert len(strokes_of_value({"strokes": [line]})[0]) == 100_000
