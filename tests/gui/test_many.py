"""Many at once: a list that is worked on, paused, killed, gone on with, retried, corrected and exported."""

import csv
import json
import stat

import pytest
from msgspec import structs
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from gui.language import tr
from gui.many.queue import Queue
from gui.many.source import Source
from gui.many.table import ITEM, MADE, PAGE, STATE, Table
from gui.many.work import State
from suite.events import Failed
from suite.phrase import say
from suite.places import shipped
from suite.spec import ImageField
from tests.dummy.spec import SPEC
from tests.gui.conftest import bury, close
from tests.gui.hand import drop, files

LIMIT = 5000  # milliseconds
FIVE = "one\ntwo\nfail\n\nfour\nfive\n"
PICTURES = structs.replace(SPEC, inputs=(ImageField(name="text", label="Picture"),), batch=("file", "folder"))


@pytest.fixture
def lines(tmp_path):
    path = tmp_path / "five.txt"
    path.write_text(FIVE)
    return path


@pytest.fixture
def take(qtbot):
    """Gives a window's page a list, and waits until it is done or `until`."""

    def do(window, *paths, until=State.DONE, done=0):
        window.page.show_many(True)
        panel = window.page.sides.many
        panel.take(list(paths))
        work = panel.work
        qtbot.waitUntil(lambda: work.state is until and work.queue.counts().done >= done, timeout=LIMIT)
        if until is State.EMPTY:
            QApplication.processEvents()
        else:
            panel.refresh()
        return panel

    return do


def cells(panel, column: int = MADE) -> list[str]:
    model = panel.table
    return [model.data(model.index(row, column)) for row in range(model.rowCount())]


def press(panel, name: str) -> None:
    assert panel.controls.buttons[name].isVisible(), f"{name} cannot be pressed"
    panel.controls.buttons[name].click()


def test_each_line_becomes_a_row_and_a_bad_one_says_why(window, lines, take):
    panel = take(window, lines)
    assert cells(panel, ITEM) == ["one", "two", "fail", "four", "five"]
    assert cells(panel)[:2] == ["eno", "owt"]
    assert cells(panel)[2] == "Text must not say 'fail'. Received 'fail'. Say something else."
    assert cells(panel, STATE) == ["done", "done", "failed", "done", "done"]
    assert "5 of 5 · 1 failed" in panel.card._label.text()
    assert window.notice.text() == f"{SPEC.title}: 5 items done, 1 of them failed."


def test_why_a_row_failed_is_said_in_the_language_of_the_window_after_a_restart_too(open_window, lines, take):
    first = open_window()
    assert cells(take(first, lines))[2].startswith("Text must not say")
    first.page.sides.many.work.queue.write(3, {"error": say("There is no file {path}. Check the name.", path="x.png")})
    close(first)
    second = open_window()
    second.services.settings.set("language", "fr")
    panel = second.page.sides.many
    said = tr(say("There is no file {path}. Check the name.", path="x.png"))
    assert said != "There is no file x.png. Check the name."
    assert cells(panel)[2] == said
    second.services.settings.set("language", "en")
    assert cells(panel)[2] == "There is no file x.png. Check the name."


def test_a_reason_that_an_earlier_version_kept_is_shown_as_it_stands(window, lines, take):
    panel = take(window, lines)
    panel.work.queue._db.execute("UPDATE items SET made = 'It cannot be read.' WHERE number = 3")
    panel.refresh()
    assert cells(panel)[2] == "It cannot be read."


def test_labels_are_said_in_the_language_of_the_window(qapp, tmp_path):
    queue = Queue(tmp_path / "list.sqlite", "label")
    queue.begin(Source(paths=("x",)), {})
    queue.fill(["one"])
    queue.write(1, {"label": "negative"})
    french = QTranslator()
    french.load(str(shipped("resources") / "translations" / "unroll_fr.qm"))
    QApplication.installTranslator(french)
    try:
        for said, shown in ((True, "négatif"), (False, "negative")):
            model = Table(queue, "Result", editable=False, said=said)
            model.refresh()
            assert model.data(model.index(0, MADE)) == shown
    finally:
        QApplication.removeTranslator(french)
        queue.close()


def test_the_options_of_the_page_hold_for_the_list(window, lines, take):
    window.page.parts.options.set_values({"case": "upper"})
    assert cells(take(window, lines))[0] == "ENO"


def test_only_what_failed_is_tried_again(window, lines, take, qtbot):
    panel = take(window, lines)
    panel.controls.failed.click()
    assert cells(panel, ITEM) == ["fail"]
    press(panel, "retry")
    qtbot.waitUntil(lambda: panel.work.state is State.DONE, timeout=LIMIT)
    assert [[request.inputs["text"] for request in requests] for _, requests in window.client.many][1:] == [["fail"]]


def test_a_list_is_paused_and_gone_on_with(window, lines, take, qtbot):
    window.client.answers_many = 2
    panel = take(window, lines, until=State.WORKING, done=2)
    press(panel, "pause")
    assert panel.work.state is State.PAUSED
    assert cells(panel, STATE) == ["done", "done", "waiting", "waiting", "waiting"]
    window.client.answers_many = 100
    press(panel, "go on")
    qtbot.waitUntil(lambda: panel.work.state is State.DONE, timeout=LIMIT)
    assert [request.inputs["text"] for request in window.client.many[1][1]] == ["fail", "four", "five"]
    assert cells(panel)[3:] == ["ruof", "evif"]


def test_escape_pauses(window, lines, take, qtbot):
    window.client.answers_many = 1
    panel = take(window, lines, until=State.WORKING, done=1)
    assert window.status.text().startswith("Working on a list")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert panel.work.state is State.PAUSED
    assert window.status.text().startswith("Ready")


def test_stopping_leaves_out_what_waits(window, lines, take):
    window.client.answers_many = 2
    panel = take(window, lines, until=State.WORKING, done=2)
    press(panel, "stop")
    assert panel.work.state is State.DONE
    assert cells(panel) == ["eno", "owt"]
    assert panel.card._label.text() == "five.txt · 2 of 5 · stopped, 3 items left out"
    assert (panel._bar.value(), panel._bar.maximum()) == (2, 5)
    panel.table.setData(panel.table.index(0, MADE), "one by hand")
    assert "2 of 5" in panel.card._label.text(), "a correction does not change it"


def test_a_list_outlives_the_window(open_window, lines, take, qtbot):
    first = open_window()
    first.client.answers_many = 2
    take(first, lines, until=State.WORKING, done=2)
    close(first)
    second = open_window()
    assert second.page.sides.many_shown()
    panel = second.page.sides.many
    assert panel.work.state is State.PAUSED
    assert second.client.many == [], "it waits to be told"
    press(panel, "go on")
    qtbot.waitUntil(lambda: panel.work.state is State.DONE, timeout=LIMIT)
    assert [request.inputs["text"] for request in second.client.many[0][1]] == ["fail", "four", "five"]
    assert cells(panel)[0] == "eno"


@pytest.fixture
def everywhere(tmp_path):
    """All that lies in the folders of the window, its lists' logs too."""

    def read() -> bytes:
        return b"".join(path.read_bytes() for path in (tmp_path / "lists").rglob("*"))

    return read


def test_a_list_that_is_run_in_private_is_written_nowhere(open_window, lines, take, everywhere):
    lines.write_text("SECRETWORD\n")
    first = open_window()
    first.services.settings.set("history", False)
    first.page.show_many(True)
    assert "The history is paused, so a list is gone when the window is closed" in first.page.sides.many.card.said()
    panel = take(first, lines)
    assert cells(panel) == ["DROWTERCES"]
    assert panel.card._label.text() == "five.txt · 1 of 1 · not kept"
    for what in (b"SECRETWORD", b"DROWTERCES"):
        assert what not in everywhere()
    close(first)
    assert b"SECRETWORD" not in everywhere()
    second = open_window()
    second.page.show_many(True)
    assert second.page.sides.many.work.state is State.EMPTY


def test_a_list_that_was_begun_before_the_private_mode_is_kept_and_so_is_the_next_one(open_window, lines, take):
    window = open_window()
    window.client.answers_many = 2
    panel = take(window, lines, until=State.WORKING, done=2)
    panel.work.pause()
    window.services.settings.set("history", False)
    assert panel.work.queue.kept
    window.client.answers_many = 100
    panel.work.queue.clear()
    assert not take(window, lines).work.queue.kept
    window.services.settings.set("history", True)
    panel.work.queue.clear()
    assert take(window, lines).work.queue.kept


def test_a_list_that_is_left_leaves_nothing_in_its_file(window, lines, take, everywhere):
    lines.write_text("SECRETWORD\n" * 50)
    panel = take(window, lines)
    assert b"SECRETWORD" in everywhere()
    panel.work.clear()
    assert b"SECRETWORD" not in everywhere()


def test_what_has_changed_meanwhile_is_not_taken_for_what_it_was(open_window, lines, take, qtbot):
    window = open_window()
    window.client.answers_many = 2
    panel = take(window, lines, until=State.WORKING, done=2)
    press(panel, "pause")
    lines.write_text(FIVE.replace("four", "new"))
    window.client.answers_many = 100
    press(panel, "go on")
    qtbot.waitUntil(lambda: panel.work.state is State.DONE, timeout=LIMIT)
    assert cells(panel)[3] == "five.txt has changed: here was 'four'."


def test_of_a_table_the_column_is_asked_for(window, tmp_path, take, qtbot):
    path = tmp_path / "table.csv"
    path.write_text("id;words;more\n1;one two;x\n2;three;y\n")
    panel = take(window, path, until=State.EMPTY)
    buttons = {button.text(): button for button in panel.card.findChildren(QPushButton) if button.isVisible()}
    assert {"id", "words", "more", "Cancel"} <= buttons.keys()
    buttons["words"].click()
    qtbot.waitUntil(lambda: panel.work.state is State.DONE, timeout=LIMIT)
    assert cells(panel) == ["eno owt", "eerht"]


@pytest.mark.parametrize("ending", [".csv", ".jsonl"])
def test_results_are_exported_in_the_order_of_the_items(window, lines, take, tmp_path, ending):
    panel = take(window, lines)
    path = tmp_path / f"out{ending}"
    panel.export_to(path)
    text = path.read_text()
    rows = list(csv.DictReader(text.splitlines())) if ending == ".csv" else list(map(json.loads, text.splitlines()))
    assert [row["input"] for row in rows] == ["one", "two", "fail", "four", "five"]
    assert [row.get("text") or None for row in rows] == ["eno", "owt", None, "ruof", "evif"]
    assert "must not say" in rows[2]["error"]
    assert window.notice.text() == f"5 results saved as {path}."


def test_a_spreadsheet_makes_no_formula_of_an_exported_table(window, tmp_path, take):
    (tmp_path / "sums.txt").write_text("=1+1\nok-\n")
    panel = take(window, tmp_path / "sums.txt")
    for ending in (".csv", ".jsonl"):
        panel.export_to(tmp_path / f"out{ending}")
    table = list(csv.DictReader((tmp_path / "out.csv").read_text().splitlines()))
    assert [(row["input"], row["text"]) for row in table] == [("'=1+1", "1+1="), ("ok-", "'-ko")]
    lines = map(json.loads, (tmp_path / "out.jsonl").read_text().splitlines())
    assert [(row["input"], row["text"]) for row in lines] == [("=1+1", "1+1="), ("ok-", "-ko")]


def test_a_place_that_cannot_be_written_is_said(window, lines, take, tmp_path):
    take(window, lines).export_to(tmp_path / "nowhere" / "out.csv")
    assert "cannot be written" in window.notice.text()


def test_a_result_is_corrected_by_hand_and_exported_so(window, lines, take, tmp_path):
    panel = take(window, lines)
    model = panel.table
    assert model.setData(model.index(1, MADE), "my own")
    assert not model.flags(model.index(2, MADE)) & Qt.ItemFlag.ItemIsEditable, "a failed one has no text"
    panel.export_to(tmp_path / "out.jsonl")
    assert json.loads((tmp_path / "out.jsonl").read_text().splitlines()[1])["text"] == "my own"


def test_a_result_that_its_cell_shows_only_in_part_is_not_corrected_there(window, tmp_path, take):
    (tmp_path / "long.txt").write_text("word " * 200 + "\nshort\n")
    model = take(window, tmp_path / "long.txt").table
    editable = [bool(model.flags(model.index(row, MADE)) & Qt.ItemFlag.ItemIsEditable) for row in range(2)]
    assert editable == [False, True]
    assert not model.setData(model.index(0, MADE), "cut")


def test_a_folder_is_dropped_and_each_text_written_beside_its_picture(open_window, tmp_path, qtbot):
    window = open_window(specs=(PICTURES,))
    folder = tmp_path / "Holiday"
    (folder / "in").mkdir(parents=True)
    for name in ("beach.jpg", "in/dog.png", "notes.txt"):
        (folder / name).write_bytes(b"x")
    drop(window.page, files(folder))
    panel = window.page.sides.many
    qtbot.waitUntil(lambda: panel.work.state is State.DONE, timeout=LIMIT)
    assert cells(panel, ITEM) == ["beach.jpg", "in/dog.png"]
    press(panel, "beside")
    assert (folder / "in" / "dog.txt").read_text() == str(folder / "in" / "dog.png")[::-1] + "\n"
    assert (folder / "notes.txt").read_bytes() == b"x"


def test_an_item_that_is_a_file_opens_by_itself(open_window, tmp_path, qtbot):
    window = open_window(specs=(PICTURES,))
    (tmp_path / "Holiday").mkdir()
    (tmp_path / "Holiday" / "dog.png").write_bytes(b"x")
    drop(window.page, files(tmp_path / "Holiday"))
    panel = window.page.sides.many
    qtbot.waitUntil(lambda: panel.work.state is State.DONE, timeout=LIMIT)
    panel.refresh()
    panel.rows.setCurrentIndex(panel.table.index(0, MADE))
    qtbot.keyClick(panel.rows, Qt.Key.Key_Return)
    assert not window.page.sides.many_shown()
    assert window.client.asked[-1].inputs == {"text": str(tmp_path / "Holiday" / "dog.png")}


def test_a_folder_or_a_table_without_an_item_is_no_list_and_says_why(open_window, tmp_path, qtbot):
    window = open_window(specs=(structs.replace(PICTURES, batch=("file", "folder", "csv")),))
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "notes.odt").write_bytes(b"x")
    (tmp_path / "heads.csv").write_text("path\n")
    (tmp_path / "blank.txt").write_text("\n \n")
    panel = window.page.sides.many
    for name, said in (
        ("empty", "There is nothing for a list in empty. A list here is made of .jpg"),
        ("heads.csv", "heads.csv has no row below the names of its columns."),
        ("blank.txt", "blank.txt has nothing but empty lines."),
    ):
        drop(window.page, files(tmp_path / name))
        qtbot.waitUntil(lambda said=said: window.notice.text().startswith(said), timeout=LIMIT)
        assert panel.work.state is State.EMPTY
        assert panel.card.said().startswith("Several files"), "it can be tried again"


@pytest.mark.parametrize(("name", "body"), [("bytes.txt", b"\xff\xfe\0abc\n\x80"), ("bad.jpg", b"no picture\n")])
def test_a_file_that_is_no_text_is_no_list_of_texts(window, tmp_path, name, body):
    (tmp_path / name).write_bytes(body)
    window.page.show_many(True)
    drop(window.page, files(tmp_path / name))
    panel = window.page.sides.many
    assert (
        window.notice.text()
        == f"{name} is no text in UTF-8. A list here is made of .txt, .md, .csv, .tsv, .jsonl, .parquet."
    )
    assert panel.work.state is State.EMPTY and window.client.many == []


def test_a_line_that_is_not_utf_8_is_a_row_with_its_reason(window, tmp_path, take):
    (tmp_path / "latin.txt").write_bytes("caf\u00e9\nplain\n".encode("latin-1"))
    panel = take(window, tmp_path / "latin.txt")
    assert cells(panel) == ["This is not all text in UTF-8. Save its file as UTF-8, and make the list anew.", "nialp"]
    assert cells(panel, STATE) == ["failed", "done"]


def test_several_files_are_a_list_and_one_is_not(open_window, tmp_path, qtbot):
    window = open_window(specs=(PICTURES,))
    paths = [tmp_path / name for name in ("a.png", "b.png", "gone.png")]
    for path in paths[:2]:
        path.write_bytes(b"x")
    drop(window.page, files(paths[0]))
    assert not window.page.sides.many_shown()
    drop(window.page, files(*paths))
    panel = window.page.sides.many
    qtbot.waitUntil(lambda: panel.work.state is State.DONE, timeout=LIMIT)
    assert cells(panel, ITEM) == ["a.png", "b.png", "gone.png"]
    assert cells(panel)[2] == f"There is no file {paths[2]}. Check the name."


def test_files_of_another_kind_are_refused(open_window, tmp_path):
    window = open_window(specs=(PICTURES,))
    paths = [tmp_path / "a.png", tmp_path / "b.pdf"]
    drop(window.page, files(*paths))
    assert window.notice.text().startswith("b.pdf cannot be taken.")
    assert window.page.sides.many.work.state is State.EMPTY


def test_a_list_with_results_is_left_only_after_a_question(window, lines, take):
    panel = take(window, lines)
    for answer, left in (("Cancel", 5), ("Leave it", 0)):
        press(panel, "new")
        box = panel.findChild(QMessageBox)
        next(button for button in box.findChildren(QPushButton) if button.text() == answer).click()
        bury()
        assert panel.work.queue.counts().total == left
    assert panel.card.said().startswith(
        "Several files, each an item, a text file with an item on each line, or a column"
    )


def test_a_model_that_cannot_be_loaded_stops_the_list_and_keeps_it(window, lines, take, qtbot):
    window.client.answers_many = 0
    panel = take(window, lines, until=State.WORKING)
    for count in range(1, 5):
        qtbot.waitUntil(lambda count=count: len(window.client.many) == count, timeout=LIMIT)
        window.client.say(window.client.many[-1][0], Failed(message="The model is damaged. Get it again.", status=3))
    qtbot.waitUntil(lambda: panel.work.state is not State.WORKING, timeout=LIMIT)
    assert window.notice.text() == "The model is damaged. Get it again."
    assert panel.work.queue.counts().total == 5


def test_a_damaged_file_is_set_aside_and_said(open_window, tmp_path, lines, take):
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "dummy.sqlite").write_bytes(b"no database" * 1000)
    window = open_window()
    window.page.show_many(True)
    assert "The last list was damaged" in window.notice.text()
    assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "lists").iterdir()} == {0o600}
    assert cells(take(window, lines))[0] == "eno"


def test_a_table_of_many_rows_reads_those_that_are_seen(qapp, tmp_path):
    queue = Queue(tmp_path / "list.sqlite", "text")
    queue.begin(Source(paths=("x",)), {})
    queue.fill(f"item {number}" for number in range(250_000))
    model = Table(queue, "Result", editable=False)
    model.refresh()
    assert model.rowCount() == 250_000
    assert [model.data(model.index(row, ITEM)) for row in (0, 249_999)] == ["item 0", "item 249999"]
    assert sum(map(len, model._pages.values())) <= 2 * PAGE
    queue.close()


def test_where_no_file_can_be_kept_the_list_works_in_memory_and_that_is_said(open_window, tmp_path, lines, take):
    (tmp_path / "lists").write_text("a file where a folder is meant")
    window = open_window()
    window.page.show_many(True)
    assert "It lasts until the program ends." in window.notice.text()
    assert cells(take(window, lines))[0] == "eno"


def test_a_list_that_cannot_be_written_just_now_is_said(window, lines, take):
    panel = take(window, lines)
    panel.work.queue._db.execute("PRAGMA query_only = ON")
    press(panel, "retry")
    assert "The list cannot be changed just now: attempt to write a readonly database" in window.notice.text()
    assert cells(panel)[0] == "eno"
