import io

import numpy as np
import pytest
from PIL import Image

from suite.errors import UserError
from suite.looks.asks import GRID
from suite.looks.change import change
from suite.spec import ImageField, InkField, TextField

TEXT, INK, PICTURE = (kind(name="x", label="X") for kind in (TextField, InkField, ImageField))
STROKES = {"strokes": [[[0, 0], [1, 1]], [[5, 5]], [[7, 0], [8, 1], [9, 2]]]}


def word(text, number, becomes=""):
    return change(TEXT, text, {"word": number, "becomes": becomes})


def test_a_word_is_replaced_and_places_move_along():
    changed = word("It was not good.", 3, "very")
    assert changed.after == "It was very good."
    assert changed.said == "“not” became “very”."
    assert [changed.moved(place) for place in (0, 3, 7, 9, 11, 15)] == [0, 3, -1, -1, 12, 16]


@pytest.mark.parametrize(
    ("text", "number", "left"),
    [("a b c", 1, "b c"), ("a b c", 2, "a c"), ("a b c", 3, "a b "), ("don't go!", 1, "go!"), ("go!", 2, "go")],
)
def test_a_deleted_word_takes_one_blank_along(text, number, left):
    changed = word(text, number)
    assert changed.after == left
    for place, sign in enumerate(text):
        assert changed.moved(place) == -1 or left[changed.moved(place)] == sign


def test_a_lifted_stroke():
    changed = change(INK, STROKES, {"stroke": 2})
    assert changed.after == {"strokes": [STROKES["strokes"][0], STROKES["strokes"][2]]}
    assert [changed.moved(point) for point in range(6)] == [0, 1, -1, 2, 3, 4]


def test_of_a_single_stroke_the_second_half_is_lifted():
    changed = change(INK, {"strokes": [STROKES["strokes"][2]]}, {"stroke": 1})
    assert changed.after == {"strokes": [[[7, 0], [8, 1]]]}
    assert [changed.moved(point) for point in range(3)] == [0, 1, -1]


def test_a_covered_patch_has_the_mean_colour_and_nothing_else_changes(tmp_path):
    pixels = np.random.default_rng(0).integers(0, 255, (35, 70, 3), "uint8")
    Image.fromarray(pixels).save(tmp_path / "a.png")
    changed = change(PICTURE, str(tmp_path / "a.png"), {"row": 2, "column": GRID})
    before, after = (np.array(Image.open(io.BytesIO(body))) for body in (changed.before, changed.after))
    assert (before == pixels).all()
    patch = np.s_[5:10, 60:70]
    assert (after[patch] == np.round(pixels.mean(axis=(0, 1)))).all()
    after[patch] = pixels[patch]
    assert (after == pixels).all()


@pytest.mark.parametrize(
    ("field", "value", "values", "said"),
    [
        (TEXT, "a b", {"word": 3, "becomes": ""}, "has 2 words and signs. Received 3"),
        (TEXT, "a", {"word": 1, "becomes": " "}, "nothing is left"),
        (TEXT, "a", {"word": 2, "becomes": "b"}, "is one word or sign. Received 2; give 1."),
        (INK, STROKES, {"stroke": 4}, "has 3 strokes. Received 4"),
        (INK, {"strokes": STROKES["strokes"][:1]}, {"stroke": 2}, "has one stroke. Received 2; give 1."),
    ],
)
def test_what_cannot_be_changed_is_refused(field, value, values, said):
    with pytest.raises(UserError, match=said):
        change(field, value, values)
