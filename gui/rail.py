"""The rail at the left: the tasks, and apart below them what belongs to the whole window."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from gui.controls import button
from suite.spec import TaskSpec

_WIDTH = 196


class Rail(QFrame):
    """One button for each task, and the menu of the window's appearance.

    Signals:
        chosen(str): a task's name.
    """

    chosen = Signal(str)

    def __init__(self, specs: Sequence[TaskSpec], appearance: QMenu, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName("Tasks")
        self.setMinimumWidth(_WIDTH)
        brand = QLabel("Unroll")
        brand.setProperty("tone", "brand")
        brand.setContentsMargins(12, 8, 0, 16)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 16)
        column.setSpacing(4)
        column.addWidget(brand)
        self._tasks = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        for place, spec in enumerate(specs, 1):
            hint = f"{spec.summary} (Ctrl+{place})" if place < 10 else spec.summary
            made = button(spec.short, icon_name=spec.icon, kind="rail", hint=hint, checkable=True)
            made.clicked.connect(lambda _=False, name=spec.name: self.chosen.emit(name))
            self._tasks.addButton(made)
            self.buttons[spec.name] = made
            column.addWidget(made)
        column.addStretch(1)
        look = button("Appearance", icon_name="appearance", kind="rail", hint="Light, dark, size of the text")
        look.setMenu(appearance)
        column.addWidget(look)
        for made in (*self.buttons.values(), look):
            made.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_task(self, name: str) -> None:
        self.buttons[name].setChecked(True)
