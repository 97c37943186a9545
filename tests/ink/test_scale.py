import numpy as np
import pytest

from suite.ink.scale import HEIGHT, WAY, to_device

TIME = np.linspace(0, 3, 400)
# Loops as of a row of e: the pen goes round and to the right.
LOOPS = np.column_stack([120 * TIME + 40 * np.sin(12 * TIME), 77 * np.cos(12 * TIME), TIME])


def test_size_and_unit_do_not_matter():
    here, _ = to_device([LOOPS])
    there, _ = to_device([LOOPS * [0.01, 0.01, 1] + [5, 7, 0]])
    np.testing.assert_allclose(here[0], there[0], atol=1e-6)
    assert np.ptp(here[0][:, 1]) == pytest.approx(HEIGHT, rel=0.01)


def test_sampling_does_not_matter():
    few, many = (to_device([LOOPS[::step]])[0][0] for step in (4, 1))
    assert len(few) == pytest.approx(len(many), rel=0.05)


@pytest.mark.parametrize("columns", [2, 3])
def test_points_lie_as_far_apart_as_the_device_has_them(columns):
    (points,), _ = to_device([LOOPS[:, :columns]])
    assert np.mean(np.hypot(*np.diff(points, axis=0).T)) == pytest.approx(WAY, rel=0.15)


def test_a_pen_keeps_its_speed():
    slow_end = LOOPS.copy()
    slow_end[200:, 2] += 3 * (slow_end[200:, 2] - slow_end[200, 2])
    (points,), _ = to_device([slow_end])
    ways = np.hypot(*np.diff(points, axis=0).T)
    assert np.mean(ways[: len(ways) // 8]) > 2.5 * np.mean(ways[-len(ways) // 4 :])


def test_ink_comes_back_to_its_place():
    strokes, scale = to_device([LOOPS, LOOPS + [500, 30, 4]])
    back = scale.back(strokes)
    for ours, theirs in zip(back, (LOOPS, LOOPS + [500, 30, 4]), strict=True):
        np.testing.assert_allclose(ours[[0, -1]], theirs[[0, -1], :2], atol=0.01)


@pytest.mark.parametrize(
    "strokes",
    [
        [np.array([[1.0, 1.0]]), np.array([[2.0, 2.0]])],
        [np.array([[1.0, 1.0], [1.0, 1.0]])],
        [np.array([[0.0, 0.0], [100.0, 0.0]])],
        [np.array([[0.0, 0.0, 0.0], [100.0, 5.0, 0.0]])],
    ],
)
def test_dots_flat_lines_and_clocks_that_stand_are_borne(strokes):
    out, scale = to_device(strokes)
    assert all(np.isfinite(stroke).all() for stroke in out)
    assert np.isfinite(scale.factor)


def test_letters_of_two_points_a_stroke_are_as_high_as_others():
    """As programs draw them, or as lines in an SVG."""
    strokes = [np.array([[10.0 * i, 0.0], [10.0 * i + 5, 20.0]]) for i in range(6)]
    sized, _ = to_device(strokes)
    assert np.ptp(np.concatenate(sized)[:, 1]) == pytest.approx(HEIGHT)
