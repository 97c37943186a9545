"""The page of what was done: found again by its words, opened, starred, deleted, exported."""

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from gui.figures import counted
from gui.history.bar import HistoryBar
from gui.history.bin import Bin
from gui.history.lines import Lines
from gui.history.list import EntryList
from gui.history.record import Record
from gui.language import tr
from gui.widgets.ask import ask
from gui.widgets.card import Card
from suite.errors import UserError
from suite.history import Entry, export
from suite.settings import Settings
from suite.spec import TaskSpec

SOON = 150  # milliseconds after a letter of a search


class HistoryPage(QWidget):
    """A list of entries and what can be done with the one that is chosen.

    Signals:
        opened(Entry): it is to be shown and run again on the page of its task.
        notice(str): something to be said beside the page.
        cleared(): everything was deleted.
    """

    opened = Signal(Entry)
    cleared = Signal()
    notice = Signal(str)

    def __init__(self, record: Record, settings: Settings, specs: dict[str, TaskSpec], parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("page")
        self.setAccessibleName(tr("History"))
        self._record, self._settings = record, settings
        self.lines = Lines(record.history, specs, self)
        self.bin = Bin(record.history, self)
        self.bar = HistoryBar(specs)
        self.list = EntryList(self.lines, specs)
        self.card = Card(tr("Entries"))
        self.card.body.addWidget(self.list)
        for made in self.bar.entry_buttons.values():
            self.card.header.addWidget(made)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._lay_out()
        self._connect()

    def showEvent(self, event) -> None:  # noqa: N802
        super().showEvent(event)
        self.search()

    def hideEvent(self, event) -> None:  # noqa: N802
        super().hideEvent(event)
        self.bin.empty()

    def chosen(self) -> int:
        """The row that is chosen; -1 if none is."""
        rows = self.list.selectionModel().selectedRows()
        return rows[0].row() if rows else -1

    def choose(self, row: int) -> None:
        """Chooses a row, or the last one if there are not so many."""
        place = self.lines.index(min(row, self.lines.rowCount() - 1))
        self.list.selectionModel().setCurrentIndex(place, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def search(self) -> None:
        """Shows what is looked for, as the history is now; what was chosen stays so."""
        self._soon.stop()
        before = self.lines.line(self.chosen()).id if self.chosen() >= 0 else 0
        self.lines.show_query(self.bar.query())
        if (row := self.lines.row_of(before)) >= 0:
            self.choose(row)
        self._show_state()

    def open(self) -> None:
        if self.chosen() < 0:
            return
        entry = self._record.history.entry(self.lines.line(self.chosen()).id)
        if entry is None:
            self.search()
        else:
            self.opened.emit(entry)

    def star(self) -> None:
        if (row := self.chosen()) >= 0:
            self.lines.star(row, not self.lines.line(row).starred)
            self._show_state()

    def delete(self) -> None:
        """Takes the chosen entry out; it is gone for good a little later, or when the page is left."""
        if (row := self.chosen()) < 0:
            return
        self.bin.put(self.lines.line(row).id)
        self.lines.hide(self.bin.ids())
        self.choose(row)
        self._show_state()

    def undo(self) -> None:
        self.bin.take_back()
        self.lines.hide(self.bin.ids())
        self._show_state()

    def clear(self) -> None:
        """Deletes everything, once that was confirmed."""
        self.bin.empty()
        number = counted(self._record.history.count(), "entry", "entries")
        text = tr("{number}, starred ones too, will be deleted for good. This cannot be undone.", number=number)
        ask(self, tr("Clear the history?"), text, tr("Delete all"), self._clear)

    def export(self) -> None:
        forms = tr("JSON Lines, everything (*.jsonl);;Table, for people (*.csv)")
        name, form = QFileDialog.getSaveFileName(self, tr("Export the history"), "history.jsonl", forms)
        if name:
            path = Path(name)
            self.export_to(path if path.suffix else path.with_suffix(".csv" if "csv" in form else ".jsonl"))

    def export_to(self, path: Path) -> None:
        """Writes what the list shows, and says where it is."""
        self.bin.empty()
        try:
            number = export(self._record.history, path, self.lines.query)
        except UserError as error:
            self.notice.emit(tr(str(error)))
        else:
            self.notice.emit(tr("{entry} saved as {path}.", entry=counted(number, "entry", "entries"), path=path))

    def _clear(self) -> None:
        if self._record.history.clear():
            self.cleared.emit()
            self.notice.emit(tr("The history is empty."))
        self.search()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 20, 32, 24)
        column.setSpacing(16)
        column.addWidget(self.bar)
        column.addWidget(self.card, 1)
        self.setFocusProxy(self.bar.words)

    def _connect(self) -> None:
        bar, pressed = self.bar, self.bar.buttons
        bar.asked.connect(self._soon.start)
        self._soon.timeout.connect(self.search)
        self._record.grown.connect(lambda: self._soon.start() if self.isVisible() else None)
        bar.entry_buttons["open"].clicked.connect(self.open)
        bar.entry_buttons["star"].clicked.connect(self.star)
        bar.entry_buttons["delete"].clicked.connect(self.delete)
        pressed["undo"].clicked.connect(self.undo)
        pressed["export"].clicked.connect(self.export)
        pressed["clear"].clicked.connect(self.clear)
        pressed["pause"].clicked.connect(lambda on: self._settings.set("history", not on))
        self._settings.follow("history", self._show_kept)
        self.bin.changed.connect(self._show_state)
        self.list.activated.connect(lambda _: self.open())
        self.list.deleted.connect(self.delete)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_state())

    def _show_kept(self, kept: bool) -> None:
        self.bar.show_kept(kept)
        self._show_state()

    def _show_state(self) -> None:
        row = self.chosen()
        self.bar.show_state(self.lines.line(row) if row >= 0 else None, bool(self.bin.ids()))
        if self.lines.rowCount():
            self.card.unsay()
        elif self.bar.query().search or self.bar.query().task or self.bar.query().starred:
            self.card.say(tr("Look for fewer words, or in all tasks."), heading=tr("Nothing was found"))
        elif not self._settings.get("history"):
            self.card.say(
                tr("What you type and do is gone when the window is closed. Press Paused to keep it again."),
                heading=tr("The history is paused"),
            )
        else:
            self.card.say(
                tr(
                    "What you do is kept here, on this machine and nowhere else. Of many at once the last list is kept "
                    "on its own page."
                ),
                heading=tr("Nothing yet"),
            )
