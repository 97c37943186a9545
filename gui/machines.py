"""What there is to compute on, asked of the worker once, as soon as that holds nothing up."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.bridge import Bridge
from gui.figures import size
from gui.language import tr
from gui.why import WhyDialog
from suite.events import AnyEvent, Device, Devices


class Machines(QObject):
    """Knows the devices, and the measured steps that say why a GPU is not used.

    Signals:
        found(tuple): the devices are known.
    """

    found = Signal(tuple)

    def __init__(self, bridge: Bridge, parent: QObject | None = None):
        super().__init__(parent)
        self._client = bridge.client
        self._asked = False
        self._known: Devices | None = None
        bridge.listen("devices", self._hear)

    def ask(self) -> None:
        """Asks, if nobody has yet: best when the first model is there, since the answer takes a while."""
        if not self._asked:
            self._asked = True
            self._client.devices()

    def lines(self) -> tuple[str, ...]:
        """The devices, and the measured steps that say why they are what they are; empty while they are not known."""
        if self._known is None:
            return ()
        return (*map(_line, self._known.devices), *self._known.steps)

    def explain(self, reason: str, parent: QWidget) -> None:
        """Opens the dialog that says why no GPU is used."""
        dialog = WhyDialog(reason, tuple(map(tr, self._known.steps)) if self._known else (), parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _hear(self, event: AnyEvent) -> None:
        if isinstance(event, Devices):
            self._known = event
            self.found.emit(event.devices)


def _line(device: Device) -> str:
    memory = f", {size(device.memory)}" if device.memory else ""
    return f"{device.name}: {device.label}{memory}"
