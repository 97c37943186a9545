"""The other side of a comparison: another model, or other options, for the same input."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from gui.history.keeper import Beside, Keeper
from gui.page.choices import choices_for
from gui.page.loader import Loader
from gui.page.runner import Runner, State
from gui.services import Services
from suite import registry
from suite.events import Request
from suite.places import model_folder
from suite.spec import TaskSpec


class Other(QObject):
    """Runs what the page runs, with a model of its own where that is another one.

    Args:
        spec: of the task.
        first: the page's own model.
        page: runs the page.
        kept: by the page.

    Signals:
        changed(): which model it uses is another, or what is known of it.
        refused(str): the folder that was to be used holds no such model.

    Attributes:
        runner: runs the task.
        choices: the alternatives that were chosen on this side; None for a task without.
        folder: of the model; None for the one that the page uses.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(
        self,
        spec: TaskSpec,
        services: Services,
        first: Loader,
        page: Runner,
        kept: Keeper,
        parent: QObject | None = None,
    ):
        super().__init__(parent)
        self._spec, self._first, self._page = spec, first, page
        self._second = Loader(registry.second(spec.name), services.bridge, self)
        self.choices = choices_for(spec)
        slot = f"{spec.name}:other"
        self._keeper = Beside(spec, kept, self._coming)
        self.runner = Runner(spec, services.bridge, self._keeper, self.choices, self, slot)
        self.runner.wanted.clear()
        self.folder: Path | None = None
        self._second.changed.connect(self.changed)
        self._second.refused.connect(self._refuse)
        first.changed.connect(self._follow_first)
        page.done.connect(lambda _: self._keep())

    @property
    def loader(self) -> Loader:
        """Of the model that is used."""
        return self._second if self._apart() else self._first

    def use(self, folder: Path | None) -> None:
        """Takes another model, or the page's own; one that is no model of this task is refused."""
        self.folder = folder
        self._settle()

    def submit(self, inputs: dict[str, Any], options: dict[str, Any]) -> None:
        """Runs the task on what the page was given."""
        self.runner.task = registry.second(self._spec.name) if self._apart() else self._spec.name
        self.runner.submit(inputs, options)

    def stop(self) -> None:
        self.runner.stop()

    def busy(self) -> bool:
        return self.runner.state is State.WORKING

    def rest(self) -> None:
        """Nobody looks at this side any more: what runs is stopped, and its model leaves the memory."""
        self.runner.stop()
        if self._second.folder is not None:
            self._second.folder = None
            self._second.unload()

    def wake(self) -> None:
        """Its model comes back."""
        self._settle()

    def _coming(self, request: Request) -> bool:
        return not self._apart() and self._page.state is State.WORKING and self._page.request == request

    def _keep(self) -> None:
        """Writes what was left to the page, if that has come to something else."""
        if self.runner.state is State.DONE and self.runner.request == self._page.request:
            self._keeper.keep(self.runner.request, self.runner.result)

    def _apart(self) -> bool:
        """Whether it needs a model beside the page's own."""
        return self.folder is not None and self.folder != self._own()

    def _own(self) -> Path:
        return self._first.folder or model_folder(self._spec.name)

    def _settle(self) -> None:
        """Has the second model in memory, or not, as it is wanted."""
        if self._apart() and self._second.folder != self.folder:
            self._second.device = self._first.device
            self._second.use(self.folder)
        elif not self._apart() and self._second.folder is not None:
            self._second.folder = None
            self._second.unload()
        self.changed.emit()

    def _refuse(self, reason: str) -> None:
        """Goes back to the model before."""
        self.folder = self._second.folder
        self.refused.emit(reason)
        self._settle()

    def _follow_first(self) -> None:
        if self._apart() and self._second.folder and self._second.device != self._first.device:
            self._second.load(self._first.device)
        self.changed.emit()
