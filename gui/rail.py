"""The rail at the left: the tasks, the lessons, and apart below them what belongs to the whole window."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.controls import button
from suite.spec import TaskSpec

_WIDTH = 196
PLACES = {  # name -> what it is called, what it is for, and its key
    "history": ("History", "What was done, to be found again", "Ctrl+H"),
    "models": ("Models", "The networks: what they are, and their memory", "Ctrl+M"),
    "settings": ("Settings", "Colours, size of the text, privacy, threads", "Ctrl+,"),
}


class Rail(QFrame):
    """One button for each task and each lesson, and one for each place that belongs to the whole window.

    Signals:
        chosen(str): the name of a task, a lesson or a place.

    Attributes:
        buttons: by the names of tasks, lessons and places.
    """

    chosen = Signal(str)

    def __init__(self, specs: Sequence[TaskSpec], lessons: Sequence[TaskSpec] = (), parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName("Tasks")
        self.setMinimumWidth(_WIDTH)
        brand = QLabel("Unroll")
        brand.setProperty("tone", "brand")
        brand.setContentsMargins(12, 8, 0, 16)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 12, 12, 16)
        self._column.setSpacing(4)
        self._column.addWidget(brand)
        self._shown = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        for place, spec in enumerate(specs, 1):
            hint = f"{spec.summary} (Ctrl+{place})" if place < 10 else spec.summary
            self._shown.addButton(self._add(spec.name, spec.short, spec.icon, hint))
        if lessons:
            self._column.addWidget(_heading("Lessons"))
        for spec in lessons:
            self._shown.addButton(self._add(spec.name, spec.short, spec.icon, spec.summary))
        self._column.addStretch(1)
        for name, (title, what, keys) in PLACES.items():
            self._shown.addButton(self._add(name, title, name, f"{what} ({keys})"))

    def show_chosen(self, name: str) -> None:
        self.buttons[name].setChecked(True)

    def _add(self, name: str, title: str, icon_name: str, hint: str) -> QPushButton:
        made = button(title, icon_name=icon_name, kind="rail", hint=hint, checkable=True)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.clicked.connect(lambda: self.chosen.emit(name))
        self.buttons[name] = made
        self._column.addWidget(made)
        return made


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("tone", "muted")
    label.setContentsMargins(12, 16, 0, 4)
    return label
