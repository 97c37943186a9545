"""Probabilities of labels from those of degrees, and the figures that they give on a set."""

import numpy as np

from suite.metrics.calibration import expected_calibration_error
from suite.tasks.sentiment.data import Example, five_sided, three_sided


def softmax(logits: np.ndarray) -> np.ndarray:
    """Probabilities [texts, degrees] from logits, float64; they and the sums of some of them are kept off 0 and 1."""
    exponents = np.exp(logits - logits.max(axis=1, keepdims=True), dtype="float64")
    kept = np.maximum(exponents / exponents.sum(axis=1, keepdims=True), 1e-6)
    return kept / kept.sum(axis=1, keepdims=True)


def ternary(degrees: np.ndarray) -> np.ndarray:
    """P(negative), P(neutral), P(positive) [texts, 3]: the middle degree is the neutral one."""
    return np.stack([degrees[:, :2].sum(1), degrees[:, 2], degrees[:, 3:].sum(1)], axis=1)


def positive(degrees: np.ndarray) -> np.ndarray:
    """P(positive) [texts] where there are two sides only: half of the middle degree belongs to each."""
    return degrees[:, 3:].sum(1) + degrees[:, 2] / 2


def score(name: str, degrees: np.ndarray, examples: list[Example]) -> dict[str, float]:
    """The figures of one set, by `set.metric`.

    Args:
        name: of the set.
        degrees: probabilities [texts, 5].
        examples: the texts with their labels.

    Returns:
        Percentages rounded to 0.01; the calibration error a fraction.
    """
    labels = np.array([example.label for example in examples])
    # A file of the user's own may have the treebank's name, but not its labels.
    if name == "sst" and five_sided(examples):
        sided = labels != 2
        return {
            "sst2.accuracy": _percent((positive(degrees) > 0.5)[sided] == (labels > 2)[sided]),
            "sst5.accuracy": _percent(degrees.argmax(1) == labels),
        }
    if three_sided(examples):
        return {f"{name}.macro_recall": _macro_recall(ternary(degrees).argmax(1), labels)}
    chance = positive(degrees)
    right = (chance > 0.5) == (labels == 1)
    figures = {f"{name}.accuracy": _percent(right)}
    if name == "imdb":
        figures["imdb.ece"] = round(expected_calibration_error(np.maximum(chance, 1 - chance), right), 4)
    return figures


def _percent(right: np.ndarray) -> float:
    """Share in hundredths; 0 where there is nothing to count."""
    return round(100 * float(right.mean()), 2) if right.size else 0.0


def _macro_recall(given: np.ndarray, labels: np.ndarray) -> float:
    recalls = [np.mean(given[labels == label] == label) for label in np.unique(labels)]
    return round(100 * float(np.mean(recalls)), 2)
