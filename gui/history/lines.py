"""The history as a list that Qt can show: page by page, whatever its length."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from gui.history.words import date, one_line, spoken
from gui.language import tr
from suite.history import History, Line, Query
from suite.spec import LabelView, TaskSpec

PAGE = 50
LINE = Qt.ItemDataRole.UserRole
MADE = LINE + 1  # what came of it, on one line


class Lines(QAbstractListModel):
    """Entries that a query finds, newest first, read as far as somebody looks.

    Args:
        history: where they are.
        specs: the tasks by their names.

    Attributes:
        query: what is looked for.
    """

    def __init__(self, history: History, specs: dict[str, TaskSpec], parent=None):
        super().__init__(parent)
        self._history = history
        self._titles = {name: spec.title for name, spec in specs.items()}
        # What these give are words of ours, to be said in the user's language.
        self._said = {name for name, spec in specs.items() if isinstance(spec.outputs[0], LabelView)}
        self._lines: list[Line] = []
        self._more = True
        self._hidden: set[int] = set()
        self.query = Query()

    def show_query(self, query: Query) -> None:
        """Shows what a query finds now."""
        self.beginResetModel()
        self.query = query
        self._lines, self._more = [], True
        self._read()
        self.endResetModel()

    def hide(self, ids: set[int]) -> None:
        """Leaves entries out: they are about to be deleted, or not if somebody thinks better of it."""
        self._hidden = set(ids)
        self.show_query(self.query)

    def line(self, row: int) -> Line:
        return self._lines[row]

    def row_of(self, entry: int) -> int:
        """Where an entry stands among those that were read; -1 if it does not."""
        return next((row for row, line in enumerate(self._lines) if line.id == entry), -1)

    def star(self, row: int, on: bool) -> None:
        line = self._lines[row]
        if self._history.star(line.id, on):
            self._lines[row] = Line(
                id=line.id, task=line.task, time=line.time, given=line.given, made=line.made, starred=on
            )
            self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent=QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.given or self._title(line)  # of ink there is nothing to read
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(line, self._title(line), self._made(line))
            case _ if role == MADE:
                return self._made(line)
            case Qt.ItemDataRole.ToolTipRole:
                return f"{self._title(line)} · {date(line.time, long=True)}"
        return line if role == LINE else None

    def _title(self, line: Line) -> str:
        return tr(self._titles.get(line.task, line.task))

    def _made(self, line: Line) -> str:
        made = one_line(line.made)
        return tr(made) if line.task in self._said else made

    def canFetchMore(self, parent) -> bool:  # noqa: N802
        return self._more and not parent.isValid()

    def fetchMore(self, parent) -> None:  # noqa: N802
        before = len(self._lines)
        found = self._page()
        if found:
            self.beginInsertRows(QModelIndex(), before, before + len(found) - 1)
            self._lines += found
            self.endInsertRows()

    def _read(self) -> None:
        self._lines += self._page()

    def _page(self) -> list[Line]:
        before = self._lines[-1].id if self._lines else None
        found = self._history.lines(self.query, before, PAGE)
        self._more = len(found) == PAGE
        return [line for line in found if line.id not in self._hidden]
