"""What the parts of one page know of one another: where a text stands that another part points into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.ink.sheet import Sheet
from gui.page.scrubber import Scrubber, of_input
from gui.widgets.marks import MarkedText
from suite.settings import Settings

if TYPE_CHECKING:
    from gui.inputs.base import Input
    from gui.views.base import Panel


class Board(QObject):
    """The inputs of a page by the names of their fields, its panels by the keys of the values that they show.

    Attributes:
        settings: what the user chose; None before there is a page.
        scrubber: the step that all panels follow.
        cell: the layer, the unit and the step, in the order of the input, that are looked at; -1 for none.
        layer: what that layer is called.

    Signals:
        chosen(str, str, str): an alternative is to be used: for which part of the input, instead of what, and which.
        picked(): another unit, or step of it, is looked at.
        asked(str, dict): an explanation is wanted of a kind, and with what it is asked.
        dropped(str): one of a kind that was asked for is wanted no more.
        sought(int, int): a unit of a layer is to be shown.
    """

    chosen = Signal(str, str, str)
    picked = Signal()
    asked = Signal(str, dict)
    dropped = Signal(str)
    sought = Signal(int, int)

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self.inputs: dict[str, Input] = {}
        self.outputs: dict[str, Panel] = {}
        self.settings: Settings | None = None
        self.scrubber = Scrubber(self)
        self.cell, self.layer = (-1, -1, -1), ""
        self._heard: set[str] = set()  # tracks that move the step

    def pick(self, layer: int, unit: int, step: int, name: str) -> None:
        """Has a unit of a layer of that name looked at."""
        self.layer = name
        if (layer, unit, step) != self.cell:
            self.cell = (layer, unit, step)
            self.picked.emit()

    def moves(self) -> bool:
        """Whether what is shown may move."""
        return self.settings is not None and self.settings.get("motion")

    def source(self, field: str) -> MarkedText | None:
        """The text of an input; None where there is none."""
        part = self.inputs.get(field)
        return part.surface if part else None

    def text_on(self, track: str) -> MarkedText | None:
        """The text of a track, which moves the step from now on when it is pointed at; None where there is none."""
        kind, _, name = track.partition(":")
        text = self.source(name) if kind == "input" else self.target(name)
        if text is not None:
            self._listen(track, text)
        return text

    def ink_on(self, track: str) -> Sheet | None:
        """The sheet of a track, as `text_on`."""
        kind, _, name = track.partition(":")
        part = self.inputs.get(name) if kind == "input" else self.outputs.get(name)
        sheet = part.sheet if part else None
        if sheet is not None:
            self._listen(track, sheet)
        return sheet

    def first_track(self) -> str:
        """The track of the first text among the inputs; empty where there is none."""
        return next((of_input(name) for name, part in self.inputs.items() if part.surface), "")

    def _listen(self, track: str, part: MarkedText | Sheet) -> None:
        if track not in self._heard:
            self._heard.add(track)
            part.pointed.connect(lambda place: self.scrubber.point(track, place))

    def first_source(self) -> MarkedText | None:
        """The first text among the inputs."""
        return next((part.surface for part in self.inputs.values() if part.surface), None)

    def target(self, key: str) -> MarkedText | None:
        """The text of an output; None where there is none."""
        panel = self.outputs.get(key)
        return panel.surface if panel else None
