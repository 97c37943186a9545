"""The statistic against pairs counted one by one, its interval against repeated draws, chance against no relation."""

import numpy as np
import pytest

from suite.looks.rank import areas, interval


def counted(marked, others):
    """The share of pairs in which the marked one is the larger; ties count half."""
    pairs = [(a > b) + 0.5 * (a == b) for a in marked for b in others]
    return sum(pairs) / len(pairs)


def test_the_area_is_the_share_of_pairs():
    rng = np.random.default_rng(1)
    values = [rng.integers(0, 6, (9, 4)).astype(float), rng.integers(0, 6, (5, 4)).astype(float)]
    marked = [rng.random(9) < 0.4, np.array([True, False, False, True, False])]
    found = areas(values, marked)
    together, mask = np.concatenate(values), np.concatenate(marked)
    expected = [counted(column[mask], column[~mask]) for column in together.T]
    assert found.area == pytest.approx(expected)


def test_the_interval_covers_the_truth_as_often_as_it_says():
    """Two normals a deviation and a half apart: the area is Phi(1.5 / sqrt 2) = 0.8556."""
    rng, hits, draws = np.random.default_rng(2), 0, 600
    for _ in range(draws):
        marked, others = rng.normal(1.5, 1, 12), rng.normal(0, 1, 30)
        observed = np.array([counted(marked, others)])
        (low,), (high,) = interval(observed, 12, 30)
        hits += low <= 0.8556 <= high
    assert 0.92 <= hits / draws <= 0.98


def test_an_area_of_one_is_not_certain():
    (low,), (high,) = interval(np.array([1.0]), 3, 20)
    assert 0.4 < low < 0.8 and high == 1.0


def test_more_steps_make_it_surer():
    widths = [np.subtract(*interval(np.array([0.8]), n, 4 * n)[::-1])[0] for n in (3, 12, 48)]
    assert widths == sorted(widths, reverse=True)


def test_of_units_that_follow_nothing_the_best_stays_within_chance():
    rng, within = np.random.default_rng(3), 0
    for seed in range(20):
        values = [np.cumsum(rng.normal(size=(40, 30)), axis=0) for _ in range(3)]
        marked = [np.arange(40) // 5 % 4 == 1 for _ in range(3)]
        found = areas(values, marked, seed)
        within += np.abs(found.area - 0.5).max() <= found.chance + 1e-9
    assert within >= 16


def test_a_unit_that_follows_the_marks_is_beyond_chance():
    rng = np.random.default_rng(4)
    marked = [rng.random(60) < 0.2 for _ in range(2)]
    values = [rng.normal(size=(60, 20)) for _ in range(2)]
    for each, mask in zip(values, marked):
        each[:, 7] += 4 * mask
    found = areas(values, marked)
    assert np.abs(found.area - 0.5).argmax() == 7
    assert abs(found.area[7] - 0.5) > found.chance and found.low[7] > 0.5
