"""The page of one task, made wholly from its spec."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.compare.compare import Compare
from gui.history.keeper import Keeper
from gui.language import spoken, tr
from gui.page.arrange import Body, stack
from gui.page.choices import choices_for
from gui.page.drops import Drops
from gui.page.loader import Loader
from gui.page.parts import Parts
from gui.page.runner import Runner, State
from gui.page.sides import Sides
from gui.page.telling import Telling
from gui.page.titlerow import TitleRow
from gui.services import Services
from gui.statusline import Status
from suite.events import Request, Result
from suite.history.runs import runs
from suite.looks.asks import EVERYWHERE
from suite.places import shipped
from suite.spec import Lead, Sample, TaskSpec, TextField
from suite.trace import ENDING as TRACE_ENDING

COALESCE = 30  # milliseconds in which edits become one run
PATIENCE = 250  # milliseconds of work after which Stop is worth showing


class Page(QWidget):
    """Inputs, outputs, explanations and options of a task, and what happens between them.

    Signals:
        status_changed(): what the status line should say is another.
        edited(): an input or an option is another.
        notice(str): something to be said beside the page.
        traced(Path): a trace is to be opened, on whichever page it belongs to.
        opened(Path): a user's file was opened here.
        led(Lead): what a lesson leads to is to be opened.

    Attributes:
        spec: what it is made from.
        parts: what it is made of.
        keeper: writes what it does into the history.
        runner: runs the task.
        loader: follows its model.
        sides: one input, and many.
    """

    status_changed = Signal()
    edited = Signal()
    notice = Signal(str)
    traced = Signal(Path)
    opened = Signal(Path)
    led = Signal(object)

    def __init__(self, spec: TaskSpec, services: Services, loader: Loader, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("page")
        self.setAccessibleName(tr(spec.title))
        self.spec = spec
        self.parts = Parts(spec, services.previews, self)
        self.parts.board.settings = services.settings
        self._choices = choices_for(spec)
        self.keeper = Keeper(spec, services.record)
        self.loader = loader
        self.runner = Runner(spec, services.bridge, self.keeper, self._choices, self)
        self.title = TitleRow(spec, saves=any(panel.suffix for panel in self.parts.outputs))
        # Where there is nothing to be given, the options are what one works with.
        self._inputs = stack(list(self.parts.inputs.values()) or [self.parts.options])
        self._body = Body()
        self.sides = Sides(spec, services, self._body.area, self.parts, partial(Compare, self, services))
        self._strip: QWidget | None = None
        self._lay_out()
        self._telling = Telling(self)
        self._soon = QTimer(self, singleShot=True, interval=COALESCE)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._connect()
        self._refresh()

    def show_many(self, on: bool) -> None:
        """Turns the page to many inputs, or back to one."""
        self._show_side("many" if on else "one")

    def show_comparison(self, on: bool) -> None:
        """Turns the page to the comparison of two settings, or back to one."""
        self._show_side("compare" if on else "one")

    def show_one(self) -> None:
        """Turns the page to one input, where it shows many; a comparison is about one input, too."""
        if self.sides.many_shown():
            self.show_many(False)

    def put_below_inputs(self, strip: QWidget) -> None:
        """Puts a row at the foot of the last input."""
        self._strip = strip
        list(self.parts.inputs.values())[-1].foot.addWidget(strip)

    def lend_inputs(self) -> QWidget:
        """The cards of the inputs, to be shown elsewhere until they are taken back."""
        return self._inputs

    def take_inputs_back(self) -> None:
        self._body.put_first(self._inputs)

    def begin(self) -> None:
        """Runs what is given, or goes on with the list, as the side that is shown has it."""
        if self.sides.many_shown():
            self.sides.many.work.go_on()
        else:
            self.run()

    def stop(self) -> None:
        """Stops what is under way on the side that is shown."""
        if self.sides.many_shown():
            self.sides.many.work.pause()
        else:
            self.runner.stop()
            self.sides.stop_comparing()

    def status(self) -> Status:
        return self._telling.status()

    def run(self) -> None:
        """Runs the task on what is given, now."""
        self._soon.stop()
        if self.parts.ready():
            self.runner.submit(self.parts.given(), self.parts.options.values())

    def recall(self, request: Request, result: Result, explanations: dict[str, Any], refused: dict[str, str]) -> None:
        """Shows a run of another time as it was, and nothing of the one before; the inputs have been given."""
        self._soon.stop()
        self.runner.empty()
        self.parts.clear()
        if "look" in self.title.buttons:
            self.title.buttons["look"].setChecked(True)
            self._look_inside(True)
        self.runner.recall(request, result, explanations, refused)

    def try_sample(self, sample: Sample) -> None:
        self.show_one()
        for name, value in sample.inputs.items():
            part = self.parts.inputs[name]
            if isinstance(value, str) and not isinstance(part.field, TextField):
                self._take(shipped("resources") / value)
            else:
                part.set_value(value)
        self.run()

    def follow(self, lead: Lead) -> None:
        """Looks inside, at what was given before or else at what a lesson leads to; what it was given comes first."""
        look = self.title.buttons.get("look")
        if look and not look.isChecked():
            look.click()
        if lead.takes or not self.parts.ready():
            self.try_sample(Sample(title=tr(lead.title), inputs=lead.inputs))
        elif self.runner.state is State.EMPTY:  # given the last time, and not run since
            self.run()

    def retell(self, _again: Callable[[str], str]) -> None:
        """Shows what the worker said in words again, where there is any."""
        for panel in (*self.parts.outputs, *self.parts.explanations):
            panel.retell()
        result = self.runner.result if self.runner.state is State.DONE else None
        if result and spoken(result.values) is not result.values:
            self._show(result.values, final=True)
        for kind, explanation in self.runner.explanations.items():
            if spoken(explanation.data) is not explanation.data:
                self._explained(kind, explanation.data)

    def open(self, path: Path) -> None:
        """Opens a file in the first field that takes its kind, or a trace; a refusal is said."""
        if path.name.endswith(TRACE_ENDING):
            self.traced.emit(path)
        elif self._take(path):
            self.opened.emit(path)

    def takes(self, path: Path) -> bool:
        """Whether a field takes files of this kind."""
        return any(part.accepts(path) for part in self.parts.inputs.values())

    def _take(self, path: Path) -> bool:
        """Gives a file to its field; whether it was not refused, which is said."""
        if refusal := self.parts.open(path):
            self.notice.emit(refusal)
        return not refusal

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        self._options = QWidget()
        if self.parts.inputs:
            around = QVBoxLayout(self._options)
            around.setContentsMargins(32, 0, 32, 16)
            around.addWidget(self.parts.options)
        self._options.hide()
        column.addWidget(self._options)
        column.addWidget(self.sides, 1)
        fill = self._body.fill if self.parts.inputs else self._body.fill_lesson
        fill(self._inputs, self.parts.outputs, self.parts.explanations)
        column.addWidget(self.parts.scrub)
        self.setFocusProxy(next(iter(self.parts.inputs.values()), self.parts.options))

    def _connect(self) -> None:
        Drops(self)
        self._soon.timeout.connect(self.run)
        self._patience.timeout.connect(self.title.stop.show)  # it is stopped when the work is done
        for part in self.parts.inputs.values():
            part.edited.connect(self._edited)
            part.refused.connect(self.notice)
        self.parts.options.edited.connect(self._edited)
        self.parts.board.chosen.connect(self.choose)
        self.parts.board.asked.connect(self._ask)
        self.parts.board.dropped.connect(self.runner.drop)
        self.title.stop.clicked.connect(self.stop)
        self.sides.notice.connect(self.notice)
        self.sides.opened.connect(self._open_one)
        self.sides.changed.connect(self.status_changed)
        self.sides.compared.connect(self._refresh)
        for name, do in (
            ("run", self.run),
            ("lead", lambda: self.led.emit(self.spec.lead(self.parts.options.values()))),
            ("options", self._show_options),
            ("look", self._look_inside),
            ("many", self.show_many),
            ("compare", self.show_comparison),
        ):
            if name in self.title.buttons:
                self.title.buttons[name].clicked.connect(do)
        self.runner.partial.connect(lambda values: self._show(values, final=False))
        self.runner.done.connect(self._done)
        self.runner.explained.connect(self._explained)
        self.runner.telling.connect(self._tell_of)
        self.runner.changed.connect(self._refresh)
        self.loader.changed.connect(self._refresh)

    def _show_side(self, name: str) -> None:
        self.sides.show_side(name)
        self.title.show_side(name)
        self.parts.scrub.set_aside(name != "one")
        if self._strip:
            self._strip.setVisible(name == "one")
        self._options.setVisible(name != "compare" and self._options_wanted())
        self.setFocus()  # which what was lent has lost
        self.edited.emit()

    def _options_wanted(self) -> bool:
        made = self.title.buttons.get("options")
        return made is not None and made.isChecked()

    def _open_one(self, path: Path) -> None:
        self.show_many(False)
        self.open(path)
        self.run()

    def _edited(self) -> None:
        self.edited.emit()
        self.parts.outdate()
        if not self.parts.ready():
            self._soon.stop()
            self.runner.empty()
            self.parts.clear()
        elif self.spec.live and not self._soon.isActive():
            self._soon.start()

    def choose(self, source: str, best: str, chosen: str) -> None:
        """Shows a chosen alternative for a part of the input, instead of the best one."""
        self._choices.choose(source, best, chosen)
        self.runner.choose_again()

    def _show(self, values: dict[str, Any], final: bool) -> None:
        values = spoken(values)
        for panel in self.parts.outputs:
            panel.show(values, final)
        self._refresh()

    def _done(self, result: Result) -> None:
        for panel in self.parts.explanations:
            panel.outdate()
        self._show(result.values, final=True)
        self.edited.emit()  # the session keeps which entry of the history this is

    def _explained(self, kind: str, data: Any) -> None:
        data = spoken(data)
        for panel in self.parts.explained_by(kind):
            panel.refuse(data) if isinstance(data, str) else panel.show(data)

    def _tell_of(self, kind: str, stage: str) -> None:
        for panel in self.parts.explained_by(kind):
            panel.tell(stage)

    def _ask(self, kind: str, values: dict[str, Any]) -> None:
        """Has an explanation asked with what its controls say; what looks through the history is given it."""
        wide = values.get("scope") == EVERYWHERE
        record = self.keeper.record.history
        self.runner.ask(kind, values, runs(record, self.spec.name, self.runner.request) if wide else ())

    def _show_options(self, on: bool) -> None:
        self._options.setVisible(on)  # connected itself, `setVisible` would be called without an argument

    def _look_inside(self, on: bool) -> None:
        if on:
            self._body.fill_inside(self.parts.look_inside())
        self._body.inside.setVisible(on)
        for view in self.spec.explanations:
            if not (view.eager or view.made_from or view.waits):
                self.runner.want(view.name, on)

    def _refresh(self) -> None:
        working = self.runner.state is State.WORKING or self.sides.comparing()
        if not working:
            self._patience.stop()
            self.title.stop.hide()
        elif not self._patience.isActive() and self.title.stop.isHidden():
            self._patience.start()
        self._telling.tell()
        self.status_changed.emit()
