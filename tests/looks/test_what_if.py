"""What if: against two runs told apart by hand."""

import numpy as np
import pytest

from suite.errors import UserError
from tests.looks.toy import explained

TEXT = "it was not good"


def said(text):
    return explained(text, "gates")["layers"][0]["h"]


def test_steps_change_from_the_changed_word_on():
    data = explained(TEXT, "what-if", word=3, becomes="very")
    (layer,) = data["layers"]
    before, after = said(TEXT), said("it was very good")
    away = np.linalg.norm(after[3] - before[3]) / np.linalg.norm(before[3])
    assert layer["steps"] == ["it", "was", "not", "good"]
    assert layer["change"] == [0.0, 0.0, None, pytest.approx(away, abs=1e-4)]


def test_without_a_word_each_step_is_held_against_its_own():
    (layer,) = explained(TEXT, "what-if", word=2, becomes="")["layers"]
    before, after = said(TEXT), said("it not good")
    expected = [np.linalg.norm(after[i] - before[i + 1]) / np.linalg.norm(before[i + 1]) for i in (1, 2)]
    assert layer["change"][:2] == [0.0, None]
    assert layer["change"][2:] == pytest.approx(expected, abs=1e-4)


def test_a_word_in_its_own_place_changes_nothing():
    data = explained(TEXT, "what-if", word=3, becomes="not")
    assert all(output["same"] for output in data["outputs"])
    assert data["layers"][0]["change"] == [0.0, 0.0, None, 0.0]


def test_outputs_stand_beside_what_they_were():
    text, label = explained(TEXT, "what-if", word=4, becomes="bad")["outputs"]
    assert text["before"].startswith("IT WAS NOT GOOD") and text["after"].startswith("IT WAS NOT BAD")
    assert label["shares"][0][0] == "good" and label["shares"][0][1] != label["shares"][0][2]


def test_what_it_cannot_be_asked_with_is_refused():
    with pytest.raises(UserError, match="cannot be asked with 'magic'. It can with: word, becomes."):
        explained(TEXT, "what-if", magic=1)
    with pytest.raises(UserError, match="whole number"):
        explained(TEXT, "what-if", word="two")
