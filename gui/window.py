"""The window: a rail of tasks and places, one page at a time, a status line at the foot."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from gui.actions import acts, add_actions, going
from gui.files import save_result
from gui.history.page import HistoryPage
from gui.kept import Kept
from gui.language import tr
from gui.machines import Machines
from gui.models.page import ModelsPage
from gui.page.loader import Loader
from gui.page.page import Page
from gui.page.remember import recall, reopen, restore
from gui.rail import PLACES, Rail
from gui.recent import Recent, choose_file
from gui.services import Services
from gui.session import State, TaskState
from gui.settings import SettingsDialog
from gui.shortcuts.dialog import ShortcutsDialog
from gui.shortcuts.keymap import Keymap
from gui.statusline import StatusLine
from gui.widgets.notice import Notice
from suite.errors import UserError
from suite.events import AnyEvent, Failed, Restarted
from suite.history import Entry
from suite.spec import Lead, TaskSpec
from suite.trace import read

SMALLEST = (640, 480)
APPLIED = ("scheme", "text-size", "language", "motion", "history", "threads")  # settings


class Window(QMainWindow):
    """Shows tasks, made from their specs, and the places that belong to all; each is made when it is first opened.

    Args:
        specs: the tasks, in the order of the rail.
        services: what the pages share.
        state: what was there the last time.
        lessons: tasks without a model, apart in the rail.
    """

    def __init__(self, specs: Sequence[TaskSpec], services: Services, state: State, lessons: Sequence[TaskSpec] = ()):
        super().__init__()
        self.setWindowTitle("Unroll")
        self.setAccessibleName("Unroll")
        self.services = services
        self._tasks = {spec.name: spec for spec in specs}
        self._specs = self._tasks | {spec.name: spec for spec in lessons}
        self._state = state
        self._task = state.task if state.task in self._specs else next(iter(self._specs))
        self._pages: dict[str, Page] = {}
        self._kept = Kept(state.tasks, self._pages)
        self._loaders = {name: Loader(name, services.bridge, self) for name in self._specs}
        self._places: dict[str, QWidget] = {}
        self._settings: SettingsDialog | None = None
        self.recent = Recent(state.recent, lambda: services.settings.get("history"), self)
        self.rail = Rail(specs, lessons)
        self.stack = QStackedWidget()
        self.notice = Notice()
        self.status = StatusLine()
        self.machines = Machines(services.bridge, self)
        self._lay_out()
        self.keymap = Keymap(services.settings, self)
        self._acts = acts(self, [*specs, *lessons])
        self._of_task = add_actions(self, self._acts)
        self._connect()
        self.open(self._task)

    @property
    def page(self) -> Page:
        """The page of the task that is worked on."""
        return self._pages[self._task]

    def open(self, name: str) -> None:
        """Shows a task's page or a place; a task's model begins to load when its page is first shown."""
        if name == "settings":
            self._open_settings()
        elif name in PLACES:
            self._show(self._place(name))
        else:
            if name not in self._pages:
                self._pages[name] = self._make_page(name)
            self._task = name
            self._show(self.page)
        self.rail.show_chosen(self._shown_name())

    def can_press(self, name: str) -> bool:
        """Whether the page that is shown has such a button now."""
        button = self.page.title.buttons.get(name)
        return button is not None and button.isVisible()

    def press(self, name: str) -> None:
        """Presses a button of the page that is shown, if it has it."""
        if self.can_press(name):
            self.page.title.buttons[name].click()

    def start(self) -> None:
        """Starts the worker and has it load the model of the page that is shown."""
        self.services.bridge.client.start()
        self.page.loader.load()

    def open_shortcuts(self) -> None:
        """Opens the dialog in which keys are changed."""
        ShortcutsDialog(self._acts, self.keymap, self).open()

    def open_devices(self) -> None:
        """Opens the dialog of what there is to compute on, and why."""
        loaders = {tr(spec.title): self._loaders[name] for name, spec in self._tasks.items()}
        self.machines.explain(self.page.status().reason, loaders, self)

    def collect(self) -> State:
        """What is to come back at the next start."""
        size = (self.width(), self.height())
        return State(task=self._task, tasks=self._kept.tasks(), size=size, recent=self.recent.paths())

    def closeEvent(self, event) -> None:  # noqa: N802
        if "history" in self._places:
            self._places["history"].bin.empty()
        self.services.session.end()
        for page in self._pages.values():
            page.sides.end()
        event.accept()

    def _show(self, page: QWidget) -> None:
        self.stack.setCurrentWidget(page)
        self.notice.turn_to(page)
        for action in self._of_task:
            action.setEnabled(page is self.page)
        page.setFocus()
        self.status.show_status(self.page.status())
        self.services.session.touch()

    def _shown_name(self) -> str:
        shown = self.stack.currentWidget()
        return next((name for name, place in self._places.items() if place is shown), self._task)

    def _make_page(self, name: str) -> Page:
        page = Page(self._specs[name], self.services, self._loaders[name], self.stack)
        restore(page, self._state.tasks.get(name, TaskState()))
        page.edited.connect(self.services.session.touch)
        for worked in (*(part.edited for part in page.parts.inputs.values()), page.parts.options.edited):
            worked.connect(lambda: self._kept.edited(name))
        page.runner.done.connect(lambda _: self._kept.edited(name))
        page.notice.connect(lambda text: self.notice.say(text, page=page))
        page.traced.connect(self.open_trace)
        page.opened.connect(self.recent.add)
        for pressed, do in (("open", choose_file), ("save", save_result)):
            if pressed in page.title.buttons:
                page.title.buttons[pressed].clicked.connect(lambda _=False, do=do: do(self))
        page.led.connect(self._follow)
        page.status_changed.connect(lambda: self._show_status(page))
        page.title.show_keys(self._keys())
        self.stack.addWidget(page)
        if self._pages and not page.loader.loaded:  # the first one's is loaded by `start`
            page.loader.load()
        if not page.spec.inputs:  # all is there that it needs
            page.run()
        return page

    def _place(self, name: str) -> QWidget:
        if name not in self._places:
            services = self.services
            if name == "history":
                made = HistoryPage(services.record, services.settings, self._tasks)
                made.opened.connect(self._reopen)
                made.cleared.connect(self.recent.clear)
            else:
                client = services.bridge.client
                made = ModelsPage(list(self._tasks.values()), self._loaders, lambda: client.pid)
                made.devices.connect(self.open_devices)
            made.notice.connect(lambda text: self.notice.say(text, page=made))
            self.stack.addWidget(made)
            self._places[name] = made
        return self._places[name]

    def _open_settings(self) -> None:
        if self._settings is None:
            self._settings = SettingsDialog(self.services.settings, APPLIED, self)
            self._settings.shortcuts.connect(self.open_shortcuts)
            self._settings.devices.connect(self.open_devices)
        self._settings.open()

    def _reopen(self, entry: Entry) -> None:
        if entry.task not in self._specs:
            self.notice.say(tr("There is no task {task} any more. Its entry can still be exported.", task=entry.task))
            return
        self.open(entry.task)
        reopen(self.page, entry)

    def open_trace(self, path: Path) -> None:
        """Shows a traced run on the page of its task; a refusal is said."""
        try:
            trace = read(path)
        except UserError as error:
            self.notice.say(tr(str(error)))
            return
        self.notice.unsay()  # it was about something else
        self.open(trace.task)
        recall(self.page, trace)

    def _follow(self, lead: Lead) -> None:
        self.open(lead.task)
        self.page.follow(lead)

    def _lay_out(self) -> None:
        frame = QWidget()
        grid = QGridLayout(frame)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        around = QHBoxLayout()
        around.setContentsMargins(32, 0, 32, 8)
        around.addWidget(self.notice)
        grid.addWidget(self.rail, 0, 0, 3, 1)
        grid.addWidget(self.stack, 0, 1)
        grid.addLayout(around, 1, 1)
        grid.addWidget(self.status, 2, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(0, 1)
        self.setCentralWidget(frame)
        self.setMinimumSize(*SMALLEST)
        self.resize(*self._state.size)

    def _connect(self) -> None:
        services = self.services
        self.rail.chosen.connect(self.open)
        self.status.load.connect(lambda: self.page.loader.load())
        self.status.unload.connect(lambda: self.page.loader.unload())
        self.status.device.connect(lambda name: self.page.loader.load(name))
        self.status.why.connect(self.open_devices)
        self.machines.found.connect(self.status.show_devices)
        self.machines.found.connect(lambda _: self.status.show_status(self.page.status()))
        for loader in self._loaders.values():
            loader.changed.connect(lambda loader=loader: self.machines.ask() if loader.loaded else None)
        self.keymap.changed.connect(self._show_keys)
        self._show_keys()
        services.settings.follow("history", services.record.keep)
        services.settings.follow("history", self._kept.keep)
        services.settings.follow("threads", lambda number: services.bridge.client.use_threads(number or None))
        self.recent.changed.connect(services.session.touch)
        services.session.trouble.connect(self.notice.add)
        services.session.follow(self.collect)
        services.told.follow(lambda sentence: self.notice.add(tr(sentence)))
        services.bridge.listen("", self._hear)

    def retell(self, _again) -> None:
        self._show_status(self.page)
        self._show_keys()

    def _keys(self) -> dict[str, tuple[str, ...]]:
        return {act.name: self.keymap.keys(act) for act in self._acts}

    def _show_keys(self) -> None:
        """Says on each button by which keys it is pressed."""
        keys = self._keys()
        self.rail.show_keys({name: keys[going(name)] for name in self.rail.buttons})
        for page in self._pages.values():
            page.title.show_keys(keys)

    def _show_status(self, page: Page) -> None:
        if page is self._pages.get(self._task):
            self.status.show_status(page.status())

    def _hear(self, event: AnyEvent) -> None:
        if isinstance(event, Restarted):
            self.notice.say(
                tr(
                    "The inference process {reason} and was started again. Nothing that you typed is lost.",
                    reason=event.reason,
                )
            )
        elif isinstance(event, Failed):
            self.notice.say(tr(event.message))
