"""Files of the last time are offered again; the buttons that ask for a file do."""

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from gui.actions import open_palette
from tests.gui.conftest import close


@pytest.fixture
def asked(monkeypatch):
    """What a user was asked for, who chose nothing."""
    asked = []
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, name=name: asked.append(name) or ("", ""))
    return asked


@pytest.fixture
def letters(tmp_path):
    paths = [tmp_path / f"{name}.txt" for name in ("one", "two & three")]
    for path in paths:
        path.write_text(path.stem)
    return paths


def offered(window) -> list[str]:
    """The lines of the menu below the button, which goes away again; none where there is no menu."""
    window.page.title.buttons["open"].click()
    QApplication.processEvents()
    menu = window.page.title.buttons["open"].findChild(QMenu)
    if menu is None:
        return []
    lines = [line.text() for line in menu.actions() if not line.isSeparator()]
    menu.close()
    menu.deleteLater()
    return lines


def in_palette(window) -> list[str]:
    palette = open_palette(window, window._acts)
    lines = [palette.list.item(row).text() for row in range(palette.list.count())]
    palette.reject()
    return [line for line in lines if line.startswith("Open ") and line.endswith(".txt")]


def test_the_buttons_ask_for_a_file_and_for_a_place(window, asked):
    window.page.title.buttons["open"].click()
    window.page.parts.inputs["text"].set_value("one")
    window.page.run()
    window.client.answer()
    QApplication.processEvents()
    window.page.title.buttons["save"].click()
    assert asked == ["getOpenFileName", "getSaveFileName"]


def test_files_are_offered_again_newest_first_after_a_restart_too(open_window, letters):
    first = open_window()
    for path in (*letters, letters[0]):
        first.page.open(path)
    assert offered(first) == ["Another file…", "one.txt", "two && three.txt"]
    close(first)
    second = open_window()
    assert offered(second)[1:] == ["one.txt", "two && three.txt"]
    assert in_palette(second) == ["Open one.txt", "Open two & three.txt"]


def test_one_of_them_is_opened_by_its_line(window, letters):
    window.page.open(letters[0])
    window.page.parts.inputs["text"].set_value("")
    window.page.title.buttons["open"].click()
    menu = window.page.title.buttons["open"].findChild(QMenu)
    menu.actions()[-1].trigger()
    menu.close()
    assert window.page.parts.inputs["text"].value() == "one"


def test_what_is_gone_or_was_refused_or_is_of_another_kind_is_not_offered(window, letters, tmp_path, asked):
    (tmp_path / "a.pdf").write_bytes(b"x")
    window.page.open(tmp_path / "a.pdf")
    window.page.open(tmp_path / "missing.txt")
    window.page.open(letters[0])
    letters[0].unlink()
    assert offered(window) == []
    assert asked == ["getOpenFileName"]


def test_nothing_is_remembered_while_the_history_is_paused_or_once_it_was_cleared(window, letters):
    window.services.settings.set("history", False)
    window.page.open(letters[0])
    assert window.recent.paths() == ()
    window.services.settings.set("history", True)
    window.page.open(letters[0])
    window.open("history")
    window.stack.currentWidget()._clear()
    assert window.recent.paths() == ()


def test_samples_are_no_files_of_the_user(window):
    window.page.try_sample(window.page.spec.samples[0])
    assert window.recent.paths() == ()
