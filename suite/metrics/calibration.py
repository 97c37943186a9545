"""How far probabilities are from what happens, and the temperature that brings them nearer."""

from collections.abc import Sequence

import numpy as np


def expected_calibration_error(confidence: Sequence[float], right: Sequence[bool], bins: int = 15) -> float:
    """Mean distance between confidence and accuracy over bins of equal width (Naeini et al. 2015; Guo et al. 2017).

    Args:
        confidence: the probability of each label given, 0 to 1.
        right: whether it was the true one.
        bins: bin k holds what lies above k / bins, up to (k + 1) / bins.

    Returns:
        A fraction, each bin weighted with its share of the items.

    Raises:
        ValueError: there are no items, or not as many of one as of the other.
    """
    confidence, right = np.asarray(confidence, "float64"), np.asarray(right, "float64")
    if confidence.shape != right.shape or confidence.size == 0:
        raise ValueError(
            f"There must be as many confidences as outcomes, at least one. Received {confidence.shape}, {right.shape}."
        )
    place = np.clip(np.ceil(confidence * bins).astype(int) - 1, 0, bins - 1)
    gap = np.bincount(place, weights=confidence - right, minlength=bins)
    return float(np.abs(gap).sum() / confidence.size)


def best_temperature(logits: np.ndarray, said: np.ndarray, weights: np.ndarray) -> float:
    """The temperature between 1/4 and 4 at which labels are most likely (Guo et al. 2017), to 1 in 1,000.

    Args:
        logits: [items, classes].
        said: P(label | class) of each item's label [items, classes]; one-hot where a label is a class.
        weights: of each item [items].
    """
    # The loss has one minimum in log temperature; golden sections find it.
    low, high = np.log(0.25), np.log(4.0)
    ratio = (np.sqrt(5) - 1) / 2
    while high - low > 1e-3:
        left, right = high - ratio * (high - low), low + ratio * (high - low)
        if _loss(logits / np.exp(left), said, weights) < _loss(logits / np.exp(right), said, weights):
            high = right
        else:
            low = left
    return float(np.exp((low + high) / 2))


def _loss(logits: np.ndarray, said: np.ndarray, weights: np.ndarray) -> float:
    exponents = np.exp(logits.astype("float64") - logits.max(axis=1, keepdims=True))
    likelihood = (exponents * said).sum(axis=1) / exponents.sum(axis=1)
    return float(-(weights * np.log(np.maximum(likelihood, 1e-30))).sum() / weights.sum())
