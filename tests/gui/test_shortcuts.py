"""Shortcuts are listed and changed in a dialog; what is pressed there counts at once, everywhere, and is kept."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.act import Act
from gui.palette import Palette
from gui.shortcuts.dialog import ShortcutsDialog
from gui.shortcuts.keymap import Keymap, refusal
from suite.settings import Settings
from tests.gui.conftest import close
from tests.gui.test_access import unnamed

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(window):
    """The dialog of the shortcuts, opened from that of the settings."""
    window.open("settings")
    window.findChild(object, "settings").shortcuts.emit()
    return window.findChild(ShortcutsDialog)


@pytest.fixture
def press(dialog, qtbot):
    """Presses keys in the field of an act."""

    def do(name: str, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        qtbot.keyClick(dialog.rows[name].edit, key, held)

    return do


def keys(window, name: str) -> list[str]:
    """What the window itself listens to."""
    action = next(action for action in window.actions() if action.objectName() == name)
    return [sequence.toString() for sequence in action.shortcuts()]


def test_everything_that_has_a_key_is_listed_with_it(window, dialog):
    assert list(dialog.rows) == [action.objectName() for action in window.actions()]
    assert len(set(dialog.rows)) == len(dialog.rows)
    for name, row in dialog.rows.items():
        assert row.edit.keySequence().toString() == (keys(window, name) or [""])[0]
    assert unnamed(dialog) == []


def test_other_keys_count_at_once_and_are_on_disk(window, dialog, press, tmp_path, qtbot):
    press("options", Qt.Key.Key_E, CTRL)
    assert keys(window, "options") == ["Ctrl+E"]
    assert json.loads((tmp_path / "settings.json").read_text())["shortcuts"] == {"options": ["Ctrl+E"]}
    dialog.close()
    window.findChild(object, "settings").close()
    window.activateWindow()
    QApplication.processEvents()
    qtbot.keyClick(window, Qt.Key.Key_Period, CTRL)
    assert not window.page.title.buttons["options"].isChecked(), "the old keys do nothing any more"
    qtbot.keyClick(window, Qt.Key.Key_E, CTRL)
    assert window.page.title.buttons["options"].isChecked()


def test_palette_and_hints_tell_the_new_keys(window, press):
    press("run", Qt.Key.Key_F5)
    press("stop", Qt.Key.Key_F6)
    press("go-history", Qt.Key.Key_F7)
    assert "(F6)" in window.page.title.stop.toolTip()
    assert "(F7)" in window.rail.buttons["history"].accessibleDescription()
    next(action for action in window.actions() if action.objectName() == "palette").trigger()
    palette = window.findChild(Palette)
    offered = [palette.list.item(row).text() for row in range(palette.list.count())]
    assert {"Run   F5", "Stop   F6", "History   F7"} <= set(offered)


def test_keys_that_something_else_has_are_said_before_they_are_taken(window, dialog, press):
    press("options", Qt.Key.Key_S, CTRL)
    assert dialog.said.text() == "Ctrl+S does “Save the result” already, and still does."
    assert keys(window, "options") == ["Ctrl+."] and keys(window, "save") == ["Ctrl+S"]
    assert dialog.rows["options"].edit.keySequence().toString() == "Ctrl+."
    dialog.take.click()
    assert keys(window, "options") == ["Ctrl+S"] and keys(window, "save") == []
    assert dialog.said.text() == "" and dialog.take.isHidden()
    dialog.rows["save"].back.click()
    assert "does “Show or hide the options” now" in dialog.said.text()
    dialog.take.click()
    assert keys(window, "options") == [] and keys(window, "save") == ["Ctrl+S"]


@pytest.mark.parametrize(
    "key, held, said",
    [
        (Qt.Key.Key_C, CTRL, "Ctrl+C is what every text is edited with."),
        (Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "A alone is typed into texts."),
        (Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier, "Shift+A alone is typed into texts."),
    ],
)
def test_keys_that_texts_need_are_refused(window, dialog, press, key, held, said):
    press("run", key, held)
    assert dialog.said.text().startswith(said)
    assert keys(window, "run") == ["Ctrl+Return"]
    assert dialog.rows["run"].edit.keySequence().toString() == "Ctrl+Return"


def test_backspace_leaves_none_and_usual_brings_them_back(window, dialog, press):
    row = dialog.rows["larger"]
    assert row.back.isHidden()
    press("larger", Qt.Key.Key_Backspace)
    assert keys(window, "larger") == [] and not row.back.isHidden()
    row.back.click()
    assert keys(window, "larger") == ["Ctrl++", "Ctrl+="] and row.back.isHidden()


def test_all_go_back_to_the_usual(window, dialog, press, tmp_path):
    usual = {name: keys(window, name) for name in dialog.rows}
    press("save", Qt.Key.Key_F9)
    press("quit", Qt.Key.Key_Backspace)
    assert {name: keys(window, name) for name in dialog.rows} != usual
    dialog.reset.click()
    assert {name: keys(window, name) for name in dialog.rows} == usual
    assert "shortcuts" not in json.loads((tmp_path / "settings.json").read_text())


def test_the_next_window_has_them_too(open_window, qtbot):
    first = open_window()
    first.keymap.give(Act("Run", ("Ctrl+Return",), lambda: None, name="run"), ["F5"])
    close(first)
    assert keys(open_window(), "run") == ["F5"]


def test_rows_are_found_by_name_and_by_keys(dialog, qtbot):
    for words, found in (("SMALLER", ["smaller"]), ("ctrl+q", ["quit"]), ("no such thing", [])):
        dialog.words.setText(words)
        assert [name for name, row in dialog.rows.items() if not row.isHidden()] == found


def test_a_file_with_nonsense_is_told_and_the_usual_keys_are_used(tmp_path):
    (tmp_path / "settings.json").write_text('{"shortcuts": {"run": 5}, "motion": false}')
    told = []
    settings = Settings(tmp_path / "settings.json", told.append)
    act = Act("Run", ("Ctrl+Return",), lambda: None, name="run")
    assert Keymap(settings).keys(act) == ("Ctrl+Return",)
    assert settings.get("motion") is False
    assert "Shortcuts must be lists of keys" in told[0]


@pytest.mark.parametrize("keys", ["Ctrl+P", "Alt+1", "Meta+K", "F1", "F35", "Esc", "Ctrl+Shift+C"])
def test_keys_that_nothing_needs_can_be_used(qapp, keys):
    assert refusal(keys) == ""
