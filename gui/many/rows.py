"""The table of a list as it looks: the item, what came of it with the most room, how it stands."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QTableView, QWidget

from gui.many.table import ITEM, MADE, STATE, THUMB, Table

_WIDTHS = {ITEM: 280, STATE: 90}


class Rows(QTableView):
    """Shows a list; the arrow keys walk through it, F2 or a double click corrects a result.

    Signals:
        opened(int): an item is to be shown by itself: Enter on its row, or a double click on its name.
    """

    opened = Signal(int)

    def __init__(self, table: Table, name: str, pictures: bool, parent: QWidget | None = None):
        super().__init__(parent)
        self.setModel(table)
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        if pictures:
            self.setIconSize(QSize(THUMB, THUMB))
            self.verticalHeader().setDefaultSectionSize(THUMB + 8)
        header = self.horizontalHeader()
        header.setSectionResizeMode(MADE, header.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()) if index.column() == ITEM else None)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)

    def keyPressEvent(self, event) -> None:  # noqa: N802
        editing = self.state() == QTableView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid() and not editing:
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)
