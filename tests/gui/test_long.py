"""Texts of any length leave the window usable."""

import time

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QApplication

from gui.page.drops import take

LONG = "a" * 199_000
FROZEN = 3.0  # seconds; with lines broken between words it took above ten


def test_a_pasted_text_without_a_blank_does_not_freeze_the_window(window, qtbot):
    data = QMimeData()
    data.setText(LONG)
    begin = time.perf_counter()
    take(window.page, data)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: bool(window.client.asked), timeout=2000)
    window.client.answer()
    QApplication.processEvents()
    assert window.page.parts.panels["text"].text() == LONG
    assert time.perf_counter() - begin < FROZEN


def test_lines_break_between_words_again_once_that_is_possible(window):
    surface = window.page.parts.inputs["text"].surface
    surface.set_text("a" * 2000)
    assert surface.wordWrapMode() == QTextOption.WrapMode.WrapAnywhere
    surface.set_text("a " * 1000)
    assert surface.wordWrapMode() == QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
