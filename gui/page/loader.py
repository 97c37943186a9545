"""The model of one task in the worker: on its way, in memory, given back or refused."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gui.bridge import Bridge
from gui.language import tr
from suite import registry
from suite.events import AnyEvent, Cancelled, Failed, Loaded, Progress, Unloaded


class Loader(QObject):
    """Follows a task's model.

    Args:
        task: its name; for a second model beside the first one, what `registry.second` calls it. That has none of its
            own: there is nothing to go back to when a folder is refused.

    Signals:
        changed(): something of the below is another.
        refused(str): the folder that was to be used holds no such model; the one before is used on.

    Attributes:
        loaded: what is known of the model in memory, or None.
        progress: how far loading is while it lasts, or None.
        error: why it could not be loaded; empty as a rule.
        device: the name of the device that was asked for.
        folder: where the model lies; None for the one that is shipped.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(self, task: str, bridge: Bridge, parent: QObject | None = None):
        super().__init__(parent)
        self._task = task
        self._second = registry.is_second(task)
        self._client = bridge.client
        self.loaded: Loaded | None = None
        self.progress: Progress | None = None
        self.error = ""
        self.device = "cpu"
        self.folder: Path | None = None
        self._before: list[Path | None] = []  # the folder to go back to, while another one is tried
        bridge.listen(f"load:{task}", self._hear)

    def load(self, device: str = "") -> None:
        """Loads the model, onto another device if one is named."""
        self.device = device or self.device
        self.error = ""
        self.progress = Progress(stage=tr("Starting"))
        self._client.load(self._task, model=self.folder, device=self.device)
        self.changed.emit()

    def use(self, folder: Path | None) -> None:
        """Loads the model in another folder, or the shipped one; goes back if it is refused."""
        self._before = self._before or [self.folder]
        self.folder = folder
        self.load()

    def put_on(self, device: str) -> None:
        """Has the model on another device: at once if it is in memory, or else when it is loaded next."""
        if self.loaded or self.progress:
            self.load(device)
        else:
            self.device = device
            self.changed.emit()

    def unload(self) -> None:
        self._client.unload(self._task)

    def _hear(self, event: AnyEvent) -> None:
        match event:
            case Progress():
                self.progress = event
            case Loaded():
                self.loaded, self.progress, self.error = event, None, ""
                self._before = []
            case Unloaded():
                self.loaded, self.progress = None, None
            case Failed() if self._before:
                self.folder, self._before = self._before[0], []
                self.progress = None
                if self.folder or not self._second:
                    self.load()
                self.refused.emit(tr(event.message))
            case Failed():
                self.loaded, self.progress, self.error = None, None, event.message
            case Cancelled():
                self.progress = None
        self.changed.emit()
