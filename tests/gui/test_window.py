"""The page of the dummy task in the real window: what it is made of, what it asks, what it shows."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QSlider

from gui.page.page import Page
from gui.widgets.marks import Mark, MarkedText
from suite.events import Failed, Partial, Progress, Restarted
from tests.dummy.spec import SPEC


def typed(page: Page) -> MarkedText:
    return page.parts.inputs["text"].surface


def shown(page: Page) -> str:
    return page.parts.panels["text"].text()


def voice(page: Page):
    """The card in which the page speaks."""
    return page.parts.panels["text"].cards[0]


@pytest.fixture
def write(qtbot, window):
    """Types at the end of the text, and waits until that is asked of the client."""

    def do(text: str) -> None:
        before = len(window.client.asked)
        qtbot.keyClicks(typed(window.page), text)
        qtbot.waitUntil(lambda: len(window.client.asked) > before, timeout=1000)
        qtbot.waitUntil(lambda: window.client.asked[-1].inputs["text"] == typed(window.page).text(), timeout=1000)

    return do


@pytest.fixture
def answer(client):
    def do() -> None:
        client.answer()
        QApplication.processEvents()
        client.explain_as_asked()
        QApplication.processEvents()

    return do


def test_the_page_is_made_from_the_spec(window):
    page = window.page
    labels = {label.text() for label in page.findChildren(QLabel)}
    assert {SPEC.title, *(field.label for field in SPEC.inputs)} <= labels
    assert {view.label for view in SPEC.outputs} <= labels
    assert typed(page).placeholderText() == SPEC.inputs[0].placeholder
    at_once = [*SPEC.outputs, *(view for view in SPEC.explanations if view.eager)]
    assert list(page.parts.panels) == [view.name for view in at_once]
    assert [button.text() for button in window.rail.buttons.values()] == [SPEC.short, "History", "Models", "Settings"]
    samples = [button.text() for button in voice(page).findChildren(QPushButton) if button.property("kind") == "sample"]
    assert samples == [sample.title for sample in SPEC.samples]


def test_each_option_has_its_control_at_its_default(window):
    controls = {}
    for kind in (QSlider, QComboBox, QCheckBox, QLineEdit):
        controls |= {control.accessibleName(): kind for control in window.page.parts.options.findChildren(kind)}
    assert controls == {"Pause": QSlider, "Case": QComboBox, "Louder": QCheckBox, "Greeting": QLineEdit}
    assert window.page.parts.options.values() == {option.name: option.default for option in SPEC.options}


def test_starting_loads_the_model_of_the_page_and_asks_for_devices_once_it_is_there(window, client):
    assert client.calls == [("start",), ("load", "dummy", "cpu"), ("devices",)]
    assert "Ready" in window.status.text()
    assert "Processor, 2 threads" in window.status.text()


def test_typing_asks_for_the_newest_text_without_a_button(window, client, write):
    write("one tw")
    write("o")
    assert client.asked[-1].inputs == {"text": "one two"}
    assert client.asked[-1].options == {option.name: option.default for option in SPEC.options}
    assert len(client.asked) < len("one two"), "edits that come close together become one run"


def test_the_options_open_at_a_click(window, qtbot):
    button = window.page.title.buttons["options"]
    assert not window.page.parts.options.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.page.parts.options.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not window.page.parts.options.isVisible()


def test_a_changed_option_runs_again(window, client, write, qtbot):
    write("one")
    window.page.parts.options.findChild(QCheckBox).click()
    qtbot.waitUntil(lambda: len(client.asked) == 2, timeout=1000)
    assert client.asked[-1].options["louder"] is True


def test_a_partial_is_shown_while_the_run_lasts(window, client, write):
    write("one two")
    client.say("dummy", Progress(stage="Counting", fraction=0.5), Partial(values={"text": "eno"}))
    QApplication.processEvents()
    assert shown(window.page) == "eno"
    assert window.status.text().startswith("Reversing · Counting")


def test_a_result_is_shown_in_every_output(window, write, answer):
    write("one two three")
    answer()
    page = window.page
    assert shown(page) == "eno owt eerht"
    assert [row.text() for row in page.parts.panels["alternatives"].rows()] == [
        "eno owt eerht",
        "ENO OWT EERHT",
        "Eno Owt Eerht",
    ]
    verdict = " ".join(page.parts.panels["label"].text().split())
    assert verdict == "Middle: 80 % sure · of 100 such verdicts about 80 are right"
    assert window.status.text().startswith("Ready")


def test_what_an_overtaken_run_still_says_is_not_shown(window, client, write):
    write("one")
    client.say("dummy", Partial(values={"text": "late"}))  # waits for the window while the next run is asked for
    typed(window.page).set_text("one two")
    window.page.run()
    QApplication.processEvents()
    assert shown(window.page) == ""
    assert window.status.text().startswith("Reversing"), "the end of the older run is not that of the newer one"
    client.answer()
    QApplication.processEvents()
    assert shown(window.page) == "eno owt"


def test_emptying_the_text_empties_the_page(window, write, answer):
    write("one")
    answer()
    typed(window.page).clear()
    QApplication.processEvents()
    assert shown(window.page) == ""
    assert voice(window.page).said() == SPEC.summary


def test_a_sample_is_a_click_away(window, client, qtbot):
    sample = SPEC.samples[1]
    button = next(b for b in voice(window.page).findChildren(QPushButton) if b.text() == sample.title)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert typed(window.page).text() == sample.inputs["text"]
    assert client.asked[-1].inputs == sample.inputs


def test_a_click_on_an_alternative_puts_it_in_place(window, write, answer, client, qtbot):
    write("one two")
    answer()
    panel = window.page.parts.panels["alternatives"]
    qtbot.mouseClick(panel.rows()[1], Qt.MouseButton.LeftButton)
    assert shown(window.page) == "ENO OWT"
    assert [row.isChecked() for row in panel.rows()] == [False, True, False]
    qtbot.keyClick(typed(window.page), Qt.Key.Key_Return)
    write("six")
    answer()
    assert shown(window.page) == "ENO OWT\nxis", "the choice outlives what is typed after it"


def test_alternatives_are_those_of_the_line_at_the_caret(window, client, answer, qtbot):
    window.page.try_sample(SPEC.samples[1])
    answer()
    cursor = typed(window.page).textCursor()
    cursor.setPosition(typed(window.page).text().index("second"))
    typed(window.page).setTextCursor(cursor)
    panel = window.page.parts.panels["alternatives"]
    assert panel.rows()[0].text() == "dnoces enil"
    qtbot.mouseClick(panel.rows()[1], Qt.MouseButton.LeftButton)
    assert shown(window.page) == "tsrif enil\nDNOCES ENIL"


def test_pointing_at_a_word_lights_it_and_its_partner(window, write, answer):
    write("one three")
    answer()
    here, there = typed(window.page), window.page.parts.panels["text"].surface
    for surface, other in ((here, there), (there, here)):
        _point(surface, 5)
        assert [(mark.start, mark.end) for mark in surface.marks("alignment")] == [(4, 9)]
        assert [(mark.start, mark.end) for mark in other.marks("alignment")] == [(4, 9)]
        QApplication.sendEvent(surface, QEvent(QEvent.Type.Leave))
        assert surface.marks("alignment") == other.marks("alignment") == ()


def test_looking_inside_explains_the_result_that_is_shown(window, write, answer, client, qtbot):
    write("one three")
    answer()
    assert client.explaining == ["alignment"]
    qtbot.mouseClick(window.page.title.buttons["look"], Qt.MouseButton.LeftButton)
    assert client.explaining == ["alignment", "weights"]
    client.explain_as_asked()
    QApplication.processEvents()
    marks = typed(window.page).marks("weights")
    assert [(mark.start, mark.end, mark.role) for mark in marks] == [(0, 3, "accent"), (4, 9, "accent")]
    assert marks[1].strength > marks[0].strength


def test_an_error_stands_in_the_place_of_the_result(window, client, write, qtbot):
    write("one")
    reason = "Text must not say 'one'. Received 'one'. Say something else."
    client.say("dummy", Failed(message=reason))
    QApplication.processEvents()
    assert voice(window.page).said() == reason
    assert window.status.text().startswith("Failed")
    assert typed(window.page).text() == "one"
    again = next(b for b in voice(window.page).findChildren(QPushButton) if b.text() == "Try again")
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert [request.inputs["text"] for request in client.asked] == ["one", "one"]
    client.answer()
    QApplication.processEvents()
    assert voice(window.page).said() == ""
    assert shown(window.page) == "eno"


def test_a_model_that_cannot_be_loaded_is_said_in_place(window, client):
    client.say("load:dummy", Failed(message="The model is damaged. Install it anew.", status=3))
    QApplication.processEvents()
    assert voice(window.page).said() == "The model is damaged. Install it anew."
    assert window.status.text().startswith("Model not loaded")


def test_a_text_beyond_the_limit_is_refused_without_asking(window, client):
    window.page.parts.inputs["text"].set_value("nine bytes\n" * (SPEC.inputs[0].limit // 10))
    window.page.run()
    assert voice(window.page).said().startswith("Text may have at most 200,000 bytes. Received 220,000.")
    assert client.asked == []


def test_stop_keeps_what_was_shown(window, client, write, qtbot):
    write("one two")
    client.say("dummy", Partial(values={"text": "eno"}))
    QApplication.processEvents()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert ("cancel", "dummy") in client.calls
    assert window.status.text().startswith("Stopped")
    assert shown(window.page) == "eno"


def test_a_restart_is_said_and_keeps_what_was_typed(window, client, write, answer):
    write("one")
    client.say("dummy", Failed(message="The inference process ended by signal 9 (SIGKILL).", status=4))
    client.say("", Restarted(reason="ended by signal 9 (SIGKILL)"))
    QApplication.processEvents()
    said = window.notice.text()
    assert "ended by signal 9 (SIGKILL)" in said
    assert "Nothing that you typed is lost" in said
    assert typed(window.page).text() == "one"
    write(" two")
    answer()
    assert shown(window.page) == "eno owt"


def _point(surface: MarkedText, character: int) -> None:
    """Moves the mouse over a character."""
    place = next(surface.boxes(Mark(character, character + 1))).center()
    everywhere = QPointF(surface.viewport().mapToGlobal(place.toPoint()))
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(QEvent.Type.MouseMove, place, everywhere, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(surface.viewport(), move)
