import numpy as np
import pytest

from suite.text.pieces import END, PAD, START, UNKNOWN, Pieces

LINES = ["the little girl is drawing a red house", "la petite fille dessine une maison rouge"] * 50


@pytest.fixture(scope="module")
def pieces():
    return Pieces.train(LINES, 60)


def test_training_is_repeatable(pieces):
    assert Pieces.train(LINES, 60).model == pieces.model


def test_text_comes_back(pieces):
    for line in LINES[:2]:
        assert pieces.decode(pieces.encode(line)) == line
    assert not {PAD, UNKNOWN, START, END} & set(pieces.encode(LINES[0]))


def test_a_drawn_segmentation_says_the_same_and_is_repeatable(pieces):
    draws = [pieces.sample(LINES[0], 0.1, np.random.default_rng(seed)) for seed in range(20)]
    assert all(pieces.decode(ids) == LINES[0] for ids in draws)
    assert len({tuple(ids) for ids in draws}) > 5
    assert draws[3] == pieces.sample(LINES[0], 0.1, np.random.default_rng(3))


def test_a_very_sharp_draw_is_the_best_segmentation(pieces):
    assert pieces.sample(LINES[0], 100.0, np.random.default_rng(0)) == pieces.encode(LINES[0])


def test_surfaces_hold_every_character(pieces):
    assert "".join(pieces.surfaces("the girl")).replace("\u2581", " ") == " the girl"
