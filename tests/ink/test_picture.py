import io

import numpy as np
import pytest
from PIL import Image

from suite.ink.picture import png_of

STROKES = [np.array([[0.0, 0.0], [5.0, 10.0], [10.0, 0.0]]), np.array([[20.0, 5.0]])]


def alpha(body):
    image = Image.open(io.BytesIO(body))
    assert image.mode == "RGBA"
    return np.asarray(image)[:, :, 3]


@pytest.mark.parametrize("width", [100, 640, 3000])
def test_a_picture_is_as_wide_as_was_asked_and_has_no_background(width):
    seen = alpha(png_of(STROKES, width))
    assert seen.shape[1] == width
    assert seen[0, 0] == 0
    assert seen.max() == 255
    assert (seen > 0).mean() < 0.1


def test_ink_lies_where_it_was_drawn():
    """The ink is 20 units wide and 10 high, with a pen's width around it: its ends and its dot are inked, its turn is
    cut by the curve."""
    seen = alpha(png_of(STROKES, 1000))
    unit = (1000 - 8) / 20
    places = [(0, 0), (10, 0), (20, 5)]
    assert all(seen[round(4 + y * unit), round(4 + x * unit) - (x == 20)] > 100 for x, y in places)
    assert seen[round(4 + 9.9 * unit), round(4 + 5 * unit)] == 0


@pytest.mark.parametrize(
    "stroke", [[[5.0, 5.0], [5.0, 5.0]], [[0.0, 0.0], [0.0, 9.0]], [[0.0, 0.0], [1e-6, 0.0]], [[0.0, 0.0], [1e9, 1.0]]]
)
def test_ink_without_width_or_height_makes_a_picture(stroke):
    seen = alpha(png_of([np.array(stroke)], 300))
    assert max(seen.shape) <= 20_000
    assert seen.max() > 100
