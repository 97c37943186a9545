"""Texts of any length leave the window usable."""

import time

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QApplication, QTextEdit

from gui.page.drops import take
from gui.widgets.marks import Mark

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


def sentences(between: str) -> str:
    return between.join(["The quick brown fox jumps over a lazy dog."] * 20_000)


@pytest.mark.parametrize("between", [" ", "\n"], ids=["one paragraph", "many"])
def test_a_large_text_is_laid_out_once(window, monkeypatch, between):
    """Qt's own way takes 2.5 to 6 times as long: it lays all of it out before the scroll bar is there, and again."""
    surface, data = window.page.parts.inputs["text"].surface, QMimeData()
    data.setText(sentences(between))

    def seconds(insert) -> float:
        surface.clear()
        QApplication.processEvents()
        begin = time.perf_counter()
        insert(data)
        return time.perf_counter() - begin

    plain = min(seconds(lambda data: QTextEdit.insertFromMimeData(surface, data)) for _ in range(2))
    ours = min(seconds(surface.insertFromMimeData) for _ in range(2))
    assert ours < 0.7 * plain
    assert surface.text() == data.text()


def test_a_large_text_can_be_seen_undone_and_replaced(window):
    surface = window.page.parts.inputs["text"].surface
    surface.set_text("Before. ")
    surface.moveCursor(surface.textCursor().MoveOperation.End)
    data = QMimeData()
    data.setText("\U0001f600\r\n" + sentences("\n"))
    take(window.page, data)
    QApplication.processEvents()
    assert surface.text() == "Before. " + data.text().replace("\r\n", "\n")
    assert surface.caret() == len(surface.text())
    surface.ensureCursorVisible()
    assert surface.verticalScrollBar().value() > 10_000, "the caret is at the end"
    assert list(surface.boxes(Mark(0, 7))), "its first words lie somewhere"
    surface.undo()
    assert surface.text() == "Before. "
    assert surface.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded
    surface.set_text(sentences(" "))
    assert surface.text() == sentences(" ")
