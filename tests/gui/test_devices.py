"""The dialog of the devices: reached from everywhere, whatever was found; text to copy, and a device for each task."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from gui.devices import DevicesDialog
from suite.events import Device, Devices
from suite.phrase import say
from tests.dummy.spec import SPEC

TWO = Devices(
    devices=(
        Device(name="cpu", label="Processor, 2 threads", memory=8_000_000_000),
        Device(name="gpu:0", label="NVIDIA X", memory=16_000_000_000),
    ),
    steps=(say("TensorFlow is built without CUDA."),),
    advice=(say("CUDA 12 needs NVIDIA's driver 525 or newer."),),
)


def shown(window) -> DevicesDialog:
    QApplication.processEvents()
    (dialog,) = window.findChildren(DevicesDialog)
    return dialog


def press(top, text: str, qtbot) -> None:
    (found,) = (made for made in top.findChildren(QPushButton) if made.text() == text and made.isVisible())
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("way", ["status", "models", "settings", "palette"])
def test_it_is_reached_where_no_gpu_was_found(window, qtbot, way):
    QApplication.processEvents()
    assert window.page.status().reason == ""
    if way == "status":
        press(window.status, "why no GPU?", qtbot)
    elif way == "palette":
        next(act for act in window._acts if act.name == "devices").do()
    else:
        window.open(way)
        top = window.findChild(object, "settings") if way == "settings" else window.stack.currentWidget()
        press(top, "Devices…", qtbot)
    dialog = shown(window)
    assert "cpu: Processor, 2 threads" in dialog.text.toPlainText()
    assert "No driver was found." in dialog.text.toPlainText()
    dialog.close()


def test_what_is_measured_later_comes_into_it(open_window, qtbot):
    window = open_window()
    QApplication.processEvents()
    window.machines._known, window.machines._asked = None, True
    window.open_devices()
    dialog = shown(window)
    assert dialog.text.toPlainText() == "Measuring…"
    window.client.say("devices", TWO)
    QApplication.processEvents()
    text = dialog.text.toPlainText()
    assert text.splitlines() == [
        "Devices",
        "• cpu: Processor, 2 threads, 8.0\u202fGB",
        "• gpu:0: NVIDIA X, 16.0\u202fGB",
        "",
        "What was measured",
        "• TensorFlow is built without CUDA.",
        "",
        "What to do",
        "• CUDA 12 needs NVIDIA's driver 525 or newer.",
    ]
    press(dialog, "Copy", qtbot)
    assert QGuiApplication.clipboard().text() == text
    dialog.close()


def test_each_task_has_its_choice_where_there_is_one(window):
    window.client.say("devices", TWO)
    QApplication.processEvents()
    window.open_devices()
    dialog = shown(window)
    choice = dialog.choices[SPEC.title]
    assert choice.isVisible() and choice.currentData() == "cpu"
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    assert window.client.calls[-1] == ("load", SPEC.name, "gpu:0")
    window.page.loader.unload()
    QApplication.processEvents()
    choice.setCurrentIndex(0)
    choice.activated.emit(0)
    assert window.client.calls[-1] == ("unload", SPEC.name) and window.page.loader.device == "cpu"
    dialog.close()


def test_alone_the_processor_leaves_no_choice_and_that_is_said(window):
    QApplication.processEvents()
    window.open_devices()
    dialog = shown(window)
    assert not dialog.choices[SPEC.title].isVisible() and dialog._alone.isVisible()
    dialog.close()


def test_on_a_gpu_nobody_asks_why_there_is_none(window):
    QApplication.processEvents()
    assert window.status._why.isVisible()
    window.page.loader.load("gpu:0")
    QApplication.processEvents()
    assert not window.status._why.isVisible()
