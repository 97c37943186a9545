"""The line at the foot: state · model and size · device, with the reason · time of the last result."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QProgressBar, QWidget

from gui.controls import button
from suite.events import Device


@dataclass(frozen=True)
class Status:
    """What the line says.

    Attributes:
        state: in a word or two.
        model: its name and size; empty while it is not known.
        loaded: whether it is in memory.
        device: what it runs on, for people.
        device_name: the same as the command line names it.
        reason: why a GPU that was found is not used.
        time: of the last result; `stages` in detail.
        working: whether something is under way; `fraction` how far, if that is known.
    """

    state: str
    model: str = ""
    loaded: bool = False
    device: str = ""
    device_name: str = "cpu"
    reason: str = ""
    time: str = ""
    stages: str = ""
    working: bool = False
    fraction: float | None = None


class StatusLine(QFrame):
    """Shows a status; its model can be unloaded, its device chosen where there is a choice.

    Signals:
        load(), unload(): the model is to be in memory or not.
        device(str): the device to use.
        why(): why no GPU is used.
    """

    load = Signal()
    unload = Signal()
    device = Signal(str)
    why = Signal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("statusline")
        self.setAccessibleName("Status")
        self._state, self._time = QLabel(), QLabel()
        self._state.setProperty("tone", "strong")
        self._time.setProperty("tone", "muted")
        self._model = button("", kind="quiet", hint="The model: load it or free its memory")
        self._device = button("", kind="quiet", hint="What the model runs on")
        self._why = button("why no GPU?", kind="link", hint="Show why no GPU is used")
        self._model_menu, self._device_menu = QMenu(self._model), QMenu(self._device)
        self._model_menu.setAccessibleName("Model")
        self._device_menu.setAccessibleName("Device")
        self._model.setMenu(self._model_menu)
        self._load = self._model_menu.addAction("Load", self.load.emit)
        self._unload = self._model_menu.addAction("Unload and free the memory", self.unload.emit)
        self._why.clicked.connect(self.why)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._bar.setAccessibleName("Progress")
        self._devices: tuple[Device, ...] = ()
        self._status = Status("Starting")
        self._lay_out()
        self.show_status(Status("Starting"))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 4, 32, 4)
        row.setSpacing(12)
        for part in (self._state, self._bar, self._model, self._device, self._why):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._time)

    def show_status(self, status: Status) -> None:
        self._status = status
        self._state.setText(status.state)
        self._bar.setVisible(status.working and status.fraction is not None)
        self._bar.setValue(round((status.fraction or 0) * 100))
        self._fit()
        self._model.setAccessibleName(f"Model: {status.model}")
        self._model.setVisible(bool(status.model))
        self._load.setEnabled(not status.loaded)
        self._unload.setEnabled(status.loaded)
        self._device.setText(status.device)
        self._device.setAccessibleName(f"Device: {status.device}")
        self._device.setVisible(bool(status.device))
        self._why.setVisible(bool(status.reason))
        self._time.setText(status.time)
        self._time.setToolTip(status.stages)
        for action, device in zip(self._device_menu.actions(), self._devices):
            action.setChecked(device.name == status.device_name)

    def resizeEvent(self, event) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leaves out the model's sizes where there is no room for them; cut words would say less."""
        name, _, sizes = self._status.model.partition(" · ")
        self._model.setText(self._status.model)
        if sizes and self.layout().minimumSize().width() > self.width():
            self._model.setText(name)

    def show_devices(self, devices: Sequence[Device]) -> None:
        """Offers a choice of devices where there is more than one."""
        self._devices = tuple(devices)
        self._device_menu.clear()
        for device in self._devices:
            action = self._device_menu.addAction(device.label, lambda name=device.name: self.device.emit(name))
            action.setCheckable(True)
        self._device.setMenu(self._device_menu if len(self._devices) > 1 else None)

    def text(self) -> str:
        """All that the line says."""
        parts = (self._state, self._model, self._device, self._time)
        return " · ".join(part.text() for part in parts if part.text())
