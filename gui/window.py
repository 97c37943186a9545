"""The window: a rail of tasks, one page for one task, a status line at the foot."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QMainWindow, QStackedWidget, QWidget

from gui.actions import add_actions, appearance_menu
from gui.bridge import Bridge
from gui.notice import Notice
from gui.page import Page
from gui.rail import Rail
from gui.session import Session, State, TaskState
from gui.statusline import StatusLine
from gui.theme import Theme
from gui.why import WhyDialog
from suite.events import AnyEvent, Devices, Failed, Restarted
from suite.spec import TaskSpec

SMALLEST = (640, 480)


class Window(QMainWindow):
    """Shows tasks, made from their specs; each page is made when it is first opened.

    Args:
        specs: the tasks, in the order of the rail.
        bridge: to the worker.
        session: keeps what is typed.
        theme: of the application.
    """

    def __init__(self, specs: Sequence[TaskSpec], bridge: Bridge, session: Session, theme: Theme, state: State):
        super().__init__()
        self.setWindowTitle("Unroll")
        self.setAccessibleName("Unroll")
        self.theme = theme
        self._specs = {spec.name: spec for spec in specs}
        self._bridge = bridge
        self._session = session
        self._state = state
        self._pages: dict[str, Page] = {}
        self._devices: Devices | None = None
        self._devices_asked = False
        self.rail = Rail(specs, appearance_menu(self))
        self.stack = QStackedWidget()
        self.status = StatusLine()
        self._lay_out()
        self.notice = Notice(self.stack)
        self._connect()
        add_actions(self, specs)
        self.open_task(state.task if state.task in self._specs else next(iter(self._specs)))

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.stack.currentWidget()

    def open_task(self, name: str) -> None:
        """Shows a task's page; its model begins to load when that is first done."""
        if name not in self._pages:
            self._pages[name] = self._make_page(name)
        self.stack.setCurrentWidget(self._pages[name])
        self.rail.show_task(name)
        self.page.setFocus()
        self._show_status()
        self._session.touch()

    def start(self) -> None:
        """Starts the worker and has it load the model of the page that is shown."""
        self._bridge.client.start()
        self.page.loader.load()

    def collect(self) -> State:
        """What is to come back at the next start."""
        tasks = {**self._state.tasks, **{name: page.kept() for name, page in self._pages.items()}}
        size = (self.width(), self.height())
        return State(task=self.page.spec.name, tasks=tasks, theme=self.theme.choice, scale=self.theme.scale, size=size)

    def closeEvent(self, event) -> None:  # noqa: N802
        self._session.save()
        event.accept()

    def _make_page(self, name: str) -> Page:
        page = Page(self._specs[name], self._bridge)
        page.restore(self._state.tasks.get(name, TaskState()))
        page.edited.connect(self._session.touch)
        page.notice.connect(self.notice.say)
        page.status_changed.connect(self._show_status)
        page.loader.changed.connect(self._ask_for_devices)
        self.stack.addWidget(page)
        if self._pages:  # the first one's is loaded by `start`
            page.loader.load()
        return page

    def _lay_out(self) -> None:
        frame = QWidget()
        grid = QGridLayout(frame)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.rail, 0, 0, 2, 1)
        grid.addWidget(self.stack, 0, 1)
        grid.addWidget(self.status, 1, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(0, 1)
        self.setCentralWidget(frame)
        self.setMinimumSize(*SMALLEST)
        self.resize(*self._state.size)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.open_task)
        self.status.load.connect(lambda: self.page.loader.load())
        self.status.unload.connect(lambda: self.page.loader.unload())
        self.status.device.connect(lambda name: self.page.loader.load(name))
        self.status.why.connect(self._explain_device)
        self.theme.changed.connect(self._session.touch)
        self._session.trouble.connect(self.notice.say)
        self._session.follow(self.collect)
        self._bridge.listen("", self._hear)
        self._bridge.listen("devices", self._hear_devices)

    def _show_status(self) -> None:
        if self.sender() in (None, self.page) or not isinstance(self.sender(), Page):
            self.status.show_status(self.page.status())

    def _hear(self, event: AnyEvent) -> None:
        if isinstance(event, Restarted):
            self.notice.say(
                f"The inference process {event.reason} and was started again. Nothing that you typed is lost."
            )
        elif isinstance(event, Failed):
            self.notice.say(event.message)

    def _ask_for_devices(self) -> None:
        if not self._devices_asked and self.page.loader.loaded:
            self._devices_asked = True
            self._bridge.client.devices()

    def _hear_devices(self, event: AnyEvent) -> None:
        if isinstance(event, Devices):
            self._devices = event
            self.status.show_devices(event.devices)
            self._show_status()

    def _explain_device(self) -> None:
        dialog = WhyDialog(self.page.status().reason, self._devices.steps if self._devices else (), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
