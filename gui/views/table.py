"""The view of rows of cells."""

import csv
import io
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QTableView

from gui.language import number, tr
from gui.page.board import Board
from gui.views.base import Panel
from gui.widgets.card import Card
from suite.spec import TableView

_TALL = 10  # rows in sight


class TablePanel(Panel):
    """A table that can be walked through with the arrow keys."""

    suffix = ".csv"

    def __init__(self, view: TableView, board: Board, parent=None):
        super().__init__(view, board, parent)
        self._model = _Cells(self)
        table = QTableView()
        table.setModel(self._model)
        table.setAccessibleName(tr(view.label))
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setShowGrid(False)
        self._table = table
        card = Card(tr(view.label), tr(view.unit))
        card.setFocusProxy(table)
        card.body.addWidget(table)
        self.cards = [card]

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        data = self.payload(values)
        if data is not None:
            self.cards[0].unsay()
            self._model.show_cells(data["columns"], data["rows"])
            self._fit()

    def clear(self) -> None:
        self._model.show_cells([], [])

    def _fit(self) -> None:
        """Columns as wide as what is in them, and all rows in sight, or the first of many."""
        table = self._table
        table.horizontalHeader().setStretchLastSection(False)
        table.resizeColumnsToContents()
        table.horizontalHeader().setStretchLastSection(True)  # once more: it was as wide as what is in it
        rows = table.verticalHeader().defaultSectionSize() * min(len(self._model.rows), _TALL)
        around = table.horizontalHeader().sizeHint().height() + table.horizontalScrollBar().sizeHint().height()
        table.setFixedHeight(rows + around + 2 * table.frameWidth())

    def text(self) -> str:
        if not self._model.columns:
            return ""
        lines = io.StringIO()
        csv.writer(lines).writerows([self._model.columns, *self._model.rows])
        return lines.getvalue()


class _Cells(QAbstractTableModel):
    """The cells as Qt asks for them."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.columns: list[str] = []
        self.rows: list[list] = []

    def show_cells(self, columns: list[str], rows: list[list]) -> None:
        self.beginResetModel()
        self.columns, self.rows = list(columns), list(rows)
        self.endResetModel()

    def rowCount(self, parent=QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent=QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):  # a long one is cut in its cell
            return None
        cell = self.rows[index.row()][index.column()]
        return number(cell, ".4g") if isinstance(cell, float) else str(cell)

    def headerData(self, section: int, orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self.columns[section]
        return None
