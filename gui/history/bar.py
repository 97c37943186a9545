"""The head of the history: what is looked for, and what can be done with all of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.controls import ComboBox, button
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
        self.setAccessibleName("Search the history")
        self.words = QLineEdit(placeholderText="Search in what was given and what came of it")
        self.words.setClearButtonEnabled(True)
        self.words.setAccessibleName("Search the history")
        self.task = ComboBox()
        self.task.addItem("All tasks", "")
        for name, spec in specs.items():
            self.task.addItem(spec.title, name)
        self.task.setAccessibleName("Task")
        self.starred = button("Starred", icon_name="star", checkable=True, hint="Show starred entries only")
        self.buttons: dict[str, QPushButton] = {
            "undo": button("Undo", icon_name="undo", hint="Take back what was deleted just now"),
            "pause": button("Pause", icon_name="pause", checkable=True, hint="Keep nothing from now on"),
            "export": button("Export…", hint="Save what the list shows as JSON Lines or csv"),
            "clear": button("Clear…", icon_name="clear", hint="Delete the whole history"),
        }
        self.entry_buttons: dict[str, QPushButton] = {
            "open": button("Open", hint="Show it on its page and run it again (Enter)"),
            "star": button("Star", icon_name="star", hint="Mark it, so that it is found easily"),
            "delete": button("Delete", icon_name="clear", hint="Delete it (Delete)"),
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
        self.buttons["pause"].setText("Pause" if kept else "Paused")

    def show_state(self, chosen: Line | None, deleted: bool) -> None:
        """Enables what can be done: with a chosen entry, and with what was just deleted."""
        for made in self.entry_buttons.values():
            made.setEnabled(chosen is not None)
        self.entry_buttons["star"].setText("Unstar" if chosen and chosen.starred else "Star")
        self.buttons["undo"].setVisible(deleted)

    def _lay_out(self) -> None:
        title = QLabel("History")
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
