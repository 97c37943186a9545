"""What the parts of one page know of one another: where a text stands that another part points into."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.marks import MarkedText

if TYPE_CHECKING:
    from gui.inputs.base import Input
    from gui.views.base import Panel


class Board(QObject):
    """The inputs of a page by the names of their fields, its panels by the keys of the values that they show.

    Attributes:
        moves: whether what is shown may move.

    Signals:
        chosen(str, str, str): an alternative is to be used: for which part of the input, instead of what, and which.
    """

    chosen = Signal(str, str, str)

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self.inputs: dict[str, Input] = {}
        self.outputs: dict[str, Panel] = {}
        self.moves: Callable[[], bool] = lambda: False

    def source(self, field: str) -> MarkedText | None:
        """The text of an input; None where there is none."""
        part = self.inputs.get(field)
        return part.surface if part else None

    def first_source(self) -> MarkedText | None:
        """The first text among the inputs."""
        return next((part.surface for part in self.inputs.values() if part.surface), None)

    def target(self, key: str) -> MarkedText | None:
        """The text of an output; None where there is none."""
        panel = self.outputs.get(key)
        return panel.surface if panel else None
