"""What if: against two runs told apart by hand."""

import numpy as np
import pytest

from suite.errors import UserError
from suite.events import Request
from suite.looks.what_if import steps_changed
from suite.request import complete
from suite.task import Question, Stopped
from tests.looks.toy import SPEC, Toy, explained

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


class After:
    """A cancel that is heard after it was looked at so often."""

    def __init__(self, looks):
        self.left = looks

    def is_set(self):
        self.left -= 1
        return self.left < 0


def test_it_says_how_far_it_is_and_stops_between_two_stages():
    task, request = Toy(), complete(SPEC, Request(inputs={"text": TEXT}))
    (result,) = task.run(request, None)
    stages = []

    def ask(cancel):
        return task.explain(request, result, "what-if", Question({"word": 1}, (), cancel, stages.append))

    assert ask(None).data["outputs"]
    assert [progress.stage for progress in stages] == ["Running it with the change", "Reading the gates"]
    assert [progress.fraction for progress in stages] == sorted(progress.fraction for progress in stages)
    for heard in range(3):
        with pytest.raises(Stopped):
            ask(After(heard))


def test_ink_that_was_sampled_anew_is_held_against_the_step_before():
    """Ten points; before, a step at each even one, and after, at each third, the first two points gone."""

    def layer(spans):
        h = np.arange(1.0, 1 + len(spans))[:, None]
        steps = [str(number) for number in range(len(spans))]
        return {"name": "Layer 1", "direction": "forward", "steps": steps, "spans": spans, "h": h}

    before, after = (layer([[point, point + 1] for point in points]) for points in (range(0, 10, 2), (0, 3, 6)))
    (found,) = steps_changed([before], [after], lambda point: point - 2 if point >= 2 else -1)
    # Points 2, 4, 6 and 8 are points 0, 2, 4 and 6 now, whose steps are those at 0, 0, 3 and 6.
    assert found["change"] == [None, 0.5, round(2 / 3, 4), 0.5, round(2 / 5, 4)]
