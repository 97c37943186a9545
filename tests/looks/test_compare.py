import numpy as np
import pytest
from msgspec import structs

from suite.looks.compare import compared, words
from suite.spec import AlternativesView, InkView, LabelView, TaskSpec, TextField, TextView

SPEC = TaskSpec(
    name="x",
    title="X",
    short="X",
    summary="X.",
    icon="task",
    inputs=(TextField(name="text", label="Text"),),
    outputs=(
        TextView(name="text", label="Text", shows="text"),
        LabelView(name="label", label="Class", shows="label"),
        InkView(name="strokes", label="Ink", shows="strokes"),
    ),
)
LINE = [[[0, 0], [10, 0], [20, 0]], [[30, 5]]]


def values(text="a b c", good=0.25, ink=LINE):
    return {"text": text, "label": "bad", "probabilities": {"good": good, "bad": 1 - good}, "strokes": ink}


def test_the_words_that_only_one_text_has():
    before, after = "The red house is old.", "The house is very old."
    spans = words(before, after)
    assert [before[a:b] for a, b in spans["before"]] == ["red"]
    assert [after[a:b] for a, b in spans["after"]] == ["very"]


def test_what_is_the_same_is_said_so():
    found = compared(SPEC, values(), values())
    assert [output["view"] for output in found] == ["text", "label", "strokes"]
    assert all(output["same"] and output["sentence"] == "Nothing changes." for output in found)


def test_what_changed_is_said_by_how_much():
    other = [[[0, 0], [10, 0], [20, 9]], [[30, 5]]]
    text, label, ink = compared(SPEC, values(), values("a x y c", 0.75, other))
    assert text["sentence"] == "2 words changed." and not text["same"]
    assert label["shares"] == [["good", 0.25, 0.75], ["bad", 0.75, 0.25]]
    assert label["sentence"] == "good: 25.0 % became 75.0 %."
    assert ink["parted"] == 2 and ink["sentence"] == "The pen goes another way from point 3 of 4 on."


def test_ink_that_ends_early_parts_at_its_end():
    _, _, ink = compared(SPEC, values(), values(ink=[LINE[0]]))
    assert ink["parted"] == 3 and not ink["same"]


def test_ink_that_was_levelled_otherwise_parts_where_the_pen_does():
    rng = np.random.default_rng(5)
    way = np.cumsum(rng.normal(size=(300, 2)) + [3, 0], axis=0)
    other = way.copy()
    other[180:] += np.cumsum(rng.normal(size=(120, 2)) + [9, 9], axis=0)
    sheared = np.stack([other[:, 0] + 7, other[:, 1] - 0.05 * other[:, 0] - 40], axis=-1)
    _, _, ink = compared(SPEC, values(ink=[way]), values(ink=[sheared]))
    assert ink["parted"] == 180 and not ink["same"]


@pytest.mark.parametrize("segments", ["", "sentences"])
def test_alternatives_tell_of_a_change_that_the_text_does_not(segments):
    view = AlternativesView(name="others", label="Others", shows="others", segments=segments)
    spec = structs.replace(SPEC, outputs=(SPEC.outputs[0], view))

    def given(text="a", **scores):
        alternatives = [{"text": other, "score": score} for other, score in {"a": 1.0, **scores}.items()]
        return {"text": text, "others": alternatives, "sentences": [{"alternatives": alternatives}]}

    def said(after):
        return [output["sentence"] for output in compared(spec, given(b=0.5, c=0.2), after)]

    assert said(given(b=0.5, c=0.2)) == ["Nothing changes."]
    assert said(given(b=0.52, c=0.7)) == ["Nothing changes.", "Among the others “c” went from 0.20 to 0.70."]
    assert said(given(b=0.5, d=0.1)) == ["Nothing changes.", "Among the others “d” came up."]
    assert said(given(b=0.5)) == ["Nothing changes.", "There are fewer others."]
    assert said(given("b", b=1.0)) == ["1 word changed."]


def test_an_output_that_there_is_not_is_left_out():
    assert len(compared(SPEC, {"text": "a"}, {"text": "b"})) == 1
