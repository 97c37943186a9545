"""The line at the foot: state · model and size · device, with the reason · time of the last result."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QProgressBar, QWidget

from gui.language import tr
from gui.widgets.controls import button
from suite.events import Device

_NARROWEST = 400  # pixels


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

    def text(self) -> str:
        """All that it says in words."""
        return " · ".join(filter(None, (self.state, self.model, self.device, self.time)))


class StatusLine(QFrame):
    """Shows a status; its model can be unloaded, its device chosen where there is a choice.

    Signals:
        load(), unload(): the model is to be in memory or not.
        device(str): the device to use.
        why(): why no GPU is used; what there is to compute on.
    """

    load = Signal()
    unload = Signal()
    device = Signal(str)
    why = Signal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("statusline")
        self.setAccessibleName(tr("Status"))
        self._state, self._time = QLabel(), QLabel()
        self._state.setProperty("tone", "strong")
        self._time.setProperty("tone", "muted")
        self._model = button("", kind="quiet", hint=tr("The model: load it or free its memory"))
        self._device = button("", kind="quiet", hint=tr("What the model runs on"))
        self._why = button(
            tr("why no GPU?"), kind="link", hint=tr("What there is to compute on, and why no GPU is used")
        )
        self._model_menu, self._device_menu = QMenu(self._model), QMenu(self._device)
        self._model_menu.setAccessibleName(tr("Model"))
        self._device_menu.setAccessibleName(tr("Device"))
        self._model.setMenu(self._model_menu)
        self._load = self._model_menu.addAction(tr("Load"), self.load.emit)
        self._unload = self._model_menu.addAction(tr("Unload and free the memory"), self.unload.emit)
        self._why.clicked.connect(self.why)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._bar.setAccessibleName(tr("Progress"))
        self._devices: tuple[Device, ...] = ()
        self._status = Status(tr("Starting"))
        self._lay_out()
        self.show_status(Status(tr("Starting")))

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
        self._model.setAccessibleName(tr("Model: {model}", model=status.model))
        self._load.setEnabled(not status.loaded)
        self._unload.setEnabled(status.loaded)
        self._device.setAccessibleName(tr("Device: {device}", device=status.device))
        self._device.setVisible(bool(status.device))
        self._time.setText(status.time)
        self._time.setToolTip(status.stages)
        for action, device in zip(self._device_menu.actions(), self._devices):
            action.setChecked(device.name == status.device_name)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It can be much narrower than with all its words."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leaves out the model's sizes, its name, the device's details where there is no room; cut words say less.

        Why no GPU is used is asked for here where none was found too, as long as there is room for the link.
        """
        model, device, reason = self._status.model, self._status.device, self._status.reason
        name, kind = model.partition(" · ")[0], device.partition(",")[0]
        why = bool(device) and self._status.device_name == "cpu"
        shorter = (name, device, why), ("", device, why), ("", kind, why), ("", kind, bool(reason))
        for shown, on, link in ((model, device, why), *shorter):
            self._model.setText(shown)
            self._model.setVisible(bool(shown))
            self._device.setText(on)
            self._why.setVisible(link)
            if self.layout().minimumSize().width() <= self.width():
                return

    def show_devices(self, devices: Sequence[Device]) -> None:
        """Offers a choice of devices where there is more than one."""
        self._devices = tuple(devices)
        self._device_menu.clear()
        for device in self._devices:
            action = self._device_menu.addAction(tr(device.label), lambda name=device.name: self.device.emit(name))
            action.setCheckable(True)
        self._device.setMenu(self._device_menu if len(self._devices) > 1 else None)

    def text(self) -> str:
        """All that the line says."""
        parts = (self._state, self._model, self._device, self._time)
        return " · ".join(part.text() for part in parts if part.text())
