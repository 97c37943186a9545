"""The history in the window: on disk before it shows as done, one entry for one piece of work, and its page."""

import json
import sqlite3

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from gui.history.lines import PAGE
from suite.events import Request, Result
from suite.history import Query
from tests.dummy.spec import SPEC
from tests.gui.conftest import bury, close

ON_CLICK = structs.replace(SPEC, live=False)


def work(window, text: str) -> None:
    """Gives the page a text and has it done."""
    window.page.parts.inputs["text"].set_value(text)
    window.page.run()
    window.client.answer()
    QApplication.processEvents()


def given(window) -> list[str]:
    return [line.given for line in window.services.record.history.lines()]


def shown(window) -> list[str]:
    lines = window.stack.currentWidget().lines
    return [lines.line(row).given for row in range(lines.rowCount())]


@pytest.fixture
def history_page(window):
    """The page of the history, with three entries."""
    for text in ("one two", "café noir", "third"):
        window.page.parts.inputs["text"].set_value("")
        work(window, text)
    window.open("history")
    QApplication.processEvents()
    return window.stack.currentWidget()


def test_a_result_is_on_disk_when_it_shows_as_done(window, history_file):
    seen = []

    def look(result) -> None:
        with sqlite3.connect(f"file:{history_file}?mode=ro", uri=True) as other:
            seen.extend(other.execute("SELECT given, made FROM entries").fetchall())

    window.page.runner.done.connect(look)
    window.page.runner.changed.connect(lambda: seen.append(window.page.runner.state.value))
    work(window, "one two")
    assert seen[:2] == ["working", "done"]
    assert seen[2] == ("one two", seen[2][1]) and seen[2][1].startswith("eno owt")
    with sqlite3.connect(history_file) as other:
        (options,) = other.execute("SELECT options FROM entries").fetchone()
    assert json.loads(options) == {option.name: option.default for option in SPEC.options}


def test_typing_on_replaces_the_entry(window):
    for text in ("one", "one tw", "one two"):
        work(window, text)
    assert given(window) == ["one two"]


def test_another_text_is_another_entry(window):
    work(window, "one two")
    work(window, "something else")
    window.page.parts.inputs["text"].set_value("")
    work(window, "something else again")
    assert given(window) == ["something else again", "something else", "one two"]


def test_a_starred_entry_is_never_replaced(window):
    work(window, "one")
    history = window.services.record.history
    history.star(history.lines()[0].id, True)
    work(window, "one two")
    assert given(window) == ["one two", "one"]


def test_the_same_work_is_gone_on_with_after_a_restart(open_window):
    first = open_window()
    work(first, "one two")
    before = first.services.record.history.lines()
    close(first)
    second = open_window()
    second.page.run()
    second.client.answer()
    QApplication.processEvents()
    assert second.services.record.history.lines() == before, "done again it is the same entry"
    work(second, "one two three")
    assert given(second) == ["one two three"]


def test_each_run_that_was_asked_for_is_an_entry_of_its_own(open_window):
    window = open_window(specs=(ON_CLICK,))
    for text in ("one", "one two", "one two"):
        work(window, text)
    assert given(window) == ["one two", "one"]


def test_a_chosen_alternative_is_what_is_kept(window):
    work(window, "one")
    window.page.parts.panels["alternatives"].rows()[1].click()
    assert [line.made.split("\n")[0] for line in window.services.record.history.lines()] == ["ENO"]


def test_nothing_is_kept_while_the_history_is_paused(window):
    window.services.settings.set("history", False)
    work(window, "private")
    assert given(window) == []
    assert window.page.parts.panels["text"].text() == "etavirp"
    window.services.settings.set("history", True)
    work(window, "private")
    assert given(window) == ["private"], "done again after the pause it is kept"


def test_the_page_shows_what_was_done_newest_first(window, history_page):
    assert shown(window) == ["third", "café noir", "one two"]
    assert window.rail.buttons["history"].isChecked()


def test_a_search_finds_words_without_their_accents(window, history_page, qtbot):
    qtbot.keyClicks(history_page.bar.words, "cafe")
    qtbot.waitUntil(lambda: shown(window) == ["café noir"], timeout=1000)
    history_page.bar.words.setText("nothing of the kind")
    qtbot.waitUntil(lambda: history_page.card.said().startswith("Look for fewer words"), timeout=1000)


def test_an_entry_opens_on_the_page_of_its_task_and_is_run_again(window, history_page, qtbot):
    window.page.parts.options.set_values({"louder": True})
    history_page.choose(2)
    qtbot.keyClick(history_page.list, Qt.Key.Key_Return)
    assert window.stack.currentWidget() is window.page
    assert window.client.asked[-1].inputs == {"text": "one two"}
    assert window.client.asked[-1].options["louder"] is False
    window.client.answer()
    QApplication.processEvents()
    assert given(window) == ["third", "café noir", "one two"], "it is there already"
    work(window, "one two four")
    assert given(window) == ["one two four", "third", "café noir", "one two"], "what was opened stays"


def test_stars(window, history_page, qtbot):
    history_page.choose(1)
    qtbot.mouseClick(history_page.bar.entry_buttons["star"], Qt.MouseButton.LeftButton)
    history_page.bar.starred.click()
    qtbot.waitUntil(lambda: shown(window) == ["café noir"], timeout=1000)
    assert [line.given for line in window.services.record.history.lines(Query(starred=True))] == ["café noir"]


def test_a_deleted_entry_can_be_taken_back_until_the_page_is_left(window, history_page, qtbot):
    history_page.choose(0)
    qtbot.keyClick(history_page.list, Qt.Key.Key_Delete)
    assert shown(window) == ["café noir", "one two"]
    qtbot.mouseClick(history_page.bar.buttons["undo"], Qt.MouseButton.LeftButton)
    assert shown(window) == ["third", "café noir", "one two"]
    history_page.choose(0)
    history_page.delete()
    window.open(SPEC.name)
    assert given(window) == ["café noir", "one two"]


def test_everything_is_deleted_only_after_a_question(window, history_page, qtbot):
    for text, left in (("Cancel", 3), ("Delete all", 0)):
        history_page.clear()
        box = history_page.findChild(QMessageBox)
        assert "3 entries" in box.informativeText()
        next(button for button in box.findChildren(QPushButton) if button.text() == text).click()
        bury()
        assert window.services.record.history.count() == left
    assert shown(window) == []


def test_what_is_shown_is_exported(window, history_page, tmp_path):
    history_page.bar.words.setText("two")
    history_page.search()
    history_page.export_to(tmp_path / "some.jsonl")
    (line,) = (tmp_path / "some.jsonl").read_text().splitlines()
    assert json.loads(line)["inputs"] == {"text": "one two"}
    assert "1 entry saved as" in window.notice.text()
    history_page.export_to(tmp_path / "no folder" / "some.csv")
    assert "cannot be written" in window.notice.text()


def test_pausing_is_a_click_and_a_setting(window, history_page, qtbot):
    qtbot.mouseClick(history_page.bar.buttons["pause"], Qt.MouseButton.LeftButton)
    assert window.services.settings.get("history") is False
    window.services.settings.set("history", True)
    assert not history_page.bar.buttons["pause"].isChecked()


def test_a_long_history_is_read_as_far_as_somebody_looks(window):
    history = window.services.record.history
    for number in range(PAGE + 5):
        history.add("dummy", Request(inputs={"text": f"text {number}"}), Result(values={"text": "out"}))
    window.open("history")
    page = window.stack.currentWidget()
    first = page.lines.rowCount()
    page.list.scrollToBottom()
    QApplication.processEvents()
    page.lines.fetchMore(page.list.rootIndex())
    assert (first, page.lines.rowCount()) == (PAGE, PAGE + 5)


def test_an_entry_with_nothing_to_read_is_listed_by_its_task(window):
    ink = {"strokes": [[[0.0, 0.0], [9.0, 9.0]]]}
    window.services.record.history.add("dummy", Request(inputs={"text": ink}), Result(values={"strokes": ink}))
    window.open("history")
    lines = window.stack.currentWidget().lines
    assert lines.index(0).data() == SPEC.title


def test_a_screen_reader_hears_an_entry_whole(window, history_page):
    interface = QAccessible.queryAccessibleInterface(history_page.list)
    said = [interface.child(place).text(QAccessible.Text.Name) for place in range(interface.childCount())]
    assert any(name.startswith(f"{SPEC.title}, ") and "café noir. Result: éfac rion" in name for name in said), said


def test_on_a_full_disk_both_warnings_are_seen_and_the_result_says_that_it_is_not_kept(window):
    db = window.services.record.history._store._db
    (pages,) = db.execute("PRAGMA page_count").fetchone()
    db.execute(f"PRAGMA max_page_count = {pages}")
    work(window, "word " * 5000)
    window.services.session.trouble.emit("What you type cannot be kept.")
    history, session = window.notice.text().splitlines()
    assert history.startswith("The history cannot be used just now") and session == "What you type cannot be kept."
    assert window.status.text().startswith("Result not kept yet")
    db.execute("PRAGMA max_page_count = 100000")
    work(window, "word")
    assert window.status.text().startswith("Ready")


def test_a_damaged_file_is_said_and_a_new_one_begun(open_window, history_file):
    history_file.write_bytes(b"no database" * 1000)
    window = open_window()
    assert "The history was damaged" in window.notice.text()
    work(window, "one")
    assert given(window) == ["one"]
