"""The dialog of the settings, made from their declarations: what is changed there applies at once."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.controls import button
from gui.options import Control, make_control
from suite.settings import SETTINGS, Setting, Settings

SETTLE = 200  # milliseconds in which the moves of a slider become one change
_WIDTH = 480
_LATER = "It applies from the next start on."


class SettingsDialog(QDialog):
    """Controls in groups; it follows what is changed elsewhere, so it is made once and shown again.

    Args:
        settings: what it shows and changes.
        names: of the settings that the window applies.
    """

    def __init__(self, settings: Settings, names: Sequence[str], parent: QWidget | None = None):
        super().__init__(parent)
        self.setWindowTitle("Settings")
        self.setObjectName("settings")
        self.setAccessibleName("Settings")
        self._settings = settings
        self._shown = [setting for setting in SETTINGS if setting.option.name in names]
        self.controls: dict[str, Control] = {}
        self._settled = QTimer(self, singleShot=True, interval=SETTLE)
        self._settled.timeout.connect(self.apply)
        self._lay_out()
        self.resize(_WIDTH, self.layout().heightForWidth(_WIDTH))
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
        for group in dict.fromkeys(setting.group for setting in self._shown):
            heading = QLabel(group)
            heading.setProperty("tone", "strong")
            column.addWidget(heading)
            for setting in self._shown:
                if setting.group == group:
                    self._add(column, setting)
        defaults, close = button("Back to the defaults"), button("Close", kind="primary")
        defaults.clicked.connect(self.reset)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(defaults)
        row.addStretch(1)
        row.addWidget(close)
        column.addStretch(1)
        column.addLayout(row)

    def _add(self, column: QVBoxLayout, setting: Setting) -> None:
        control = self.controls[setting.option.name] = make_control(setting.option)
        column.addWidget(control)
        help = QLabel(f"{setting.option.help} {_LATER}" if setting.restart else setting.option.help)
        help.setProperty("tone", "muted")
        help.setWordWrap(True)
        column.addWidget(help)
