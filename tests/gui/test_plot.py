"""The line over steps: what stands beside and below it, and where a step is pointed at."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter

from gui.page.board import Board
from gui.views import make
from gui.views.plot import Plot
from suite.spec import CurveView

VALUES = [0.0, 0.5, -1.0, 1.0, 0.25]


@pytest.fixture
def plot(qtbot):
    plot = Plot("Line")
    qtbot.addWidget(plot)
    plot.resize(500, 140)
    plot.show_values(VALUES, -1, 1, ["one", "two", "three", "four", "five"], "{:+.2f}".format)
    plot.show()
    return plot


def inked(plot, part: QRect) -> bool:
    """Whether anything stands in a part of it."""
    image = plot.grab(part).toImage()
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    return len(colours) > 1


def test_a_step_is_pointed_at_where_its_value_is_drawn(plot, qtbot):
    pointed = []
    plot.pointed.connect(pointed.append)
    for step in (3, 0, 4):
        qtbot.mouseMove(plot, QPoint(round(plot._x(step)), 60))
    assert pointed == [3, 0, 4]


def test_bounds_and_steps_are_named_and_the_line_keeps_clear_of_them(plot):
    plot.clearFocus()  # it would be ringed
    left, foot = int(plot._left()) - 8, round(plot._line())
    beside = QRect(0, 0, left, plot.height() - foot)
    below = QRect(left, plot.height() - foot, plot.width() - left, foot)
    assert inked(plot, beside) and inked(plot, below)
    plot.show_values([], -1, 1, (), "{:+.2f}".format)
    assert not inked(plot, beside) and not inked(plot, below)
    plot.show_values(VALUES, -1, 1)
    assert not inked(plot, below)


def test_the_last_label_does_not_run_into_the_one_before_it(plot, monkeypatch):
    drawn = []

    class Watched(QPainter):
        def drawText(self, box, *rest):  # noqa: N802
            drawn.append(box)
            super().drawText(box, *rest)

    monkeypatch.setattr("gui.views.plot.QPainter", Watched)
    plot.show_values(VALUES, -1, 1, [f"a long sentence {step}" for step in range(5)])
    for width in range(150, 500, 7):  # where steps stand close, the last one is moved to stay in sight
        drawn.clear()
        plot.resize(width, 140)
        plot.grab()
        below = sorted((box for box in drawn if box.bottom() >= plot.height()), key=lambda box: box.left())
        assert below
        assert all(one.right() < other.left() for one, other in pairwise(below))


@pytest.mark.parametrize(("low", "high", "said"), [(0, 1, "25\u202f%"), (-2, 2, "+0.25")])
def test_shares_are_told_as_such(qtbot, low, high, said):
    board = Board()
    panel = make(CurveView(name="line", label="Line", shows="line"), board)
    (card,) = panel.cards
    qtbot.addWidget(card)
    panel.show({"line": {"steps": ["a", "b"], "values": [0.25, 0.0], "low": low, "high": high}})
    panel._plot.setFocus()
    qtbot.keyClick(panel._plot, Qt.Key.Key_Right)
    assert card.unit() == f"“a” {said}"
    board.deleteLater()
