"""All there is to know of a model, as text that can be searched and copied."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from gui.language import tr
from gui.widgets.controls import button


class Details(QDialog):
    """Shows Markdown."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None):
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(tr("{title}: details of the model", title=title))
        self.resize(760, 600)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("{title}: card, figures, data and files", title=title))
        self.text.setMarkdown(text)
        close = button(tr("Close"), kind="primary")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.text, 1)
        column.addLayout(row)
