"""The dialogs for files and folders: what is chosen is opened or written, and where it is is said."""

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from gui.many.work import State
from suite import registry, trace
from tests.dummy.spec import SPEC
from tests.gui.test_history import given, work


@pytest.fixture
def choose(monkeypatch):
    """Has every dialog answer with a path; the arguments that it was opened with, in order."""
    opened = []

    def do(path, form: str = "") -> list:
        def answer(several: bool):
            def dialog(*arguments):
                opened.append(arguments[1:])
                return ([str(path)] if several and path else str(path or "")), form

            return dialog

        for name in ("getOpenFileName", "getSaveFileName"):
            monkeypatch.setattr(QFileDialog, name, answer(several=False))
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", answer(several=True))
        return opened

    return do


def control(qtbot, window, key) -> None:
    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)


def test_a_file_is_opened(window, choose, tmp_path, qtbot):
    (tmp_path / "a.txt").write_text("from a file")
    opened = choose(tmp_path / "a.txt")
    control(qtbot, window, Qt.Key.Key_O)
    assert window.page.parts.given() == {"text": "from a file"}
    assert opened[0][2].startswith("Files for this page (*.txt *.md)")


def test_the_result_is_saved(window, choose, tmp_path, qtbot):
    work(window, "one two")
    choose(tmp_path / "out.txt")
    control(qtbot, window, Qt.Key.Key_S)
    assert (tmp_path / "out.txt").read_text() == "eno owt"
    assert window.notice.text() == f"Saved as {tmp_path / 'out.txt'}."
    choose(tmp_path / "nowhere" / "out.txt")
    control(qtbot, window, Qt.Key.Key_S)
    assert "cannot be written" in window.notice.text()


def test_without_a_result_no_dialog_opens(window, choose, qtbot):
    opened = choose(None)
    control(qtbot, window, Qt.Key.Key_S)
    assert (opened, window.notice.text()) == ([], "There is no result to save yet.")


def test_a_dialog_that_is_cancelled_changes_nothing(window, choose, qtbot):
    work(window, "one")
    choose(None)
    for key in (Qt.Key.Key_O, Qt.Key.Key_S):
        control(qtbot, window, key)
    assert window.page.parts.given() == {"text": "one"}
    assert window.notice.text() == ""


@pytest.mark.parametrize("form, ending", [("Table, for people (*.csv)", ".csv"), ("JSON Lines (*.jsonl)", ".jsonl")])
def test_a_name_without_an_ending_gets_that_of_the_form(window, choose, tmp_path, form, ending):
    work(window, "one")
    choose(tmp_path / "out", form)
    window.open("history")
    QApplication.processEvents()
    window.stack.currentWidget().export()
    assert (tmp_path / f"out{ending}").exists()
    assert given(window) == ["one"]


def test_a_list_is_chosen_and_exported(window, choose, tmp_path, qtbot):
    (tmp_path / "list.txt").write_text("one\ntwo\n")
    opened = choose(tmp_path / "list.txt")
    window.page.show_many(True)
    panel = window.page.sides.many
    control(qtbot, window, Qt.Key.Key_S)
    assert window.notice.text() == "There is no result to save yet."
    control(qtbot, window, Qt.Key.Key_O)
    qtbot.waitUntil(lambda: panel.work.state is State.DONE, timeout=5000)
    assert opened[0][2].startswith("Files for this list (*.txt *.md *.csv *.tsv *.jsonl *.parquet)")
    choose(tmp_path / "out.csv")
    control(qtbot, window, Qt.Key.Key_S)
    assert opened[-1][1] == f"list-{SPEC.name}.csv"
    assert (tmp_path / "out.csv").read_text().splitlines()[1].startswith("1,one,eno,")


def test_files_are_not_opened_into_a_page_that_is_not_shown(window, choose, qtbot):
    opened = choose(None)
    window.open("history")
    QApplication.processEvents()
    control(qtbot, window, Qt.Key.Key_O)
    assert opened == []


def test_a_trace_is_saved_and_shows_the_same_when_it_is_opened(open_window, choose, tmp_path, qtbot, monkeypatch):
    monkeypatch.setitem(registry._packages, "dummy", "tests.dummy")
    other = structs.replace(SPEC, name="other", title="Another", short="Another")
    window = open_window(specs=(SPEC, other))
    work(window, "one two")
    window.client.explain_as_asked()
    QApplication.processEvents()
    path = tmp_path / "run.trace.gz"
    choose(path)
    control(qtbot, window, Qt.Key.Key_S)
    assert window.notice.text() == f"Saved as {path}."
    saved = trace.read(path)
    assert saved.inputs == {"text": "one two"}
    assert saved.values["text"] == "eno owt"
    assert saved.explanations

    window.page.parts.inputs["text"].set_value("something else")
    work(window, "something else")
    window.open("other")
    asked = len(window.client.asked)
    shown = []
    window._pages["dummy"].runner.explained.connect(lambda kind, data: shown.append((kind, data)))
    control(qtbot, window, Qt.Key.Key_O)
    qtbot.wait(300)  # longer than live typing waits
    assert window.page.spec.name == "dummy"
    assert window.page.parts.given() == {"text": "one two"}
    assert window.page.parts.panels["text"].text() == "eno owt"
    assert dict(shown) == saved.explanations
    assert len(window.client.asked) == asked, "nothing is run again"


def test_what_is_no_trace_is_said(window, choose, tmp_path, qtbot):
    (tmp_path / "a.trace.gz").write_bytes(b"no")
    choose(tmp_path / "a.trace.gz")
    control(qtbot, window, Qt.Key.Key_O)
    assert "a.trace.gz is no trace, or is damaged" in window.notice.text()
