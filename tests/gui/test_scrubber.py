"""One step everywhere: what is pointed at in one view is shown by all others, by mouse and by arrow keys."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui import views
from gui.inputs.text import TextInput
from gui.page.board import Board
from gui.page.scrub_bar import ScrubBar
from gui.page.scrubber import Scrubber, of_input, of_output, span_at, step_at
from suite.spec import AlignmentView, CurveView, GatesView, TextField, TextView

HERE, THERE = of_input("text"), of_output("text")
WORDS = [[0, 3], [4, 7], [8, 13]]


def layer(side, spans, steps):
    rng = np.random.default_rng(1)
    arrays = {gate: rng.normal(size=(len(steps), 8)) for gate in "ifgoch"}
    further = {"c0": np.zeros(8), "h0": np.zeros(8), "side": side, "spans": spans}
    return {"name": side, "cell": "lstm", "direction": "forward", "steps": steps} | further | arrays


@pytest.fixture
def page(qtbot):
    """A translator's parts: its input, its output, where it looked, its gates, and a curve."""
    board = Board()
    source = TextInput(TextField(name="text", label="English"))
    board.inputs["text"] = source
    target = views.make(TextView(name="text", label="French", shows="text"), board)
    board.outputs["text"] = target
    made = {
        "alignment": views.make(AlignmentView(name="alignment", label="Looked at"), board),
        "gates": views.make(GatesView(name="gates", label="Inside"), board),
        "curve": views.make(CurveView(name="curve", label="Reading"), board),
    }
    whole = QWidget()
    qtbot.addWidget(whole)
    column = QVBoxLayout(whole)
    for card in (source, *target.cards, *made["gates"].cards, *made["curve"].cards):
        column.addWidget(card)
    whole.resize(500, 900)
    whole.show()
    source.set_value("the red house")
    target.show({"text": "la maison rouge"})
    weights = np.array([[0.9, 0.05, 0.05], [0.1, 0.1, 0.8], [0.1, 0.8, 0.1]])
    french = [[0, 2], [3, 9], [10, 15]]
    made["alignment"].show({"parts": [{"source": WORDS, "target": french, "weights": weights}]})
    made["gates"].show(
        {"layers": [layer("input", WORDS, ["the", "red", "house"]), layer("output", french, ["la", "maison", "rouge"])]}
    )
    made["curve"].show({"steps": ["the", "red", "house"], "values": [0, 0.5, 1], "low": 0, "high": 1, "spans": WORDS})
    yield board, source, target, made
    board.deleteLater()


def bar(qtbot, board):
    made = ScrubBar(board.scrubber, str, lambda track, start, end: board.text_on(track).text()[start:end])
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_word_of_the_output_is_shown_by_all(page):
    board, source, target, made = page
    target.surface.pointed.emit(4)  # "maison" looked at "house"
    assert [(m.start, m.end) for m in source.surface.marks("alignment")] == [(8, 13)]
    assert made["gates"].cards[0].unit().startswith("“house” unit")
    assert made["curve"].cards[0].unit().startswith("“house”")
    made["gates"]._layer.setCurrentIndex(1)
    assert made["gates"].cards[0].unit().startswith("“maison” unit")


def test_the_map_of_gates_moves_the_others(page, qtbot):
    board, source, target, made = page
    sheet = made["gates"]._map
    box = sheet._box()
    qtbot.mouseMove(sheet, QPoint(int(box.x() + box.width() * 5 / 6), int(box.y() + 3)))
    assert board.scrubber.place(HERE) == 8 and board.scrubber.place(THERE) == 3
    assert [(m.start, m.end) for m in target.surface.marks("alignment")] == [(3, 9)]
    assert made["curve"].cards[0].unit().startswith("“house”")


def test_arrow_keys_step_and_stay(page, qtbot):
    board, source, target, made = page
    row = bar(qtbot, board)
    assert row.isVisible() and row.track() == THERE
    qtbot.keyClick(row.slider, Qt.Key.Key_Right)
    qtbot.keyClick(row.slider, Qt.Key.Key_Right)
    assert made["gates"].cards[0].unit().startswith("“house”")
    assert "2 of 3 · “maison”" in row.slider.accessibleDescription()
    target.surface.pointed.emit(0)
    assert made["gates"].cards[0].unit().startswith("“the”")
    target.surface.pointed.emit(-1)  # the mouse leaves: back to what is held
    assert made["gates"].cards[0].unit().startswith("“house”")
    qtbot.keyClick(row.slider, Qt.Key.Key_Escape)
    assert board.scrubber.at == -1 and made["gates"].cards[0].unit() == ""


def test_the_bar_goes_when_there_is_nothing_to_step_through(page, qtbot):
    board, source, target, made = page
    row = bar(qtbot, board)
    board.scrubber.hold(THERE, 3)
    for panel in made.values():
        panel.clear()
    assert row.isHidden() and board.scrubber.at == -1
    assert board.scrubber.tracks() == []


def test_the_finest_steps_are_stepped_through():
    scrubber = Scrubber()
    scrubber.offer("sentences", HERE, [[0, 13]])
    scrubber.offer("words", HERE, [*WORDS, [-1, -1], WORDS[0]])
    assert scrubber.steps(HERE) == [tuple(span) for span in WORDS]
    scrubber.withdraw("words")
    assert scrubber.steps(HERE) == [(0, 13)]


def test_it_says_a_move_once():
    scrubber = Scrubber()
    spy = QSignalSpy(scrubber.moved)
    for _ in range(2):
        scrubber.point(HERE, 4)
    assert spy.count() == 1
    assert scrubber.place(THERE) == -1  # there is no link


def test_places_between_steps():
    assert [step_at(WORDS, place) for place in (-1, 0, 3, 6, 12, 13)] == [-1, 0, -1, 1, 2, -1]
    assert [span_at([tuple(span) for span in WORDS], place) for place in (-1, 0, 3, 99)] == [-1, 0, 0, 2]
