"""The row above a page: its title and its few actions."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from gui.controls import button
from suite.spec import TaskSpec


class TitleRow(QWidget):
    """A title at the left, actions at the right; only those that do something on this page.

    Attributes:
        stop: shown while there is something to stop, its place kept else.
        buttons: the others by name: run, open, save, options, lead, look, many.
    """

    def __init__(self, spec: TaskSpec, saves: bool, parent: QWidget | None = None):
        super().__init__(parent)
        self.setAccessibleName(spec.title)
        title = QLabel(spec.title)
        title.setProperty("tone", "title")
        title.setToolTip(spec.summary)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 20, 32, 12)
        row.setSpacing(12)
        row.addWidget(title)
        row.addStretch(1)
        self.stop = button("Stop", icon_name="stop", hint=f"Stop {spec.working.lower()} (Esc)")
        policy = self.stop.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.stop.setSizePolicy(policy)
        self.stop.hide()
        row.addWidget(self.stop)
        self.buttons: dict[str, QPushButton] = {}
        if not spec.live:
            self._add("run", button("Run", icon_name="run", kind="primary", hint="Run (Ctrl+Enter)"))
        if spec.inputs:
            self._add("open", button("Open…", hint="Open a file (Ctrl+O)"))
        if saves:
            self._add("save", button("Save…", hint="Save the result (Ctrl+S)"))
        if spec.options and spec.inputs:
            self._add("options", button("Options", icon_name="options", checkable=True, hint="Show the options"))
        if spec.lead:
            self._add("lead", button(spec.lead.title, kind="primary", hint="Open the task and look inside"))
        if any(not view.eager for view in spec.explanations):
            hint = "See how the network came to this"
            self._add("look", button("Look inside", icon_name="look", checkable=True, hint=hint))
        if spec.batch:
            self._add("many", button("Many", icon_name="many", checkable=True, hint="Many inputs at once"))

    def show_many(self, on: bool) -> None:
        """Shows the actions of a list of inputs rather than those of one."""
        self.buttons["many"].setChecked(on)
        for name in {"run", "open", "save", "look"} & self.buttons.keys():
            self.buttons[name].setVisible(not on)

    def _add(self, name: str, made: QPushButton) -> None:
        self.buttons[name] = made
        self.layout().addWidget(made)
