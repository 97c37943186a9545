"""Calibration error and temperature against examples worked by hand."""

import numpy as np
import pytest

from suite.metrics.calibration import best_temperature, expected_calibration_error


def test_error_of_an_example_worked_by_hand():
    # Five bins. (0.4, 0.6]: confidences 0.5, 0.6, one right: |1.1 - 1| = 0.1.
    # (0.8, 1]: 0.9, 0.9, 1.0, two right: |2.8 - 2| = 0.8. Together 0.9 of five items.
    confidence = [0.5, 0.6, 0.9, 0.9, 1.0]
    right = [False, True, True, False, True]
    assert expected_calibration_error(confidence, right, bins=5) == pytest.approx(0.9 / 5)


def test_gaps_in_different_bins_do_not_cancel():
    assert expected_calibration_error([0.75, 0.95], [True, False], bins=10) == pytest.approx((0.25 + 0.95) / 2)


def test_a_bin_holds_its_upper_edge():
    # 0.6 of five bins belongs with 0.5, not with 0.7: in one bin the gaps cancel.
    assert expected_calibration_error([0.5, 0.6], [True, False], bins=5) == pytest.approx(0.05)
    assert expected_calibration_error([0.6, 0.7], [True, False], bins=5) == pytest.approx((0.4 + 0.7) / 2)


def test_perfect_and_certain_is_zero():
    assert expected_calibration_error([1.0, 1.0], [True, True]) == 0


@pytest.mark.parametrize(("confidence", "right"), [([], []), ([0.5], [True, False])])
def test_nothing_to_compare_is_refused(confidence, right):
    with pytest.raises(ValueError, match="as many confidences as outcomes"):
        expected_calibration_error(confidence, right)


def test_temperature_of_an_example_worked_by_hand():
    # Logits (2, 0) say 0.881; three of four are right, so the temperature t must give 2 / t = log 3.
    logits = np.array([[2.0, 0.0]] * 4)
    said = np.array([[1.0, 0.0]] * 3 + [[0.0, 1.0]])
    assert best_temperature(logits, said, np.ones(4)) == pytest.approx(2 / np.log(3), rel=2e-3)


def test_temperature_heeds_weights_and_groups():
    # The third class is part of both labels; its logit is so low that it plays no part. Weights make it four of five.
    logits = np.array([[3.0, 0.0, -50.0]] * 2)
    said = np.array([[1.0, 0.0, 0.5], [0.0, 1.0, 0.5]])
    assert best_temperature(logits, said, np.array([4.0, 1.0])) == pytest.approx(3 / np.log(4), rel=2e-3)
