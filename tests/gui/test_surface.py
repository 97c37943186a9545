"""The view of a surface: what lies where, what pointing tells, and paths that leave the map."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor

from gui.page.board import Board
from gui.theme import scheme
from gui.views import make
from suite.spec import SurfaceView

VALUES = np.array([[0.0, 0.0, 1.0, 1.0], [0.0, 0.0, 0.5, 4.0]])
DATA = {
    "x": {"label": "w", "low": 0, "high": 4},
    "y": {"label": "b", "low": -1, "high": 1},
    "values": VALUES.tolist(),
    "label": "loss",
    "paths": [
        {"label": "held", "points": [[0.5, -0.5], [2.5, -0.5]]},
        {"label": "free", "points": [[0.5, 0.5], [1e9, 1e9]]},
    ],
}


@pytest.fixture
def panel(qtbot):
    board = Board()
    panel = make(SurfaceView(name="cliff", label="Loss", shows="cliff", unit="deep is high"), board)
    (card,) = panel.cards
    qtbot.addWidget(card)
    card.resize(700, 420)
    card.show()
    panel.show({"cliff": DATA})
    yield panel
    board.deleteLater()


def place(widget, row, column):
    box = widget.box()
    return QPointF(box.x() + (column + 0.5) * box.width() / 4, box.bottom() - (row + 0.5) * box.height() / 2).toPoint()


def ground(panel, data):
    """The colour of a place of a map."""
    panel.show({"cliff": data})
    return panel._terrain.grab().toImage().pixelColor(place(panel._terrain, 0, 2))


def test_the_first_row_lies_at_the_foot_and_the_highest_value_is_the_deepest(panel):
    panel.show({"cliff": DATA | {"paths": []}})
    image = panel._terrain.grab().toImage()
    ground = QColor(scheme().surface)

    def depth(row, column):
        colour = image.pixelColor(place(panel._terrain, row, column))
        return abs(colour.red() - ground.red())

    assert depth(1, 3) > depth(0, 3) > depth(0, 0)


def test_between_bounds_a_map_of_one_value_has_its_colour(panel):
    low, high, alone = (
        ground(panel, DATA | {"values": [[value] * 4] * 2, "paths": []} | bounds)
        for value, bounds in ((0, {"bounds": [0, 1]}), (1, {"bounds": [0, 1]}), (1, {}))
    )
    assert low == alone != high


@pytest.mark.parametrize("filled", [None, [0, 1], [1, 0], [0, 0], [1, 1]])
def test_a_path_begins_with_a_ring_and_ends_with_a_dot_or_has_what_it_says(panel, filled):
    path = {"label": "held", "points": [[0.5, -0.5], [2.5, -0.5]]} | ({"filled": filled} if filled else {})
    panel.show({"cliff": DATA | {"values": [[0.0] * 4] * 2, "bounds": [0, 1], "paths": [path]}})
    image, box = panel._terrain.grab().toImage(), panel._terrain.box()
    beside = [box.x() + x / 4 * box.width() for x in (0.5, 2.5)]  # the line itself, 2 pixels wide, runs level
    colours = [image.pixelColor(round(x), round(box.bottom() - box.height() / 4 - 3)) for x in beside]
    assert [int(colour == QColor(scheme().text)) for colour in colours] == (filled or [0, 1])


def test_pointing_tells_the_numbers_of_a_place(panel, qtbot):
    (card,) = panel.cards
    qtbot.mouseMove(panel._terrain, place(panel._terrain, 1, 3))
    assert card.unit() == "w 3.5, b 0.5: loss 4"
    panel._terrain.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(panel._terrain, key)
    assert card.unit() == "w 2.5, b -0.5: loss 1"
    qtbot.mouseMove(panel._terrain, panel._terrain.rect().bottomLeft())
    assert card.unit() == "deep is high"


def test_a_screen_reader_hears_the_ends_of_the_map_and_of_its_paths(panel):
    said = panel._terrain.accessibleDescription()
    assert "Lowest at w 0.5, b -0.5: loss 0; highest at w 3.5, b 0.5: loss 4." in said
    assert "held: from 0.5, -0.5 to 2.5, -0.5." in said and "free: from 0.5, 0.5 to 1e+09, 1e+09." in said


def test_nothing_is_left_after_clearing(panel):
    panel.clear()
    assert panel.cards[0].unit() == "deep is high"
    assert panel._terrain.accessibleDescription() == "Nothing is drawn."
    panel._terrain.grab()
