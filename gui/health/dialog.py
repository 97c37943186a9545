"""The dialog of the report: the very text that is copied, and what of the user's own goes with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from gui.act import Act
from gui.language import in_english, mark, tr
from gui.widgets.controls import button

if TYPE_CHECKING:
    from gui.page.page import Page
    from gui.window import Window

TITLE = mark("Copy report")
_LIMIT = 2000  # characters of a value
_WHAT = mark(
    "This is all that is copied, for somebody who is to help you. Nothing is sent. "
    "Lines of the logs can name files of yours: read it before you pass it on."
)
_WITH = mark("With what is on the page: what you gave, and the options")


class ReportDialog(QDialog):
    """Shows a report and copies what it shows.

    Args:
        make: the text, with the user's own content or without.
        copied: called when it has been copied.
    """

    def __init__(self, make: Callable[[bool], str], copied: Callable[[], None], parent: QWidget | None = None):
        super().__init__(parent)
        self.setWindowTitle(tr(TITLE))
        self.setAccessibleName(tr(TITLE))
        self._make, self._copied = make, copied
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(tr("The report"))
        self.content = QCheckBox(tr(_WITH))
        self.content.setAccessibleName(tr(_WITH))
        self.content.toggled.connect(self._show)
        self._lay_out()
        self._show(False)

    def copy(self) -> None:
        """Copies what is shown, and closes."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.accept()
        self._copied()

    def _show(self, with_content: bool) -> None:
        self.text.setPlainText(self._make(with_content))
        if with_content:  # it stands last
            self.text.verticalScrollBar().setValue(self.text.verticalScrollBar().maximum())

    def _lay_out(self) -> None:
        what = QLabel(tr(_WHAT))
        what.setWordWrap(True)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(self.font().pointSizeF() * 0.85)
        self.text.setFont(font)
        copy, close = (
            button(tr("Copy"), icon_name="copy", kind="primary", hint=tr("Copy the text")),
            button(tr("Close")),
        )
        copy.setDefault(True)
        copy.clicked.connect(self.copy)
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(what)
        column.addWidget(self.text, 1)
        column.addWidget(self.content)
        column.addLayout(row)
        self.resize(680, 520)


def report_act(window: Window) -> Act:
    """Opens the dialog on a window."""
    return Act(mark("Copy report…"), (), partial(open_report, window), name="report")


def open_report(window: Window) -> None:
    """Opens the dialog with what a window knows now."""
    from gui.health.report import report  # the packages' records take a while to import, which no start should pay

    def make(with_content: bool) -> str:
        with in_english():
            state, devices = window.page.status().text(), window.machines.lines()
        return report(state, devices, given(window.page) if with_content else None)

    dialog = ReportDialog(make, lambda: window.notice.say(tr("The report was copied.")), window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def given(page: Page) -> list[str]:
    """What a user gave on a page, and how they had it done."""
    values = {**page.parts.given(), **page.parts.options.values()}
    return [line for name, value in values.items() for line in f"{name}: {_shown(value)}".splitlines()]


def _shown(value: Any) -> str:
    if isinstance(value, bytes):
        return f"{len(value)} bytes"
    text = str(value)
    return text if len(text) <= _LIMIT else f"{text[:_LIMIT]} … ({len(text)} characters)"
