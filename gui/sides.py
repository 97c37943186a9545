"""The two sides of a page: one input, and many at once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.many.panel import ManyPanel
from gui.many.queue import Queue
from gui.many.work import State, Work
from gui.services import Services
from suite.spec import TaskSpec


class Sides(QStackedWidget):
    """Shows one side at a time; that of many inputs is made when it is first wanted.

    Args:
        one: the side of one input.
        options: gives the options for a new list.

    Signals:
        notice(str): something to be said beside the page.
        opened(Path): one of many is to be shown by itself.
        changed(): how far a list is.
    """

    notice = Signal(str)
    opened = Signal(Path)
    changed = Signal()

    def __init__(self, spec: TaskSpec, services: Services, one: QWidget, options: Callable[[], dict[str, Any]]):
        super().__init__()
        self._spec, self._services, self._options = spec, services, options
        self._many: ManyPanel | None = None
        self.addWidget(one)

    @property
    def many(self) -> ManyPanel:
        if self._many is None:
            spec = self._spec
            queue = Queue(self._services.lists / f"{spec.name}.sqlite", spec.outputs[0].shows)
            work = Work(spec, self._services.bridge, queue, self)
            self._many = ManyPanel(spec, work, self._options, self._services.previews)
            self._many.notice.connect(self.notice)
            self._many.opened.connect(self.opened)
            work.changed.connect(self.changed)
            self.addWidget(self._many)
            if queue.trouble:
                self.notice.emit(queue.trouble)
        return self._many

    def many_shown(self) -> bool:
        return self.currentIndex() > 0

    def show_many(self, on: bool) -> None:
        self.setCurrentWidget(self.many if on else self.widget(0))

    def busy(self) -> bool:
        """Whether a list is being worked on."""
        return self._many is not None and self._many.work.state is State.WORKING

    def end(self) -> None:
        """A list that is being worked on stops, and can be gone on with."""
        if self._many:
            self._many.work.close()
