"""Where a network looked: laid over the picture, said in words, and played word after word."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from gui import views
from gui.inputs.image import ImageInput
from gui.page.board import Board
from gui.views import heatmap
from gui.views.heatmap import in_words
from suite.spec import HeatmapView, ImageField, TextView

MAPS = np.zeros((2, 6, 6))
MAPS[0, 0, 5], MAPS[0, 5, 0] = 0.75, 0.25
MAPS[1, 2:4, 2:4] = 0.25


@pytest.fixture
def panel(qtbot, monkeypatch):
    monkeypatch.setattr(heatmap, "_PACE", 30)
    board = Board()
    source = ImageInput(ImageField(name="image", label="Photograph"))
    qtbot.addWidget(source)
    board.inputs["image"] = source
    text = views.make(TextView(name="caption", label="Caption", shows="caption"), board)
    board.outputs["caption"] = text
    qtbot.addWidget(text.cards[0])
    panel = views.make(HeatmapView(name="attention", label="Where it looked"), board)
    text.show({"caption": "A dog."})
    panel.show({"steps": ["A", "dog"], "maps": MAPS})
    yield panel
    panel.clear()
    board.deleteLater()


def test_a_word_that_is_pointed_at_is_told_of_in_words(panel):
    panel._text.pointed.emit(3)
    assert panel._legend.text() == "“dog”: 100\u202f% of the attention lies on the centre ninth of the picture."
    assert panel._picture.accessibleDescription().endswith(panel._legend.text())
    assert not panel._picture.over().isNull()
    panel._text.pointed.emit(-1)
    assert panel._picture.over().isNull()
    assert "attention" not in panel._picture.accessibleDescription()


def test_shares_are_of_all_the_attention():
    assert in_words(MAPS[0]) == "75\u202f% of the attention lies on the top right ninth of the picture."
    assert in_words(np.zeros((7, 7))).startswith("0")


def test_a_place_between_two_thirds_belongs_to_both():
    """Of seven columns the third and the fifth lie to two thirds in the middle of the picture."""
    grid = np.zeros((7, 7))
    grid[3, 2], grid[3, 4] = 1, 1
    assert in_words(grid) == "67\u202f% of the attention lies on the centre ninth of the picture."


def test_it_plays_word_after_word_and_ends(panel, qtbot):
    seen = []
    inner = panel._look
    panel._look = lambda step: (seen.append(step), inner(step))
    qtbot.mouseClick(panel._button, Qt.MouseButton.LeftButton)
    assert panel._button.text() == "Stop"
    qtbot.waitUntil(lambda: panel._button.text() == "Play", timeout=3000)
    assert seen == [0, 1, -1]
    assert panel._picture.over().isNull()
    assert not panel._clock.isActive()


def test_it_can_be_stopped(panel, qtbot):
    qtbot.mouseClick(panel._button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel._button, Qt.MouseButton.LeftButton)
    assert not panel._clock.isActive()
    assert panel._picture.over().isNull()
