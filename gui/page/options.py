"""The card of a task's options: one control for each, made from the spec."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QSlider, QWidget

from gui.language import OWN_NAMES, tr
from gui.widgets.aligned import Aligned, align
from gui.widgets.card import Card
from gui.widgets.controls import ComboBox
from suite.spec import AnyOption, Choice, Number, ShortText, Switch

COLUMNS = 2


class OptionsCard(Card):
    """Controls in a grid, each with its label and its help.

    Signals:
        edited(): an option is another.
    """

    edited = Signal()

    def __init__(self, options: tuple[AnyOption, ...], columns: int = COLUMNS, parent: QWidget | None = None):
        super().__init__(tr("Options"), parent=parent)
        self._controls = {option.name: make_control(option) for option in options}
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(12)
        for place, control in enumerate(self._controls.values()):
            control.edited.connect(self.edited)
            grid.addWidget(control, place // columns, place % columns)
            grid.setColumnStretch(place % columns, 1)
        controls = list(self._controls.values())
        for column in range(columns):
            line_up(controls[column::columns])
        self.body.addLayout(grid)
        if self._controls:
            self.setFocusProxy(next(iter(self._controls.values())).control)

    def values(self) -> dict[str, Any]:
        """The options as a request takes them."""
        return {name: control.value() for name, control in self._controls.items()}

    def set_values(self, values: dict[str, Any]) -> None:
        """Shows values that were kept; what does not fit an option any more is left."""
        for name, value in values.items():
            if name in self._controls:
                self._controls[name].set_value(value)


class Control(QWidget):
    """An option's label, its control and, where it is no part of the control, its value."""

    edited = Signal()

    def __init__(self, option: AnyOption, control: QWidget):
        super().__init__()
        self.option = option
        control.setAccessibleName(tr(option.label))
        control.setAccessibleDescription(tr(option.help))
        self.setToolTip(tr(option.help))
        self.label, self.figure = Aligned(tr(option.label)), Aligned()
        self.label.setProperty("tone", "muted")
        self.label.setBuddy(control)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.label)
        row.addWidget(control, 1)
        row.addWidget(self.figure)
        self.figure.hide()
        self.control = control


class _NumberControl(Control):
    def __init__(self, option: Number):
        super().__init__(option, QSlider(Qt.Orientation.Horizontal))
        self.figure.setMinimumWidth(self.figure.fontMetrics().horizontalAdvance(f"{option.high:g}.00"))
        self.figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.figure.show()
        self.control.setRange(0, round((option.high - option.low) / option.step))
        self.control.valueChanged.connect(self._changed)
        self.set_value(option.default)
        self._show()

    def value(self) -> float | int:
        value = min(self.option.low + self.control.value() * self.option.step, self.option.high)
        return round(value) if self.option.whole else round(value, 10)

    def set_value(self, value: Any) -> None:
        if isinstance(value, (int, float)):
            self.control.setValue(round((value - self.option.low) / self.option.step))

    def _changed(self) -> None:
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        self.figure.setText(tr("{value:g}", value=self.value()))
        self.control.setToolTip(tr("{help} Now {value:g}.", help=tr(self.option.help), value=self.value()))


class _ChoiceControl(Control):
    def __init__(self, option: Choice):
        super().__init__(option, ComboBox())
        self.control.shrink()
        for choice in option.choices:
            self.control.addItem(OWN_NAMES.get(choice) or tr(choice), choice)
        self.set_value(option.default)
        self.control.currentIndexChanged.connect(lambda _: self.edited.emit())

    def value(self) -> str:
        return self.control.currentData()

    def set_value(self, value: Any) -> None:
        if value in self.option.choices:
            self.control.setCurrentIndex(self.option.choices.index(value))


class _SwitchControl(Control):
    def __init__(self, option: Switch):
        super().__init__(option, QCheckBox(tr(option.label)))
        self.label.hide()
        self.set_value(option.default)
        self.control.toggled.connect(lambda _: self.edited.emit())

    def value(self) -> bool:
        return self.control.isChecked()

    def set_value(self, value: Any) -> None:
        self.control.setChecked(value is True)


class _TextControl(Control):
    def __init__(self, option: ShortText):
        super().__init__(option, QLineEdit())
        self.control.setMaxLength(option.limit)
        self.set_value(option.default)
        self.control.textChanged.connect(lambda _: self.edited.emit())

    def value(self) -> str:
        return self.control.text()

    def set_value(self, value: Any) -> None:
        if isinstance(value, str):
            self.control.setText(value)


def line_up(controls: Sequence[Control]) -> None:
    """Has controls that stand below one another begin and end in line."""
    align([control.label for control in controls])
    align([control.figure for control in controls])


_KINDS = {Number: _NumberControl, Choice: _ChoiceControl, Switch: _SwitchControl, ShortText: _TextControl}


def make_control(option: AnyOption) -> Control:
    """The control of an option, at its default."""
    return _KINDS[type(option)](option)
