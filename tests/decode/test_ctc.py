import itertools
import math
from collections import defaultdict

import numpy as np
import pytest

from suite.decode.ctc import Span, align, best_path, prefix_beam_search


def probabilities(seed, steps=5, labels=3):
    logits = np.random.default_rng(seed).normal(0, 1.5, (steps, labels))
    return np.log(np.exp(logits) / np.exp(logits).sum(-1, keepdims=True))


def collapsed(path):
    return tuple(label for label, _ in itertools.groupby(path) if label)


def exhaustive(logs):
    """The probability of every sequence, by walking all paths."""
    totals = defaultdict(float)
    for path in itertools.product(range(logs.shape[1]), repeat=len(logs)):
        totals[collapsed(path)] += np.exp(sum(logs[i, label] for i, label in enumerate(path)))
    return totals


@pytest.mark.parametrize("seed", range(6))
def test_the_search_sums_over_all_paths(seed):
    logs = probabilities(seed)
    expected = sorted(exhaustive(logs).items(), key=lambda item: -item[1])
    found = prefix_beam_search(logs, width=1000, labels=3)
    assert len(found) == len(expected)
    for (labels, probability), reading in zip(expected[:10], found):
        assert reading.labels == labels
        assert np.exp(reading.log_probability) == pytest.approx(probability, rel=1e-9)


@pytest.mark.parametrize("seed", range(4))
def test_what_labels_are_worth_counts_once_for_each(seed):
    logs = probabilities(seed)
    worths = {(): 0.3, (1,): -0.8, (2,): 1.1}

    def worth(prefix, label):
        return worths[prefix[-1:]] * label

    totals = exhaustive(logs)
    expected = {
        labels: math.log(chance) + sum(worth(labels[:i], label) for i, label in enumerate(labels))
        for labels, chance in totals.items()
    }
    best = sorted(expected, key=expected.get, reverse=True)
    found = prefix_beam_search(logs, width=1000, labels=3, worth=worth)
    assert [reading.labels for reading in found[:8]] == best[:8]
    assert found[0].log_probability == pytest.approx(expected[best[0]])


@pytest.mark.parametrize("seed", range(6))
def test_a_narrow_search_finds_no_more_than_there_is(seed):
    logs = probabilities(seed, steps=7, labels=4)
    totals = exhaustive(logs)
    found = prefix_beam_search(logs, width=4, labels=3)
    assert found
    for reading in found:
        assert np.exp(reading.log_probability) <= totals[reading.labels] * (1 + 1e-9)


def test_the_best_path_has_its_places():
    best = [0, 2, 2, 0, 2, 1, 1, 0]
    logs = np.log(np.eye(3)[best] * 0.9 + 0.03)
    assert best_path(logs) == [Span(2, 1, 3), Span(2, 4, 5), Span(1, 5, 7)]
    assert tuple(span.label for span in best_path(logs)) == collapsed(best)


def test_nothing_written_is_nothing_read():
    assert best_path(np.log(np.eye(3)[[0, 0]] * 0.9 + 0.03)) == []
    assert prefix_beam_search(np.zeros((0, 3)))[0].labels == ()


@pytest.mark.parametrize("labels", [(1,), (1, 2), (2, 2), (1, 2, 1), (2, 1, 1)])
@pytest.mark.parametrize("seed", range(3))
def test_labels_stand_where_the_likeliest_path_has_them(seed, labels):
    logs = probabilities(seed, steps=6)
    paths = [path for path in itertools.product(range(3), repeat=6) if collapsed(path) == labels]
    best = max(paths, key=lambda path: sum(logs[i, label] for i, label in enumerate(path)))
    runs, start = [], 0
    for label, run in itertools.groupby(best):
        length = len(list(run))
        if label:
            runs.append(Span(label, start, start + length))
        start += length
    assert align(logs, labels) == runs


def test_what_does_not_fit_stands_nowhere():
    assert align(probabilities(0, steps=2), (1, 1)) == []
    assert align(probabilities(0), ()) == []


@pytest.mark.parametrize("seed", range(4))
def test_what_is_too_unlikely_at_a_step_is_not_tried(seed):
    logs = probabilities(seed, steps=5, labels=4)
    limit = -2.0
    floored = np.where((logs > limit) | (np.arange(4) == 0), logs, -np.inf)
    totals = {labels: chance for labels, chance in exhaustive(floored).items() if chance}
    found = prefix_beam_search(logs, width=1000, labels=4, least=limit)
    # A label that goes on is heard, however faintly; it may only not begin where it is too unlikely.
    assert {reading.labels for reading in found} == set(totals)
    for reading in found:
        assert np.exp(reading.log_probability) >= totals[reading.labels] * (1 - 1e-9)
