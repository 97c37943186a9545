"""The settings' dialog is made from their declarations; what is changed applies at once and is on disk."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from gui.theme import DARK, scheme
from gui.window import APPLIED
from suite.settings import SETTINGS


@pytest.fixture
def dialog(window, qtbot):
    qtbot.mouseClick(window.rail.buttons["settings"], Qt.MouseButton.LeftButton)
    return window.findChild(object, "settings")


def size() -> float:
    return QApplication.font().pointSizeF()


def test_there_is_a_control_for_each_setting_that_the_window_applies(dialog):
    declared = {setting.option.name: setting.option for setting in SETTINGS}
    assert list(dialog.controls) == [name for name in declared if name in APPLIED]
    labels = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for name in APPLIED:
        assert dialog.controls[name].value() == declared[name].default or name == "scheme"
        assert declared[name].help in labels


def test_a_change_applies_at_once_and_is_on_disk(dialog, tmp_path, qtbot):
    dialog.controls["scheme"].control.setCurrentText("dark")
    qtbot.waitUntil(lambda: scheme() == DARK, timeout=1000)
    assert json.loads((tmp_path / "settings.json").read_text())["scheme"] == "dark"


def test_text_grows_by_key_and_the_dialog_follows(window, dialog, qtbot):
    usual = size()
    dialog.close()
    window.activateWindow()
    QApplication.processEvents()
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert size() == pytest.approx(usual * 1.1)
    assert dialog.controls["text-size"].value() == 1.1
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert size() == pytest.approx(usual * 0.9)
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert size() == pytest.approx(usual)


def test_the_largest_text_does_not_grow(window):
    window.services.settings.set("text-size", 2.0)
    window.services.theme.step(1)
    assert window.services.settings.get("text-size") == 2.0


def test_closing_keeps_what_was_changed_a_moment_ago(window, dialog):
    dialog.controls["motion"].set_value(False)
    dialog.close()
    assert window.services.settings.get("motion") is False


def test_back_to_the_defaults(window, dialog):
    window.services.settings.set("threads", 3)
    dialog.reset()
    assert {name: window.services.settings.get(name) for name in APPLIED} == {
        setting.option.name: setting.option.default for setting in SETTINGS if setting.option.name in APPLIED
    }


def test_the_dialog_opens_without_leaving_the_page(window, dialog):
    assert dialog.isVisible()
    assert window.rail.buttons[window.page.spec.name].isChecked()
