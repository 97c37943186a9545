"""The head of the history: what is looked for, and what can be done with all of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.language import tr
from gui.widgets.controls import ComboBox, button
from suite.history import Line, Query
from suite.spec import TaskSpec


class HistoryBar(QWidget):
    """A title with its actions, and a row in which to search.

    Signals:
        asked(): something else is looked for.

    Attributes:
        buttons: of the whole history: undo, pause, export, clear.
        entry_buttons: of the chosen entry: open, star, delete.
    """

    asked = Signal()

    def __init__(self, specs: dict[str, TaskSpec], parent: QWidget | None = None):
        super().__init__(parent)
        self.setAccessibleName(tr("Search the history"))
        self.words = QLineEdit(placeholderText=tr("Search in what was given and what came of it"))
        self.words.setClearButtonEnabled(True)
        self.words.setAccessibleName(tr("Search the history"))
        self.task = ComboBox()
        self.task.addItem(tr("All tasks"), "")
        for name, spec in specs.items():
            self.task.addItem(tr(spec.title), name)
        self.task.setAccessibleName(tr("Task"))
        self.task.shrink()
        self.starred = button(tr("Starred"), icon_name="star", checkable=True, hint=tr("Show starred entries only"))
        self.buttons: dict[str, QPushButton] = {
            "undo": button(tr("Undo"), icon_name="undo", hint=tr("Take back what was deleted just now")),
            "pause": button(tr("Pause"), icon_name="pause", checkable=True, hint=tr("Keep nothing from now on")),
            "export": button(tr("Export…"), hint=tr("Save what the list shows as JSON Lines or csv")),
            "clear": button(tr("Clear…"), icon_name="clear", hint=tr("Delete the whole history")),
        }
        self.entry_buttons: dict[str, QPushButton] = {
            "open": button(tr("Open"), hint=tr("Show it on its page and run it again (Enter)")),
            "star": button(tr("Star"), icon_name="star", hint=tr("Mark it, so that it is found easily")),
            "delete": button(tr("Delete"), icon_name="clear", hint=tr("Delete it (Delete)")),
        }
        self._lay_out()
        self.words.textChanged.connect(lambda _: self.asked.emit())
        self.task.currentIndexChanged.connect(lambda _: self.asked.emit())
        self.starred.toggled.connect(lambda _: self.asked.emit())

    def query(self) -> Query:
        return Query(search=self.words.text(), task=self.task.currentData() or "", starred=self.starred.isChecked())

    def show_kept(self, kept: bool) -> None:
        """Whether results are kept, or the history is paused."""
        self.buttons["pause"].setChecked(not kept)
        self.buttons["pause"].setText(tr("Pause") if kept else tr("Paused"))

    def show_state(self, chosen: Line | None, deleted: bool) -> None:
        """Enables what can be done: with a chosen entry, and with what was just deleted."""
        for made in self.entry_buttons.values():
            made.setEnabled(chosen is not None)
        self.entry_buttons["star"].setText(tr("Unstar") if chosen and chosen.starred else tr("Star"))
        self.buttons["undo"].setVisible(deleted)

    def _lay_out(self) -> None:
        title = QLabel(tr("History"))
        title.setProperty("tone", "title")
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(12)
        first.addWidget(title)
        first.addStretch(1)
        for made in self.buttons.values():
            first.addWidget(made)
        second.addWidget(self.words, 1)
        second.addWidget(self.task)
        second.addWidget(self.starred)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(first)
        column.addLayout(second)
