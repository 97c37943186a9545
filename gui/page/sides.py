"""The sides of a page: one input, many at once, and one input with two settings."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.compare.compare import Compare
from gui.language import tr
from gui.many.panel import ManyPanel
from gui.many.queue import Queue
from gui.many.work import State, Work
from gui.page.parts import Parts
from gui.services import Services
from gui.session import OtherState
from suite.spec import TaskSpec


class Sides(QStackedWidget):
    """Shows one side at a time; the further ones are made when they are first wanted.

    Args:
        one: the side of one input.
        parts: of the page.
        make_comparison: makes the side of two settings.

    Signals:
        notice(str): something to be said beside the page.
        opened(Path): one of many is to be shown by itself.
        changed(): how far a list is.
        compared(): how far the other side of a comparison is, or what it is.
    """

    notice = Signal(str)
    opened = Signal(Path)
    changed = Signal()
    compared = Signal()

    def __init__(
        self, spec: TaskSpec, services: Services, one: QWidget, parts: Parts, make_comparison: Callable[[], Compare]
    ):
        super().__init__()
        self._spec, self._services, self._parts = spec, services, parts
        self._make_comparison = make_comparison
        self._many: ManyPanel | None = None
        self._comparison: Compare | None = None
        self._other = OtherState()
        self.addWidget(one)

    @property
    def many(self) -> ManyPanel:
        if self._many is None:
            spec = self._spec
            settings = self._services.settings
            path = self._services.lists / f"{spec.name}.sqlite"
            queue = Queue(path, spec.outputs[0].shows, lambda: settings.get("history"))
            work = Work(spec, self._services.bridge, queue, self)
            self._many = ManyPanel(spec, work, self._parts.options.values, self._services.previews)
            self._many.notice.connect(self.notice)
            self._many.opened.connect(self.opened)
            work.changed.connect(self.changed)
            self.addWidget(self._many)
            settings.follow("history", lambda _: self._many.refresh())
            if queue.trouble:
                self.notice.emit(tr(queue.trouble))
        return self._many

    @property
    def comparison(self) -> Compare:
        if self._comparison is None:
            self._comparison = self._make_comparison()
            self._comparison.set_other(self._other)
            self._comparison.notice.connect(self.notice)
            self._comparison.changed.connect(self.compared)
            self.addWidget(self._comparison)
        return self._comparison

    def shown(self) -> str:
        """Which side is shown: "one", "many" or "compare"."""
        return "many" if self.many_shown() else "compare" if self.comparison_shown() else "one"

    def show_side(self, name: str) -> None:
        if self.comparison_shown() and name != "compare":
            self.comparison.leave()
        if name == "compare":
            self.setCurrentWidget(self.comparison)
            self.comparison.enter()
        else:
            self.setCurrentWidget(self.many if name == "many" else self.widget(0))

    def many_shown(self) -> bool:
        return self.currentWidget() is self._many

    def comparison_shown(self) -> bool:
        return self.currentWidget() is self._comparison

    def other(self) -> OtherState:
        """With what is compared, to be kept."""
        return self._comparison.other_state() if self._comparison else self._other

    def remember(self, other: OtherState) -> None:
        """With what was compared the last time."""
        self._other = other

    def busy(self) -> bool:
        """Whether a list is being worked on."""
        return self._many is not None and self._many.work.state is State.WORKING

    def comparing(self) -> bool:
        """Whether the other side of a comparison is being worked on."""
        return self._comparison is not None and self._comparison.other.busy()

    def stop_comparing(self) -> None:
        if self._comparison:
            self._comparison.other.stop()

    def end(self) -> None:
        """A list that is being worked on stops, and can be gone on with."""
        if self._many:
            self._many.work.close()
