"""The rail at the left: the tasks, the lessons, and apart below them what belongs to the whole window."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.language import mark, tr
from gui.shortcuts.keymap import hint
from gui.widgets.controls import Button, button
from gui.widgets.whole_rows import WholeRows
from suite.spec import TaskSpec

_WIDTH = 196
PLACES = {  # name -> what it is called, what it is for, and its usual key
    "history": (mark("History"), mark("What was done, to be found again"), "Ctrl+H"),
    "models": (mark("Models"), mark("The networks: what they are, and their memory"), "Ctrl+M"),
    "settings": (mark("Settings"), mark("Colours, size of the text, privacy, threads"), "Ctrl+,"),
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
        self.setAccessibleName(tr("Tasks"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        brand = QLabel("Unroll")
        brand.setProperty("tone", "brand")
        brand.setContentsMargins(12, 8, 0, 8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 12, 12, 16)
        whole.setSpacing(4)
        whole.addWidget(brand)
        # What there is to do may be more than a low window is high; the places stay in sight.
        self._area = WholeRows()
        column = self._area.rows
        column.setSpacing(2)
        whole.addWidget(self._area, 1)
        whole.addSpacing(8)
        self._shown = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        self._hints: dict[str, str] = {}
        for spec in specs:
            self._shown.addButton(self._add(column, spec.name, spec.short, spec.icon, spec.summary))
        if lessons:
            column.addWidget(_heading(tr("Lessons")))
        for spec in lessons:
            self._shown.addButton(self._add(column, spec.name, spec.short, spec.icon, spec.summary))
        column.addStretch(1)
        for name, (title, what, _) in PLACES.items():
            self._shown.addButton(self._add(whole, name, title, name, what))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return super().minimumSizeHint().expandedTo(QSize(_WIDTH, 0))

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self.minimumSizeHint().width(), super().sizeHint().height())

    def show_chosen(self, name: str) -> None:
        self.buttons[name].setChecked(True)
        if name not in PLACES:
            self._area.show_row(self.buttons[name])

    def show_keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        """Says by which keys tasks and places are opened, {name: keys}."""
        for name, made in self.buttons.items():
            text = hint(tr(self._hints[name]), keys.get(name, ()))
            made.setToolTip(text)
            made.setAccessibleDescription(text)

    def _add(self, column: QVBoxLayout, name: str, title: str, icon_name: str, what_for: str) -> QPushButton:
        self._hints[name] = what_for
        made = button(tr(title), icon_name=icon_name, kind="rail", hint=tr(what_for), checkable=True, of=_RailButton)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.clicked.connect(lambda: self.chosen.emit(name))
        self.buttons[name] = made
        column.addWidget(made)
        return made


class _RailButton(Button):
    """As wide as it is when it is chosen, and its words are bold."""

    def sizeHint(self) -> QSize:  # noqa: N802
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        more = QFontMetrics(bold).horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(self.text())
        return super().sizeHint() + QSize(max(0, more), 0)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("tone", "muted")
    label.setContentsMargins(12, 16, 0, 4)
    return label
