"""The cliff: the loss by the paper's equation, its slope by finite differences, and what clipping does there."""

import math

import numpy as np
import pytest

from suite.lessons.gradients.cliff import START, B, Cliff, W, descend, loss, slope


def by_the_paper(w, b, steps):
    """Pascanu et al. 2013: x_t = w sigmoid(x_before) + b, and (sigmoid(x_T) - 0.7)^2."""
    x = 0.0
    for _ in range(steps):
        x = w / (1 + math.exp(-x)) + b
    return (1 / (1 + math.exp(-x)) - 0.7) ** 2


@pytest.mark.parametrize("steps", [1, 4, 30])
@pytest.mark.parametrize("w, b", [(3.7, -1.6), (5.1, -2.1), (6.2, -3.2)])
def test_the_slope_is_the_finite_difference_of_the_papers_loss(w, b, steps):
    assert loss(w, b, steps) == pytest.approx(by_the_paper(w, b, steps), rel=1e-9)
    size = 1e-6
    found = [
        (by_the_paper(w + size, b, steps) - by_the_paper(w - size, b, steps)) / (2 * size),
        (by_the_paper(w, b + size, steps) - by_the_paper(w, b - size, steps)) / (2 * size),
    ]
    np.testing.assert_allclose(slope(w, b, steps), found, rtol=1e-5, atol=1e-8)


def test_the_map_holds_the_loss_at_the_middle_of_each_place():
    data = Cliff.of(30, 0.3, 1.0).surface()
    values = np.array(data["values"])
    rows, columns = values.shape
    for row, column in ((0, 0), (rows - 1, 3), (20, columns - 1)):
        w = W[0] + (column + 0.5) * (W[1] - W[0]) / columns
        b = B[0] + (row + 0.5) * (B[1] - B[0]) / rows
        assert values[row, column] == pytest.approx(by_the_paper(w, b, 30), rel=1e-9)


def test_a_longer_run_makes_a_steeper_cliff():
    def steepest(steps):
        return np.abs(np.diff(np.array(Cliff.of(steps, 0.3, 1.0).surface()["values"]), axis=0)).max()

    assert steepest(3) < 0.03 < 0.3 < steepest(30)


def test_descent_goes_along_the_gradient_and_no_step_is_longer_than_clipping_allows():
    clipped, free = descend(30, 0.3, 0.5), descend(30, 0.3)
    for found, limit in ((clipped, 0.5), (free, math.inf)):
        points = np.array(found.points)
        assert tuple(points[0]) == START
        for before, after in zip(points[:-1], points[1:]):
            gradient = np.array(slope(*before, 30))
            norm = np.linalg.norm(gradient)
            np.testing.assert_allclose(before - after, 0.3 * gradient * min(1, limit / norm), atol=1e-9)
        assert found.longest == pytest.approx(max(np.linalg.norm(slope(*p, 30)) for p in points[:-1]))
        assert found.loss == pytest.approx(by_the_paper(*points[-1], 30), rel=1e-9)
    assert np.linalg.norm(np.diff(clipped.points, axis=0), axis=1).max() <= 0.3 * 0.5 + 1e-12


def test_without_clipping_the_weights_are_thrown_off_the_map_and_with_it_they_are_not():
    cliff = Cliff.of(30, 0.3, 1.0)
    assert cliff.clipped.loss < 0.01 < cliff.free.loss
    assert max(b for _, b in cliff.free.points) > B[1]
    assert all(B[0] < b < B[1] for _, b in cliff.clipped.points)
    assert f"meets without clipping is {cliff.free.longest:.3g}." in cliff.told()
    assert "no cliff yet" in Cliff.of(1, 0.3, 1.0).told()
