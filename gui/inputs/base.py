"""What every input is: a card in which a user gives the value of one field."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QWidget

from gui.ink.sheet import Sheet
from gui.language import tr
from gui.widgets.card import Card
from gui.widgets.marks import MarkedText
from suite.fields import value_in
from suite.spec import AnyField


class Input(Card):
    """A card that holds the value of a field.

    Signals:
        edited(): the value is another.
        refused(str): a file or a paste could not be used; the sentence says why.

    Attributes:
        field: what it gives the value of.
        surface: the text of it that other parts point into, or None.
        sheet: the ink of it that they do, or None.
    """

    edited = Signal()
    refused = Signal(str)

    def __init__(self, field: AnyField, parent: QWidget | None = None):
        super().__init__(tr(field.label), parent=parent)
        self.field = field
        self.surface: MarkedText | None = None
        self.sheet: Sheet | None = None
        self.setAccessibleDescription(tr(field.help))
        self.setToolTip(tr(field.help))

    def value(self) -> Any:
        """The value as `Request.inputs` takes it; None while there is none."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Shows a value of a sample or a session; None empties it."""
        raise NotImplementedError

    def open(self, path: Path) -> None:
        """Takes the value from a file.

        Raises:
            UserError: it cannot be used.
        """
        self.set_value(value_in(self.field, path))

    def paste(self, data: QMimeData) -> bool:
        """Takes the value from what was pasted or dropped; false if there is nothing in it for this field."""
        return False

    def accepts(self, path: Path) -> bool:
        return path.suffix.lower() in self.field.accepts
