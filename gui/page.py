"""The page of one task, made wholly from its spec."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui import inputs, views
from gui.arrange import arrange
from gui.board import Board
from gui.bridge import Bridge
from gui.choices import Choices
from gui.drops import Drops
from gui.loader import Loader
from gui.options import OptionsCard
from gui.runner import Runner, State
from gui.session import TaskState
from gui.statusline import Status
from gui.telling import Telling
from gui.titlerow import TitleRow
from gui.views.base import Panel
from suite.errors import UserError
from suite.events import Result
from suite.places import shipped
from suite.spec import AlternativesView, Sample, TaskSpec, TextField

COALESCE = 30  # milliseconds in which edits become one run
PATIENCE = 250  # milliseconds of work after which Stop is worth showing


class Page(QWidget):
    """Inputs, outputs, explanations and options of a task, and what happens between them.

    Signals:
        status_changed(): what the status line should say is another.
        edited(): an input or an option is another.
        notice(str): something to be said beside the page.

    Attributes:
        spec: what it is made from.
        runner: runs the task.
        loader: follows its model.
        inputs: by the names of the fields.
        panels: by the names of the views.
    """

    status_changed = Signal()
    edited = Signal()
    notice = Signal(str)

    def __init__(self, spec: TaskSpec, bridge: Bridge, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("page")
        self.setAccessibleName(spec.title)
        self.spec = spec
        self._choices = _choices(spec)
        self.loader = Loader(spec.name, bridge, self)
        self.runner = Runner(spec, bridge, self._choices, self)
        self._make_parts()
        self.title = TitleRow(spec, saves=any(panel.suffix for panel in self.outputs))
        self._lay_out()
        self._telling = Telling(self)
        self._soon = QTimer(self, singleShot=True, interval=COALESCE)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._connect()
        self._refresh()

    @property
    def outputs(self) -> list[Panel]:
        return [self.panels[view.name] for view in self.spec.outputs]

    @property
    def explanations(self) -> list[Panel]:
        return [self.panels[view.name] for view in self.spec.explanations]

    def given(self) -> dict[str, Any]:
        """The values of the fields that have one."""
        values = {name: part.value() for name, part in self.inputs.items()}
        return {name: value for name, value in values.items() if value is not None}

    def ready(self) -> bool:
        """Whether every field that must have a value has one."""
        given = self.given()
        return all(field.optional or str(given.get(field.name, "")).strip() for field in self.spec.inputs)

    def status(self) -> Status:
        return self._telling.status()

    def run(self) -> None:
        """Runs the task on what is given, now."""
        self._soon.stop()
        if self.ready():
            self.runner.submit(self.given(), self.options.values())

    def try_sample(self, sample: Sample) -> None:
        for name, value in sample.inputs.items():
            shipped_file = isinstance(value, str) and not isinstance(self.inputs[name].field, TextField)
            if shipped_file:
                self.open(shipped("resources") / value)
            else:
                self.inputs[name].set_value(value)
        self.run()

    def open(self, path: Path) -> None:
        """Opens a file in the first field that takes its kind; a refusal is said."""
        part = next((part for part in self.inputs.values() if part.accepts(path)), None)
        if part is None:
            kinds = ", ".join(sorted({kind for part in self.inputs.values() for kind in part.field.accepts}))
            self.notice.emit(f"{path.name} cannot be opened here. This page takes {kinds}.")
            return
        try:
            part.open(path)
        except (UserError, OSError) as error:
            self.notice.emit(str(error))

    def result_text(self) -> tuple[str, str]:
        """The result as text, and the ending of a file that holds it; empty if there is none."""
        return next(((panel.text(), panel.suffix) for panel in self.outputs if panel.suffix and panel.text()), ("", ""))

    def kept(self) -> TaskState:
        """What a session keeps: all that JSON can hold."""
        given = {name: value for name, value in self.given().items() if not isinstance(value, bytes)}
        return TaskState(inputs=given, options=self.options.values())

    def restore(self, state: TaskState) -> None:
        self.options.set_values(state.options)
        for name, value in state.inputs.items():
            if name in self.inputs:
                self.inputs[name].set_value(value)

    def _make_parts(self) -> None:
        board = Board(self)
        self.inputs = board.inputs = {field.name: inputs.make(field) for field in self.spec.inputs}
        self.panels: dict[str, Panel] = {}
        for view in (*self.spec.outputs, *self.spec.explanations):
            self.panels[view.name] = panel = views.make(view, board)
            if view.shows:
                board.outputs[view.shows] = panel
        board.chosen.connect(self._choose)
        self.options = OptionsCard(self.spec.options)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(arrange(self.options, list(self.inputs.values()), self.outputs, self.explanations))
        self.options.hide()
        self._look_inside(False)
        self.setFocusProxy(next(iter(self.inputs.values())))

    def _connect(self) -> None:
        Drops(self)
        self._soon.timeout.connect(self.run)
        self._patience.timeout.connect(lambda: self.title.stop.setVisible(self.runner.state is State.WORKING))
        for part in self.inputs.values():
            part.edited.connect(self._edited)
        self.options.edited.connect(self._edited)
        self.title.stop.clicked.connect(self.runner.stop)
        for name, do in (("run", self.run), ("options", self._show_options), ("look", self._look_inside)):
            if name in self.title.buttons:
                self.title.buttons[name].clicked.connect(do)
        self.runner.partial.connect(lambda values: self._show(values, final=False))
        self.runner.done.connect(self._done)
        self.runner.explained.connect(self._explained)
        self.runner.changed.connect(self._refresh)
        self.loader.changed.connect(self._refresh)

    def _edited(self) -> None:
        self.edited.emit()
        for panel in self.panels.values():
            panel.outdate()
        if not self.ready():
            self._soon.stop()
            self.runner.empty()
            for panel in self.panels.values():
                panel.clear()
        elif self.spec.live and not self._soon.isActive():
            self._soon.start()

    def _choose(self, source: str, best: str, chosen: str) -> None:
        self._choices.choose(source, best, chosen)
        self.runner.choose_again()

    def _show(self, values: dict[str, Any], final: bool) -> None:
        for panel in self.outputs:
            panel.show(values, final)
        self._refresh()

    def _done(self, result: Result) -> None:
        for panel in self.explanations:
            panel.outdate()
        self._show(result.values, final=True)

    def _explained(self, kind: str, data: Any) -> None:
        panel = self.panels[kind]
        panel.refuse(data) if isinstance(data, str) else panel.show(data)

    def _show_options(self, on: bool) -> None:
        self.options.setVisible(on)  # connected itself, `setVisible` would be called without an argument

    def _look_inside(self, on: bool) -> None:
        for panel in self.explanations:
            if not panel.view.eager:
                for card in panel.cards:
                    card.setVisible(on)
                self.runner.want(panel.view.name, on)

    def _refresh(self) -> None:
        working = self.runner.state is State.WORKING
        if not working:
            self._patience.stop()
            self.title.stop.hide()
        elif not self._patience.isActive() and self.title.stop.isHidden():
            self._patience.start()
        self._telling.tell()
        self.status_changed.emit()


def _choices(spec: TaskSpec) -> Choices | None:
    view = next((view for view in spec.outputs if isinstance(view, AlternativesView)), None)
    field = next((field.name for field in spec.inputs if isinstance(field, TextField)), "")
    return Choices(view, field) if view else None
