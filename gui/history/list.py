"""The list of entries, with its keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from gui.history.lines import Lines
from gui.history.row import RowDelegate
from gui.language import tr
from suite.spec import ImageField, TaskSpec


class EntryList(QListView):
    """Shows entries, one of which can be chosen; Enter opens it.

    Signals:
        deleted(): the key to delete the chosen one was pressed.
    """

    deleted = Signal()

    def __init__(self, lines: Lines, specs: dict[str, TaskSpec], parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("rows")
        self.setAccessibleName(tr("Entries of the history"))
        self.setModel(lines)
        files = {name for name, spec in specs.items() if isinstance(spec.inputs[0], ImageField)}
        self.setItemDelegate(RowDelegate({name: spec.icon for name, spec in specs.items()}, files, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)

    def keyPressEvent(self, event) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        else:
            super().keyPressEvent(event)
