"""The view of gates: what stands where, what pointing tells, and how units are ordered, pinned and zoomed."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from gui.page.board import Board
from gui.theme import scheme
from gui.views import make
from suite.spec import CellView, GatesView

STEPS, UNITS = ["not", "bad", "."], 40


def layer(direction, seed):
    rng = np.random.default_rng(seed)
    arrays = {gate: rng.uniform(size=(3, UNITS)) for gate in "ifo"} | {
        gate: rng.normal(size=(3, UNITS)) for gate in "gch"
    }
    arrays |= {"c0": np.zeros(UNITS), "h0": np.zeros(UNITS)}
    steps = STEPS if direction == "forward" else STEPS[::-1]
    return {"name": "Words", "cell": "lstm", "direction": direction, "steps": steps} | arrays


LAYERS = [layer("forward", 1), layer("backward", 2)]


@pytest.fixture
def panel(qtbot):
    board = Board()
    panel = make(GatesView(name="gates", label="Inside"), board)
    (card,) = panel.cards
    qtbot.addWidget(card)
    card.resize(600, 400)
    card.show()
    panel.show({"layers": LAYERS})
    yield panel
    board.deleteLater()


def place(widget, step, row, rows):
    box = widget._box()
    return QPoint(int(box.x() + (step + 0.5) * box.width() / 3), int(box.y() + (row + 0.5) * box.height() / rows))


def test_the_most_active_units_stand_at_the_top(panel):
    activity = LAYERS[0]["h"].std(axis=0)
    assert panel._map.units() == list(np.argsort(-activity)[:32])


def test_pointing_tells_the_numbers_of_a_step_and_a_unit(panel, qtbot):
    widget = panel._map
    qtbot.mouseMove(widget, place(widget, 1, 3, 32))
    unit = widget.units()[3]
    said = panel.cards[0].unit()
    assert said.startswith(f"“bad” unit {unit}:")
    for gate in "ifgoch":
        assert f"{gate} {LAYERS[0][gate][1, unit]:+.2f}".replace("-", "−") in said


def test_steps_of_a_long_input_that_are_left_out_are_said(panel):
    assert panel._left_out.isHidden()
    panel.show({"layers": LAYERS, "left_out": 5200})
    assert panel._left_out.text() == "Left out of this long input: 5\u202f200 steps at its end."
    panel.show({"layers": LAYERS})
    assert panel._left_out.isHidden()


def test_what_lies_between_0_and_1_has_no_colour_for_less(panel):
    assert not panel._below.isHidden()
    panel._gate.setCurrentIndex(panel._gate.findData("f"))
    assert panel._below.isHidden()


def test_a_backward_layer_is_shown_in_the_order_of_the_input(panel, qtbot):
    panel._layer.setCurrentIndex(1)
    widget = panel._map
    qtbot.mouseMove(widget, place(widget, 0, 0, 32))
    unit = widget.units()[0]
    assert panel.cards[0].unit().startswith(f"“not” unit {unit}:")
    assert f"h {LAYERS[1]['h'][2, unit]:+.2f}".replace("-", "−") in panel.cards[0].unit()


def test_a_click_pins_a_unit_and_another_lets_it_go(panel, qtbot):
    widget = panel._map
    unit = widget.units()[5]
    qtbot.mouseMove(widget, place(widget, 0, 5, 32))
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place(widget, 0, 5, 32))
    assert widget.units()[0] == unit
    panel._gate.setCurrentIndex(2)
    assert widget.units()[0] == unit
    qtbot.mouseMove(widget, place(widget, 1, 0, 32))
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place(widget, 1, 0, 32))
    assert widget.units()[5] == unit


def test_keys_walk_and_zoom(panel, qtbot):
    widget = panel._map
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_Right)
    qtbot.keyClick(widget, Qt.Key.Key_Right)
    qtbot.keyClick(widget, Qt.Key.Key_Down)
    assert panel.cards[0].unit().startswith(f"“bad” unit {widget.units()[1]}:")
    qtbot.keyClick(widget, Qt.Key.Key_Plus)
    assert len(widget.units()) == 16
    qtbot.keyClick(widget, Qt.Key.Key_Minus)
    qtbot.keyClick(widget, Qt.Key.Key_Minus)
    assert len(widget.units()) == UNITS


def test_colours_say_sign_and_size(panel):
    widget, values = panel._map, LAYERS[0]["h"]
    image, units = widget.grab().toImage(), widget.units()
    above = below = 0
    for row in range(32):
        for step in range(3):
            colour, value = image.pixelColor(place(widget, step, row, 32)), values[step, units[row]]
            if value > 2:
                above += colour.name().lower() == scheme().accent.lower() or colour.red() < 120
            if value < -2:
                below += colour.red() > 150 and colour.green() < 150
    assert above == sum(values[:, units].ravel() > 2) and below == sum(values[:, units].ravel() < -2)
    assert above + below > 0


def test_a_screen_reader_hears_where_most_happens(panel):
    assert panel._map.accessibleDescription().startswith("Words, forward: 40 units over 3 steps.")


def test_nothing_is_left_after_clearing(panel):
    panel.clear()
    assert panel._map.units() == []
    panel._map.grab()


def test_the_cell_that_is_pointed_at_is_walked_through_without_a_question(panel, qtbot):
    walked = make(CellView(name="cell", label="One unit"), panel.board)
    (card,) = walked.cards
    qtbot.addWidget(card)
    asked = []
    panel.board.asked.connect(lambda *question: asked.append(question))
    walked.show({"layers": LAYERS})
    widget = panel._map
    qtbot.mouseMove(widget, place(widget, 1, 3, 32))
    unit, one = widget.units()[3], LAYERS[0]
    assert card.unit() == f"“bad”, step 2 · unit {unit} · Words, forward"
    forgotten, written, *_ = walked.text().splitlines()[1:]
    assert forgotten.endswith(f"= {one['f'][1, unit] * one['c'][0, unit]:.3f}")
    assert written.endswith(f"= {one['i'][1, unit] * one['g'][1, unit]:.3f}")
    panel._layer.setCurrentIndex(1)
    assert card.unit().endswith("Words, backward")
    assert not asked
    walked.clear()
    assert walked.text() == ""
