"""Why no GPU is used: the reason and the measured steps, as text that can be copied."""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from gui.language import tr
from gui.widgets.controls import button


class WhyDialog(QDialog):
    """Shows a reason and the steps behind it."""

    def __init__(self, reason: str, steps: Sequence[str], parent: QWidget | None = None):
        super().__init__(parent)
        self.setWindowTitle(tr("Why no GPU?"))
        self.setAccessibleName(tr("Why no GPU?"))
        self.resize(560, 320)
        heading = QLabel(reason)
        heading.setWordWrap(True)
        self._steps = QPlainTextEdit("\n".join(steps))
        self._steps.setReadOnly(True)
        self._steps.setTabChangesFocus(True)
        self._steps.setAccessibleName(tr("What was measured"))
        copy, close = button(tr("Copy"), icon_name="copy", hint=tr("Copy the text")), button(tr("Close"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText("\n".join([reason, *steps])))
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(heading)
        column.addWidget(self._steps, 1)
        column.addLayout(row)
