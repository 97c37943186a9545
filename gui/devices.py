"""What there is to compute on: devices, the measured steps that say why a GPU is not used, a choice for each task."""

from collections.abc import Mapping

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from gui.figures import size
from gui.language import mark, tr
from gui.page.arrange import scrolling
from gui.page.loader import Loader
from gui.widgets.controls import ComboBox, button
from suite.events import Device, Devices

_SIZE = (640, 560)
_LINES = 10  # of the text, that are always seen
_ALONE = mark("All tasks run on the processor. With a GPU that computes, each task could be given its own device here.")


class DevicesDialog(QDialog):
    """Shows what was measured as text that can be copied.

    Args:
        reason: why a GPU that was found is not used; empty where none was.
        loaders: of the tasks' models, by the titles of the tasks.

    Attributes:
        text: all of it.
        choices: of devices, by the titles of the tasks; hidden while there is only one device.
    """

    def __init__(self, reason: str, loaders: Mapping[str, Loader], parent: QWidget | None = None):
        super().__init__(parent)
        self.setWindowTitle(tr("Devices"))
        self.setAccessibleName(tr("Devices"))
        self._found: Devices | None = None
        self._loaders = loaders
        self._reason, self._alone = QLabel(reason), QLabel(tr(_ALONE))
        self._reason.setVisible(bool(reason))
        self._alone.setProperty("tone", "muted")
        for label in (self._reason, self._alone):
            label.setWordWrap(True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("What was measured"))
        self.choices = {title: self._choice(title, loader) for title, loader in loaders.items()}
        self._lay_out()
        self._refresh()

    def show_found(self, found: Devices) -> None:
        """Shows what was measured, once it is known."""
        self._found = found
        for title, choice in self.choices.items():
            choice.clear()
            for device in found.devices:
                choice.addItem(tr(device.label), device.name)
            choice.setCurrentIndex(max(0, choice.findData(self._loaders[title].device)))
        self._refresh()

    def retell(self, _again) -> None:
        self._refresh()

    def _refresh(self) -> None:
        several = self._found is not None and len(self._found.devices) > 1
        self._tasks.setVisible(several)
        self._alone.setVisible(self._found is not None and not several)
        self.text.setPlainText(described(self._found) if self._found else tr("Measuring…"))

    def _choice(self, title: str, loader: Loader) -> ComboBox:
        made = ComboBox()
        made.shrink()
        made.setAccessibleName(tr("Device of {title}", title=title))
        made.activated.connect(lambda _: loader.put_on(made.currentData()))
        return made

    def _lay_out(self) -> None:
        self._tasks = QWidget()
        grid = QGridLayout(self._tasks)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (title, choice) in enumerate(self.choices.items()):
            grid.addWidget(QLabel(title), row, 0)
            grid.addWidget(choice, row, 1)
        copy = button(tr("Copy"), icon_name="copy", hint=tr("Copy the text"))
        close = button(tr("Close"), kind="primary")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(copy)
        foot.addWidget(close)
        body = QWidget()
        body.setObjectName("body")
        parts = QVBoxLayout(body)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(16)
        parts.addWidget(self._reason)
        parts.addWidget(self.text, 1)
        parts.addWidget(self._alone)
        parts.addWidget(self._tasks)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(scrolling(body), 1)
        column.addLayout(foot)
        self.text.setMinimumHeight(_LINES * self.text.fontMetrics().lineSpacing())
        self.resize(*_SIZE)


def described(found: Devices) -> str:
    """All that is known, in the user's language."""
    parts = (
        (tr("Devices"), map(line, found.devices)),
        (tr("What was measured"), map(tr, found.steps)),
        (tr("What to do"), map(tr, found.advice)),
    )
    sections = ((heading, list(lines)) for heading, lines in parts)
    return "\n\n".join("\n".join([heading, *(f"• {said}" for said in lines)]) for heading, lines in sections if lines)


def line(device: Device) -> str:
    """A device's name, what it is, and its memory."""
    memory = f", {size(device.memory)}" if device.memory else ""
    return f"{device.name}: {tr(device.label)}{memory}"
