"""What there is to compute on, asked of the worker once, as soon as that holds nothing up."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.bridge import Bridge
from gui.devices import DevicesDialog, line
from gui.page.loader import Loader
from suite.events import AnyEvent, Devices


class Machines(QObject):
    """Knows the devices, and the measured steps that say why a GPU is not used.

    Signals:
        found(tuple): the devices are known.
        measured(object): the same, with the steps and what to do.
    """

    found = Signal(tuple)
    measured = Signal(object)

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
        return (*map(line, self._known.devices), *self._known.steps, *self._known.advice)

    def explain(self, reason: str, loaders: Mapping[str, Loader], parent: QWidget) -> DevicesDialog:
        """Opens the dialog of the devices; what is not known yet comes into it when it is."""
        dialog = DevicesDialog(reason, loaders, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._known is not None:
            dialog.show_found(self._known)
        else:
            self.measured.connect(dialog.show_found)
            self.ask()
        dialog.open()
        return dialog

    def _hear(self, event: AnyEvent) -> None:
        if isinstance(event, Devices):
            self._known = event
            self.found.emit(event.devices)
            self.measured.emit(event)
