"""The page's other side: a list of many inputs, the work on it, and what came of each."""

import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QVBoxLayout, QWidget

from gui.figures import counted
from gui.language import tr
from gui.many.controls import Controls
from gui.many.export import beside, export
from gui.many.rows import Rows
from gui.many.source import kinds, source_of
from gui.many.table import Table
from gui.many.words import how_far, invitation, over
from gui.many.work import State, Work
from gui.previews import Previews
from gui.widgets.ask import ask
from gui.widgets.card import Card
from suite.batch.tables import columns_of
from suite.errors import UserError
from suite.phrase import say
from suite.spec import ImageField, LabelView, TaskSpec, TextField, TextView

_SHOWN_COLUMNS = 12  # of a table, to choose from


class ManyPanel(QWidget):
    """An invitation while there is no list; then how far it is, and a row for each item.

    Args:
        options: gives the options for a new list.
        previews: of items that are pictures.

    Signals:
        notice(str): something to be said beside the page.
        opened(Path): an item that is a file is to be shown on the side of one input.
    """

    notice = Signal(str)
    opened = Signal(Path)

    def __init__(self, spec: TaskSpec, work: Work, options: Callable[[], dict[str, Any]], previews: Previews):
        super().__init__()
        self.setAccessibleName(tr("{title}, many at once", title=tr(spec.title)))
        self._spec, self.work, self._options = spec, work, options
        self._view = spec.outputs[0]
        texts = isinstance(self._view, TextView)
        pictures = previews if isinstance(spec.inputs[0], ImageField) else None
        labels = isinstance(self._view, LabelView)
        self.table = Table(work.queue, self._view.label, texts, pictures, labels, self)
        self.card = Card(tr("Many at once"))
        self.controls = Controls(beside=texts and not isinstance(spec.inputs[0], TextField))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress of the list"))
        self.rows = Rows(self.table, tr("{title}: items and results", title=tr(spec.title)), pictures is not None)
        self._lay_out()
        self._connect()
        self.refresh()

    def take(self, paths: list[Path]) -> None:
        """Makes a list of what was dropped or chosen; of a table the column is asked for first."""
        if self.work.state is State.WORKING:
            self.notice.emit(tr("A list is being worked on. Stop it first, or wait for its end."))
            return
        self._leave(partial(self._take, paths))

    def clear(self) -> None:
        """Leaves the list, once that was confirmed."""
        self._leave(self.work.clear)

    def begin(self, paths: list[Path], column: str = "") -> None:
        """Goes to work on a list.

        Raises:
            UserError: there is none in these paths.
        """
        self.work.begin(source_of(self._spec, paths, column), self._options())

    def choose_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, tr("Open files"), "", self._kinds())
        if names:
            self.take([Path(name) for name in names])

    def choose_folder(self) -> None:
        if name := QFileDialog.getExistingDirectory(self, tr("Open a folder")):
            self.take([Path(name)])

    def export(self) -> None:
        if not self.work.queue.counts().done:
            self.notice.emit(tr("There is no result to save yet."))
            return
        proposed = f"{Path(self.work.queue.source.title).stem}-{self._spec.name}.csv"
        name, form = QFileDialog.getSaveFileName(
            self, tr("Save the results"), proposed, tr("Table (*.csv);;JSON Lines (*.jsonl)")
        )
        if name:
            path = Path(name)
            self.export_to(path if path.suffix else path.with_suffix(".jsonl" if "jsonl" in form else ".csv"))

    def export_to(self, path: Path) -> None:
        """Writes what is done, and says where it is."""
        try:
            number = export(self.work.queue, self._spec, path)
        except UserError as error:
            self.notice.emit(tr(str(error)))
        else:
            self.notice.emit(tr("{results} saved as {path}.", results=counted(number, "results"), path=path))

    def open_item(self, place: int) -> None:
        """Shows an item by itself, if it is a file."""
        row, source = self.table.row(place), self.work.queue.source
        if row and (path := source.file(row.number, row.label)):
            self.opened.emit(path)

    def write_beside(self) -> None:
        """Writes each text beside the file that it is about."""
        source = self.work.queue.source
        if not source.files():
            self.notice.emit(tr("The items of this list are not files: there is nothing to write a text beside."))
            return
        try:
            number = beside(self.work.queue, self._view.shows, source.file)
        except UserError as error:
            self.notice.emit(tr(str(error)))
        else:
            self.notice.emit(tr("{texts} written beside the files.", texts=counted(number, "texts")))

    def retell(self, _again: Callable[[str], str]) -> None:
        if self.work.state is not State.EMPTY:  # else it may be asking for a column
            self.refresh()

    def refresh(self) -> None:
        """Shows the list as it is now."""
        state, counts = self.work.state, self.work.queue.counts()
        self.controls.show_state(state, counts)
        self._bar.setVisible(state is not State.EMPTY)
        self._bar.setRange(0, max(counts.total + counts.left, 1))
        self._bar.setValue(counts.done)
        self.table.refresh()
        if state is State.EMPTY:
            self.card.set_label(tr("Many at once"))
            self._invite()
        else:
            queue = self.work.queue
            self.card.set_label(how_far(queue.source.title, state, counts, self.work.tally, queue.kept))
            self.card.unsay()

    def _take(self, paths: list[Path]) -> None:
        try:
            names = columns_of(paths[0]) if len(paths) == 1 and "csv" in self._spec.batch else []
            if names:
                self._ask_for_column(paths[0], names)
            else:
                self.begin(paths)
        except (UserError, sqlite3.Error) as error:
            self._refuse(error)

    def _try(self, do: Callable[[], None]) -> None:
        """Does something to the list; where its file cannot be written just now, that is said."""
        try:
            do()
        except sqlite3.Error as error:
            self._tell(error)

    def _refuse(self, error: UserError | sqlite3.Error) -> None:
        """There is no such list: the one before is shown, and why."""
        self.refresh()
        self._tell(error)

    def _tell(self, error: UserError | sqlite3.Error) -> None:
        said = str(error)
        if isinstance(error, sqlite3.Error):
            said = say("The list cannot be changed just now: {error}. What is done stays.", error=said)
        self.notice.emit(tr(said))

    def _leave(self, do: Callable[[], None]) -> None:
        """Does something that deletes the present list, after a question if there are results in it."""
        if done := self.work.queue.counts().done:
            text = tr(
                "Its {results} will be deleted here; the history has none of them. What you exported stays.",
                results=counted(done, "results"),
            )
            ask(self, tr("Leave this list?"), text, tr("Leave it"), do)
        else:
            do()

    def _invite(self) -> None:
        folder = [(tr("A folder…"), self.choose_folder)] if "folder" in self._spec.batch else []
        heading = tr("Drop files or a folder here") if folder else tr("Drop files here")
        said = invitation(self._spec, self.work.queue.keeps())
        self.card.say(said, heading=heading, actions=[(tr("Files…"), self.choose_files), *folder])

    def _ask_for_column(self, path: Path, names: list[str]) -> None:
        if len(names) == 1:
            self.begin([path], names[0])
            return
        self.work.clear()
        actions: list[Any] = [(name or "?", partial(self._begin_column, path, name)) for name in names[:_SHOWN_COLUMNS]]
        heading = tr("Which column of {name}?", name=path.name)
        self.card.say(tr("Its cells are the items."), heading=heading, actions=[*actions, (tr("Cancel"), self.refresh)])

    def _begin_column(self, path: Path, name: str) -> None:
        try:
            self.begin([path], name)
        except (UserError, sqlite3.Error) as error:
            self._refuse(error)

    def _kinds(self) -> str:
        endings = " ".join(f"*{kind}" for kind in kinds(self._spec))
        return tr("Files for this list ({kinds});;All files (*)", kinds=endings)

    def _lay_out(self) -> None:
        self.card.header.addWidget(self.controls.failed)
        self.card.body.setSpacing(8)
        self.card.body.addWidget(self._bar)
        self.card.body.addWidget(self.controls)
        self.card.body.addWidget(self.rows, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 0, 32, 24)
        column.addWidget(self.card)

    def _connect(self) -> None:
        work, buttons = self.work, self.controls.buttons
        work.changed.connect(self.refresh)
        work.ended.connect(lambda trouble: self.notice.emit(over(self._spec, work.queue.counts(), trouble)))
        for name, do in (
            ("pause", work.pause),
            ("go on", work.go_on),
            ("stop", work.stop),
            ("retry", work.retry),
            ("new", self.clear),
            ("export", self.export),
            ("beside", self.write_beside),
        ):
            buttons[name].clicked.connect(lambda _=False, do=do: self._try(do))
        self.rows.opened.connect(self.open_item)
        self.controls.failed.toggled.connect(self.table.show_failed)
