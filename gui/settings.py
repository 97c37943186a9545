"""The dialog of the settings, made from their declarations: what is changed there applies at once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.language import mark, together, tr
from gui.page.arrange import scrolling
from gui.page.options import Control, line_up, make_control
from gui.widgets.controls import button
from gui.widgets.flow import Flow
from suite.settings import SETTINGS, Setting, Settings

SETTLE = 200  # milliseconds in which the moves of a slider become one change
_WIDTH = 520
_AROUND = 60  # pixels beside what scrolls, and twice that above and below it
_RESTART = mark("A change starts the inference process anew; nothing that you typed is lost.")


class SettingsDialog(QDialog):
    """Controls in groups; it follows what is changed elsewhere, so it is made once and shown again.

    Args:
        settings: what it shows and changes.
        names: of the settings that the window applies.

    Signals:
        shortcuts(), devices(): their dialog is wanted.
    """

    shortcuts = Signal()
    devices = Signal()

    def __init__(self, settings: Settings, names: Sequence[str], parent: QWidget | None = None):
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.setObjectName("settings")
        self.setAccessibleName(tr("Settings"))
        self._settings = settings
        self._shown = [setting for setting in SETTINGS if setting.option.name in names]
        self.controls: dict[str, Control] = {}
        self._settled = QTimer(self, singleShot=True, interval=SETTLE)
        self._settled.timeout.connect(self.apply)
        self._lay_out()
        whole = self._body.layout().heightForWidth(_WIDTH - _AROUND) + 2 * _AROUND
        self.resize(_WIDTH, min(whole, self.screen().availableGeometry().height() - _AROUND))
        for name, control in self.controls.items():
            settings.follow(name, control.set_value)
            control.edited.connect(self._settled.start)

    def apply(self) -> None:
        """Sets what the controls say, now."""
        self._settled.stop()
        for name, control in self.controls.items():
            self._settings.set(name, control.value())

    def reset(self) -> None:
        """Goes back to the defaults."""
        self._settled.stop()
        for setting in self._shown:
            self._settings.set(setting.option.name, setting.option.default)

    def done(self, result: int) -> None:
        self.apply()
        super().done(result)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(scrolling(self._groups()), 1)
        column.addLayout(self._foot())

    def _groups(self) -> QWidget:
        self._body = QWidget()
        self._body.setObjectName("body")
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(4)
        for group in dict.fromkeys(setting.group for setting in self._shown):
            heading = QLabel(tr(group))
            heading.setProperty("tone", "strong")
            column.addWidget(heading)
            column.addSpacing(4)
            for setting in self._shown:
                if setting.group == group:
                    self._add(column, setting)
        line_up(list(self.controls.values()))
        column.addStretch(1)
        return self._body

    def _foot(self) -> QHBoxLayout:
        defaults, close = button(tr("Back to the defaults")), button(tr("Close"), kind="primary")
        shortcuts = button(tr("Shortcuts…"), hint=tr("Which keys do what"))
        devices = button(tr("Devices…"), hint=tr("What there is to compute on, and why no GPU is used"))
        shortcuts.clicked.connect(self.shortcuts)
        devices.clicked.connect(self.devices)
        defaults.clicked.connect(self.reset)
        close.clicked.connect(self.accept)
        left, row = Flow(), QHBoxLayout()
        for made in (defaults, shortcuts, devices):
            left.addWidget(made)
        row.addLayout(left, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _add(self, column: QVBoxLayout, setting: Setting) -> None:
        control = self.controls[setting.option.name] = make_control(setting.option)
        column.addWidget(control)
        help = QLabel(together(" ", (tr(setting.option.help), tr(_RESTART) if setting.restart else "")))
        help.setProperty("tone", "muted")
        help.setWordWrap(True)
        column.addWidget(help)
        column.addSpacing(12)
