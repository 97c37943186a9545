"""Side by side: one input with two settings or two models, both results, their differences and their times."""

from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from gui.compare.differences import difference, times
from gui.compare.words import unlike
from suite import artefact, registry
from suite.events import Failed, Result
from suite.spec import CurveView, InkField, InkView, LabelView, TaskSpec, TextView
from suite.worker.client import Client
from tests.dummy import DUMMY
from tests.dummy.spec import SPEC
from tests.gui.conftest import close
from tests.gui.test_access import unnamed

OTHER = "dummy:other"
DRAWN = TaskSpec(
    name="drawn",
    title="Drawn",
    short="Drawn",
    summary="Goes on from ink.",
    icon="task",
    inputs=(InkField(name="ink", label="Ink"),),
    outputs=(InkView(name="strokes", label="More", shows="strokes", follows="ink"),),
)


@pytest.fixture
def compare(window, qtbot):
    """The comparison of the window's page, opened by its button; `one two` is given."""
    window.page.parts.inputs["text"].set_value("one two")
    qtbot.mouseClick(window.page.title.buttons["compare"], Qt.MouseButton.LeftButton)
    return window.page.sides.comparison


@pytest.fixture
def answer(window, qtbot):
    """Answers both sides once they have asked."""

    def do() -> None:
        typed = {"text": window.page.parts.inputs["text"].value()}
        for slot in ("dummy", OTHER):
            qtbot.waitUntil(lambda slot=slot: window.client.newest[slot].inputs == typed, timeout=1000)
        for slot in ("dummy", OTHER):
            window.client.answer(slot)
        QApplication.processEvents()

    return do


def texts(compare) -> list[str]:
    return [side.panels[0].text() for side in (compare.left, compare.right)]


def marked(side) -> list[str]:
    surface = side.panels[0].surface
    return [surface.text()[mark.start : mark.end] for mark in surface.marks("text") if mark.underlined]


def set_right(compare, client, qtbot, **options) -> None:
    """Changes settings of the right side and waits until it runs with them."""
    compare.right.options.set_values(options)
    qtbot.waitUntil(lambda: options.items() <= client.newest[OTHER].options.items(), timeout=1000)


def test_the_same_input_runs_with_both_settings_and_differences_are_marked(compare, client, answer, qtbot):
    answer()
    assert "the same model and the same settings" in compare.verdict.text()
    set_right(compare, client, qtbot, greeting="Hello", louder=True)
    answer()
    assert texts(compare) == ["eno owt", "Hello eno owt!"]
    assert marked(compare.left) == []
    assert marked(compare.right) == ["Hello", "!"]
    assert client.newest["dummy"].options["greeting"] == ""
    said = compare.verdict.text()
    assert "Backwards: 0 words on the left and 2 words on the right have no partner" in said
    assert "Length: both sides agree" in said
    assert "Time: " in said
    assert compare.left.options.unit() and compare.right.options.unit()
    assert "same settings" not in said


def test_typing_goes_to_both_sides(window, compare, client, answer, qtbot):
    set_right(compare, client, qtbot, case="upper")
    answer()
    qtbot.keyClicks(window.page.parts.inputs["text"].surface, " six")
    qtbot.waitUntil(lambda: client.newest[OTHER].inputs == {"text": "one two six"}, timeout=1000)
    assert marked(compare.right) == [], "the one is of another input than the other"
    answer()
    assert texts(compare) == ["eno owt xis", "ENO OWT XIS"]
    assert marked(compare.left) == ["eno", "owt", "xis"]


def test_the_left_side_is_the_page(window, compare, client, answer, qtbot):
    compare.left.options.set_values({"case": "upper"})
    assert window.page.parts.options.values()["case"] == "upper"
    qtbot.waitUntil(lambda: client.newest["dummy"].options["case"] == "upper", timeout=1000)
    answer()
    assert texts(compare) == ["ENO OWT", "eno owt"]
    window.page.title.buttons["compare"].click()
    assert window.page.parts.panels["text"].text() == "ENO OWT"
    assert window.page.parts.inputs["text"].isVisible()
    qtbot.keyClicks(window.page.parts.inputs["text"].surface, "!")
    ran = len(client.ran)
    qtbot.waitUntil(lambda: client.newest["dummy"].inputs == {"text": "one two!"}, timeout=1000)
    assert OTHER not in [slot for slot, _ in client.ran[ran:]], "nothing runs on a side that nobody sees"


def test_a_folder_of_ones_own_is_a_second_model_beside_the_first(compare, client, answer, tmp_path, monkeypatch, qtbot):
    answer()
    mine = tmp_path / "mine"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *arguments: str(mine))
    box = compare.right.model.box
    box.activated.emit(box.count() - 1)
    qtbot.waitUntil(lambda: client.ran[-1] == (OTHER, registry.second("dummy")), timeout=1000)
    assert client.folders == {"dummy": None, registry.second("dummy"): mine}
    assert box.currentText() == "mine"
    assert compare.left.model.box.currentText() == "The shipped one"
    answer()
    assert "same model" not in compare.verdict.text()
    box.activated.emit(0)
    assert client.calls[-1] == ("unload", registry.second("dummy"))
    qtbot.waitUntil(lambda: client.ran[-1] == (OTHER, "dummy"), timeout=1000)


def test_a_folder_without_a_model_is_refused_with_the_reason(window, compare, client, answer, tmp_path, qtbot):
    answer()
    client.refuses = {tmp_path}
    compare.right.model.chosen.emit(tmp_path)
    QApplication.processEvents()
    assert window.notice.text() == f"There is no model in {tmp_path}."
    assert compare.right.model.box.currentText() == "As on the left"
    qtbot.waitUntil(lambda: client.ran[-1] == (OTHER, "dummy"), timeout=1000)
    answer()
    assert texts(compare) == ["eno owt", "eno owt"]


def test_leaving_gives_the_second_model_back_and_returning_brings_it_again(window, compare, client, tmp_path, qtbot):
    compare.right.model.chosen.emit(tmp_path)
    window.page.title.buttons["compare"].click()
    assert client.calls[-1] == ("unload", registry.second("dummy"))
    window.page.title.buttons["compare"].click()
    assert client.calls[-1] == ("load", registry.second("dummy"), "cpu")
    qtbot.waitUntil(lambda: client.ran[-1] == (OTHER, registry.second("dummy")), timeout=1000)


def test_an_error_of_one_side_stands_on_that_side(compare, client, answer, qtbot):
    answer()
    set_right(compare, client, qtbot, louder=True)
    client.say(OTHER, Failed(message="This side cannot. Take other settings."))
    QApplication.processEvents()
    assert compare.right.cards[0].said() == "This side cannot. Take other settings."
    assert compare.left.cards[0].said() == ""
    assert compare.verdict.text() == "It is said here once both sides are done."


def test_stop_ends_the_side_that_still_runs(window, compare, client, answer, qtbot):
    answer()
    set_right(compare, client, qtbot, louder=True)
    qtbot.waitUntil(window.page.title.stop.isVisible, timeout=1000)
    qtbot.mouseClick(window.page.title.stop, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert ("cancel", OTHER) in client.calls
    assert not compare.other.busy()
    assert not window.page.title.stop.isVisible()


def test_the_first_run_with_settings_is_not_held_against_them(window, compare, client, answer, qtbot):
    took = {"dummy": 1.0, OTHER: 3.0}

    def say(text: str) -> None:
        for slot, seconds in took.items():
            client.say(slot, Result(values={"text": text}, seconds={"reversing": seconds}))
        QApplication.processEvents()

    qtbot.waitUntil(lambda: OTHER in client.newest, timeout=1000)
    say("eno owt")
    assert "Time" not in compare.verdict.text(), "with the same settings there is nothing to compare"
    set_right(compare, client, qtbot, louder=True)
    say("eno owt")
    assert "A first run with new settings" in compare.verdict.text()
    window.page.run()
    say("eno owt")
    assert compare.verdict.text().endswith("the right side took 3.0 times as long.")


def test_an_alternative_is_taken_on_its_own_side(compare, client, answer, qtbot):
    answer()
    qtbot.mouseClick(compare.right.panels[1].rows()[1], Qt.MouseButton.LeftButton)
    assert texts(compare) == ["eno owt", "ENO OWT"]


def test_both_results_are_in_the_history(window, compare, client, answer, qtbot):
    set_right(compare, client, qtbot, case="upper")
    answer()
    history = window.services.record.history
    assert history.count() == 2
    kept = [history.entry(number).request.options["case"] for number in (1, 2)]
    assert sorted(kept) == ["kept", "upper"]


@pytest.mark.parametrize("order", [("dummy", OTHER), (OTHER, "dummy")], ids=["left first", "right first"])
def test_what_both_sides_gave_alike_is_in_the_history_once(window, compare, client, qtbot, order):
    history = window.services.record.history
    for text in ("one two", "one two three"):
        window.page.parts.inputs["text"].set_value(text)
        for slot in order:
            qtbot.waitUntil(lambda slot=slot, text=text: client.newest[slot].inputs == {"text": text}, timeout=1000)
        for slot in order:
            client.answer(slot)
            QApplication.processEvents()
        assert [line.given for line in history.lines()] == [text]
    set_right(compare, client, qtbot, case="upper")
    client.answer(OTHER)
    QApplication.processEvents()
    assert [line.made.split("\n")[0] for line in history.lines()] == ["ENO OWT EERHT", "eno owt eerht"]


def test_a_right_side_that_was_left_to_the_page_is_written_if_that_gives_something_else(window, compare, client, qtbot):
    for slot in ("dummy", OTHER):
        qtbot.waitUntil(lambda slot=slot: client.newest[slot].inputs == {"text": "one two"}, timeout=1000)
    client.answer(OTHER)
    QApplication.processEvents()
    client.say("dummy", Result(values={"text": "otherwise"}))
    QApplication.processEvents()
    history = window.services.record.history
    assert sorted(line.made.split("\n")[0] for line in history.lines()) == ["eno owt", "otherwise"]


def test_it_comes_back_at_the_next_start(open_window, qtbot, tmp_path):
    first = open_window()
    first.page.parts.inputs["text"].set_value("one")
    first.page.show_comparison(True)
    first.page.sides.comparison.right.options.set_values({"greeting": "Ho"})
    first.page.sides.comparison.right.model.chosen.emit(tmp_path)
    close(first)
    second = open_window()
    compare = second.page.sides.comparison
    assert second.page.sides.comparison_shown() and second.page.title.buttons["compare"].isChecked()
    qtbot.waitUntil(lambda: OTHER in second.client.newest, timeout=1000)
    assert second.client.newest[OTHER].options["greeting"] == "Ho"
    assert second.client.folders[registry.second("dummy")] == tmp_path
    second.page.show_comparison(False)
    assert compare.other_state().folder == str(tmp_path)


def test_many_and_traces_leave_the_comparison(window, compare, qtbot):
    window.page.show_many(True)
    assert window.page.sides.many_shown() and not window.page.title.buttons["compare"].isVisible()
    window.page.show_many(False)
    assert window.page.sides.shown() == "one"
    assert window.page.parts.inputs["text"].isVisible()


def test_everything_has_a_name(window, compare, answer):
    answer()
    assert unnamed(window) == []


def test_ink_is_shown_on_both_sides_with_what_it_goes_on_from(open_window):
    window = open_window(specs=(DRAWN,))
    window.page.parts.inputs["ink"].set_value({"strokes": [[[0.0, 0.0], [9.0, 9.0]]]})
    window.page.show_comparison(True)
    window.page.run()
    compare = window.page.sides.comparison
    for slot, end in (("drawn", 20.0), ("drawn:other", 30.0)):
        values = {"strokes": {"strokes": [[[10.0, 10.0], [end, end]]]}}
        window.client.say(slot, Result(values=values, seconds={"drawing": 1.0}))
    QApplication.processEvents()
    assert [panel.sheet.whole() for panel in (*compare.left.panels, *compare.right.panels)] == [
        [[[0.0, 0.0], [9.0, 9.0]], [[10.0, 10.0], [end, end]]] for end in (20.0, 30.0)
    ]
    assert compare.verdict.sheet.whole() == [[[10.0, 10.0], [20.0, 20.0]], [[10.0, 10.0], [30.0, 30.0]]]
    assert "More: 1 stroke with 2 points on the left, 1 stroke with 2 points on the right." in compare.verdict.text()


def test_two_models_are_in_the_worker_at_once(open_window, dummy_model, tmp_path, qtbot):
    mine = tmp_path / "mine"
    artefact.write(mine, task="dummy", architecture={"load_steps": 2}, weights={"kernel": np.ones(3, np.float32)})
    window = open_window(partial(Client, tasks=DUMMY, models={"dummy": dummy_model}))
    window.page.parts.inputs["text"].set_value("one two")
    window.page.show_comparison(True)
    compare = window.page.sides.comparison
    compare.right.model.chosen.emit(mine)
    qtbot.waitUntil(lambda: compare.verdict.text().startswith("Backwards: both sides say the same"), timeout=15_000)
    models = [window.page.loader.loaded.model, compare.other.loader.loaded.model]
    assert [runner.result.model for runner in (window.page.runner, compare.other.runner)] == models
    assert models[0] != models[1]


@pytest.mark.parametrize(
    "left, right, here, there",
    [
        ("the cat sat", "the cat sat", [], []),
        ("the cat sat", "the dog sat", ["cat"], ["dog"]),
        ("", "the cat", [], ["the", "cat"]),
        ("l’été passe.", "l’été est passé !", ["passe", "."], ["est", "passé", "!"]),
        ("a b c d", "b c d a", ["a"], ["a"]),
    ],
)
def test_words_without_a_partner(left, right, here, there):
    mine, theirs = unlike(left, right)
    assert [left[start:end] for start, end in mine] == here
    assert [right[start:end] for start, end in theirs] == there


def test_texts_of_many_words_are_compared_at_their_ends():
    middle = " ".join(f"w{number}" for number in range(3000))
    mine, theirs = unlike(f"same {middle} end", f"same {middle.upper()} end")
    assert len(mine) == len(theirs) == 3000


LABEL = LabelView(name="v", label="Verdict", shows="label", probabilities="p")
TEXT = TextView(name="t", label="Text", shows="t")
CURVE = CurveView(name="c", label="Curve", shows="c")
UP, DOWN = {"label": "up", "p": {"up": 0.7}}, {"label": "down", "p": {"down": 0.6}}


@pytest.mark.parametrize(
    "view, left, right, said",
    [
        (TEXT, {"t": "a b"}, {"t": "a  b"}, "Text: the words are the same; only the blanks"),
        (LABEL, UP, DOWN, "Verdict: the sides disagree, up (70\u202f%) on the left and down (60\u202f%) on the right."),
        (CURVE, {"c": {"a": [1]}}, {"c": {"a": [1]}}, "Curve: both sides show the same."),
        (CURVE, {"c": {"a": [1]}}, {"c": {"a": [2]}}, "Curve: the two sides differ."),
        (DRAWN.outputs[0], {"strokes": [[[1, 2]]]}, {"strokes": [[[1, 2]]]}, "More: both sides draw the same strokes."),
        (SPEC.outputs[1], {}, {}, None),
    ],
)
def test_a_difference_is_said_for_each_kind_of_view(view, left, right, said):
    found = difference(view, left, right)
    assert found is None if said is None else found.sentence.startswith(said)


@pytest.mark.parametrize(
    "left, right, said",
    [(1.0, 1.05, "about the same"), (1.0, 3.0, "the right side took 3.0 times"), (4.0, 2.0, "the left side took 2.0")],
)
def test_times_are_compared(left, right, said):
    results = [Result(values={}, seconds={"a": seconds}) for seconds in (left, right)]
    assert said in times(*results)
    assert ("A first run" in times(*results, fresh=True)) == ("same" not in said)
