"""Lessons in the window: apart in the rail, without a model, their options in place of an input."""

import pytest
from msgspec import structs
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from gui.page.runner import State
from suite import registry
from suite.events import Progress
from suite.lessons.gradients.spec import KINDS
from suite.spec import Lead
from suite.worker.client import Client
from tests.dummy.spec import SPEC
from tests.gui.test_access import unnamed

LIMIT = 20_000  # milliseconds to wait for a process
LONGEST = 90_000  # the same, where TensorFlow is imported on a busy machine
LESSON = structs.replace(
    registry.spec("cell"), name="lesson", leads=(Lead(title="See it", task=SPEC.name, inputs={"text": "one two"}),)
)


@pytest.fixture
def window(open_window):
    window = open_window(lessons=(LESSON,))
    window.open("lesson")
    return window


def test_a_lesson_runs_when_it_is_opened_and_when_a_slider_is_moved(window, qtbot):
    assert window.page.runner.state is State.WORKING
    control = window.page.parts.options.focusProxy()
    assert control.isVisible()
    before = len(window.client.asked)
    control.setValue(control.value() + 1)
    qtbot.waitUntil(lambda: len(window.client.asked) > before)
    assert window.client.asked[-1].options["x"] == pytest.approx(1.1)


def test_a_lesson_has_no_buttons_for_what_it_does_not_take(window):
    assert {"open", "options", "many", "run"}.isdisjoint(window.page.title.buttons)


def test_a_lesson_has_no_model_to_be_shown(window):
    window.open("models")
    assert set(window.stack.currentWidget().cards) == {SPEC.name}


def test_a_lesson_leads_to_a_task_and_keeps_what_was_typed_there(window):
    window.page.title.buttons["lead"].click()
    assert window.page.spec.name == SPEC.name
    assert window.page.parts.inputs["text"].value() == "one two"
    assert window.page.title.buttons["look"].isChecked()
    window.page.parts.inputs["text"].set_value("mine")
    window.open("lesson")
    window.page.title.buttons["lead"].click()
    assert window.page.parts.inputs["text"].value() == "mine"
    assert window.page.title.buttons["look"].isChecked()


def test_what_was_typed_in_the_lesson_is_what_its_task_is_given(open_window):
    """The button says "Translate it"; what was typed in the task before can be had back by undoing."""
    lead = Lead(title="Do it", task=SPEC.name, inputs={}, takes={"text": "text"})
    lesson = structs.replace(registry.spec("unrolling"), name="lesson", explanations=(), leads=(lead,))
    window = open_window(lessons=(lesson,))
    text = window.page.parts.inputs["text"]
    text.set_value("mine")
    window.open("lesson")
    window.page.parts.options.set_values({"text": "theirs"})
    window.page.title.buttons["lead"].click()
    assert text.value() == "theirs" and window.client.asked[-1].inputs["text"] == "theirs"
    text.surface.undo()
    assert text.value() == "mine"


def test_what_was_given_to_the_task_and_not_run_runs_when_a_lesson_leads_there(open_window):
    window = open_window(specs=(structs.replace(SPEC, live=False),), lessons=(LESSON,))
    window.page.parts.inputs["text"].set_value("mine")
    assert window.page.runner.state is State.EMPTY
    window.open("lesson")
    window.page.title.buttons["lead"].click()
    assert window.page.runner.state is State.WORKING and window.client.asked[-1].inputs["text"] == "mine"


@pytest.mark.parametrize("borrowing", [False, True], ids=["light", "borrowing"])
def test_every_lesson_runs_in_the_worker_and_leaves_no_entry(open_window, qtbot, borrowing):
    """All of a sort in one worker, so that TensorFlow is imported once for those that look into a shipped network."""
    specs = [spec for spec in map(registry.spec, registry.lessons()) if bool(spec.borrows) == borrowing]
    window = open_window(Client, lessons=specs)
    for spec in specs:
        window.open(spec.name)
        if spec.option("training"):
            window.page.parts.options.set_values({"training": 50})
        qtbot.waitUntil(lambda: window.page.runner.state is State.DONE, timeout=LONGEST)
        assert window.page.parts.panels["text"].text() == window.page.runner.result.values["text"], spec.name
        assert (window.page.loader.loaded.parameters > 0) == borrowing, spec.name
        assert window.page.keeper.entry is None, spec.name
        assert unnamed(window) == [], spec.name


def test_training_stops_when_asked(open_window, qtbot):
    window = open_window(Client, lessons=(registry.spec("gradients"),))
    window.open("gradients")
    page = window.page
    page.parts.options.set_values({"training": 1000, "steps": 60, "units": 32})
    qtbot.waitUntil(lambda: "of 1000" in (page.runner.progress or Progress(stage="")).stage, timeout=LIMIT)
    pid = window.client.pid
    page.stop()
    assert page.runner.state is State.STOPPED
    page.parts.options.set_values({"training": 0})
    qtbot.waitUntil(lambda: page.runner.state is State.DONE, timeout=LIMIT)
    assert window.client.pid == pid  # it heard that it should stop


@pytest.mark.parametrize("name", registry.lessons())
def test_what_a_lesson_leads_to_is_there(name):
    spec = registry.spec(name)
    for lead in spec.leads:
        fields = {field.name for field in registry.spec(lead.task).inputs}
        assert lead.inputs.keys() | lead.takes.keys() <= fields
        assert {*lead.takes.values(), *lead.when} <= {option.name for option in spec.options}


@pytest.mark.parametrize("size", [(1280, 1400), (900, 620)], ids=str)
@pytest.mark.parametrize("name", registry.lessons())
def test_all_of_a_lessons_text_is_in_sight_and_its_controls_stand_close(open_window, name, size):
    """The page scrolls, nothing on it does; the card of the controls is as high as they are."""
    window = open_window(lessons=(registry.spec(name),))
    window.resize(*size)
    window.open(name)
    page = window.page
    text, options = page.parts.panels["text"], page.parts.options
    for words in (40, 400):
        text.surface.set_text("A text to be read. " * words)
        for _ in range(3):
            QApplication.processEvents()
        assert text.surface.verticalScrollBar().maximum() == 0
        assert text.surface.height() >= text.surface.document().size().height()
        assert text.surface.height() < text.surface.document().size().height() + 4
        assert options.height() == options.sizeHint().height()
    text.clear()
    QApplication.processEvents()
    assert text.surface.height() < 60


def place(window, part):
    """Where a card stands on the page."""
    card = part.cards[0] if hasattr(part, "cards") else part
    return QRect(card.mapTo(window, QPoint(0, 0)), card.size())


def test_what_a_lessons_controls_change_stands_below_them(open_window):
    """Beside the text where there is room, and after it where there is not."""
    window = open_window(lessons=(registry.spec("gradients"),))
    window.open("gradients")
    panels, options = window.page.parts.panels, window.page.parts.options
    for size, beside in (((1280, 1400), True), ((900, 620), False), ((1280, 1400), True)):
        window.resize(*size)
        panels["text"].surface.set_text("A text to be read. " * 100)
        for _ in range(3):
            QApplication.processEvents()
        controls, text, *curves = (place(window, panels.get(name, options)) for name in ("", "text", *KINDS))
        assert [curve.left() for curve in curves] == [controls.left()] * 3
        assert curves[0].top() < curves[1].top() < curves[2].top()
        if beside:
            assert text.top() == controls.top() and text.left() > controls.right()
            assert curves[0].top() > controls.bottom() and curves[0].right() < text.left()
        else:
            assert controls.bottom() < text.top() and text.bottom() < curves[0].top()
