"""The list as a table that Qt can show: it asks for the rows that are seen, however many there are."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from gui.language import mark, tr
from gui.many.queue import DONE, FAILED, WAITING, Queue, Row
from gui.many.source import SHOWN
from gui.previews import Previews
from gui.theme import scheme

PAGE = 200  # rows that are read at once
KEPT = 8  # pages
THUMB = 48  # pixels
STATES = {WAITING: mark("waiting"), DONE: mark("done"), FAILED: mark("failed")}
ITEM, MADE, STATE = range(3)


class Table(QAbstractTableModel):
    """Items, what came of each, and how they stand.

    Args:
        queue: the list.
        label: of the results' column.
        editable: whether a result's text can be changed by hand.
        said: whether results are words of ours, to be said in the user's language.
        previews: gives the pictures of the items, if they are such.
    """

    def __init__(
        self,
        queue: Queue,
        label: str,
        editable: bool,
        previews: Previews | None = None,
        said: bool = False,
        parent=None,
    ):
        super().__init__(parent)
        self._said = said
        self._queue = queue
        self._labels = (mark("Item"), label, mark("State"))
        self._editable = editable
        self._previews = previews
        if previews:
            previews.ready.connect(lambda _: self._repaint())
        self._pages: dict[int, list[Row]] = {}
        self._failed = False
        self._count = 0

    def show_failed(self, only: bool) -> None:
        """Shows the failed items only, or all."""
        self._failed = only
        self.beginResetModel()
        self._pages.clear()
        self._count = self._rows_now()
        self.endResetModel()

    def refresh(self) -> None:
        """Shows the list as it is now; what has its place keeps it."""
        self._pages.clear()
        count, before = self._rows_now(), self._count
        if count > before:
            self.beginInsertRows(QModelIndex(), before, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < before:
            self.beginRemoveRows(QModelIndex(), count, before - 1)
            self._count = count
            self.endRemoveRows()
        self._repaint()

    def row(self, place: int) -> Row | None:
        page, within = divmod(place, PAGE)
        if page not in self._pages:
            if len(self._pages) >= KEPT:
                self._pages.pop(next(iter(self._pages)))
            self._pages[page] = self._queue.rows(page * PAGE, PAGE, self._failed)
        rows = self._pages[page]
        return rows[within] if within < len(rows) else None  # fewer meanwhile; the next `refresh` tells

    def rowCount(self, parent=QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent=QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self._labels)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return (row.label, self._made(row), tr(STATES[row.state]))[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (row.label, self._made(row), "")[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and row.state == FAILED and index.column() != ITEM:
            return QColor(scheme().against)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == ITEM and self._previews:
            return self._picture(row)
        return None

    def headerData(self, section: int, orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return tr(self._labels[section])
        return None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        row = self.row(index.row()) if self._editable and index.column() == MADE else None
        return flags | Qt.ItemFlag.ItemIsEditable if row and _on_one_line(row) else flags

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        row = self.row(index.row())
        if role != Qt.ItemDataRole.EditRole or row is None or not _on_one_line(row) or value == row.made:
            return False
        self._queue.edit(row.number, value)
        self.refresh()
        return True

    def _repaint(self) -> None:
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, STATE))

    def _picture(self, row: Row) -> QPixmap:
        """A square with the item's picture in it; an empty one as long as that is not there."""
        square = QPixmap(THUMB, THUMB)
        square.fill(Qt.GlobalColor.transparent)
        path = self._queue.source.file(row.number, row.label)
        image = self._previews.get(str(path), THUMB) if path else None
        if image and not image.isNull():
            painter = QPainter(square)
            painter.drawImage((THUMB - image.width()) // 2, (THUMB - image.height()) // 2, image)
            painter.end()
        return square

    def _made(self, row: Row) -> str:
        """What came of an item, or why nothing did."""
        return tr(row.made) if self._said or row.state == FAILED else row.made

    def _rows_now(self) -> int:
        counts = self._queue.counts()
        return counts.failed if self._failed else counts.total


def _on_one_line(row: Row) -> bool:
    """Whether a result can be corrected in a cell: what the cell shows is all of it."""
    return row.state == DONE and len(row.made) < SHOWN and "\n" not in row.made
