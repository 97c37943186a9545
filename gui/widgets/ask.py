"""A question before something that cannot be undone."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.language import tr


def ask(parent: QWidget, heading: str, text: str, yes: str, do: Callable[[], None]) -> QMessageBox:
    """Opens a question; `do` is called if the answer is `yes`. Cancel is what Enter and Esc mean."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, heading, heading, parent=parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setAccessibleName(heading)
    box.setInformativeText(text)
    sure = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    sure.clicked.connect(do)
    box.open()
    return box
