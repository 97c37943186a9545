import numpy as np
import pytest

from suite.layers.mixture import LEAST, PenMixture

RNG = np.random.default_rng(0)
RAW = RNG.normal(0, 1.5, (4, 6 * 3 + 1)).astype("float32")


def density(raw, x, y):
    """The mixture's density from the equations of Graves 2013 (16 to 25), with deviations that have a floor."""
    weights, mx, my, sx, sy, slant = raw[1:].reshape(6, 3).astype("float64")
    weights = np.exp(weights) / np.exp(weights).sum()
    sx, sy = (np.exp(LEAST + np.log1p(np.exp(s - LEAST))) for s in (sx, sy))
    total = 0.0
    for weight, a, b, u, v, r in zip(weights, mx, my, sx, sy, 0.99 * np.tanh(slant)):
        covariance = np.array([[u * u, r * u * v], [r * u * v, v * v]])
        away = np.array([x - a, y - b])
        height = 1 / (2 * np.pi * np.sqrt(np.linalg.det(covariance)))
        total += weight * height * np.exp(-0.5 * away @ np.linalg.inv(covariance) @ away)
    return total


def test_the_density_is_that_of_the_paper():
    offsets = np.concatenate([RNG.normal(size=(4, 2)), [[0], [1], [0], [1]]], axis=1).astype("float32")
    found = np.array(PenMixture.of(RAW).log_density(offsets))
    for raw, (x, y, end), log in zip(RAW, offsets, found):
        lifted = 1 / (1 + np.exp(-raw[0]))
        assert log == pytest.approx(np.log(density(raw, x, y)) + np.log(lifted if end else 1 - lifted), abs=1e-3)


def test_the_density_sums_to_one():
    at = np.linspace(-12, 12, 400)
    total = sum(density(RAW[0], x, y) for x in at for y in at) * (at[1] - at[0]) ** 2
    assert total == pytest.approx(1, abs=0.02)
    grid = np.stack([*map(np.ravel, np.meshgrid(at, at)), np.zeros(len(at) ** 2)], axis=1).astype("float32")
    ours = np.exp(np.array(PenMixture.of(np.repeat(RAW[:1], len(grid), 0)).log_density(grid))).sum()
    assert ours * (at[1] - at[0]) ** 2 == pytest.approx(1 / (1 + np.exp(RAW[0, 0])), abs=0.02)


def test_no_deviation_falls_below_the_floor():
    raw = RAW.copy()
    raw[:, 1 + 9 : 1 + 15] = -80
    assert min(np.min(d) for d in PenMixture.of(raw).deviations) >= LEAST


def test_the_mean_is_the_weighted_one():
    weights = np.exp(RAW[:, 1:4]) / np.exp(RAW[:, 1:4]).sum(1, keepdims=True)
    expected = np.stack([(weights * RAW[:, 4:7]).sum(1), (weights * RAW[:, 7:10]).sum(1)], axis=1)
    np.testing.assert_allclose(PenMixture.of(RAW).mean(), expected, atol=1e-5)
