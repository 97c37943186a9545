"""The parts of one page, made from its spec: inputs, panels and options, and what is given in them."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from gui import inputs, views
from gui.inputs.base import Input
from gui.inputs.image import ImageInput
from gui.language import tr
from gui.page.board import Board
from gui.page.options import COLUMNS, OptionsCard
from gui.page.scrub_bar import ScrubBar
from gui.previews import Previews
from gui.views.base import Panel
from suite.errors import UserError
from suite.spec import AnyView, TaskSpec


def made_of(view: AnyView) -> str:
    """The kind of explanation whose data a view shows in the window."""
    return view.made_from if view.made_from and not view.waits else view.name


def _filled(value: Any) -> bool:
    """Whether it is a value that a task can work on; of a text spaces alone are none."""
    return value is not None and not (isinstance(value, str) and not value.strip())


class Parts(QObject):
    """Everything on a page that the spec names.

    Args:
        previews: of the pictures that are opened.

    Attributes:
        board: what the parts know of one another.
        inputs: by the names of the fields.
        panels: by the names of the views; those that only a look inside shows are made at the first one.
        options: their card.
        scrub: the row that goes from step to step.
    """

    def __init__(self, spec: TaskSpec, previews: Previews, parent: QObject | None = None):
        super().__init__(parent)
        self._spec = spec
        self.board = Board(self)
        self.inputs: dict[str, Input] = {field.name: inputs.make(field) for field in spec.inputs}
        self.board.inputs = self.inputs
        for part in self.inputs.values():
            if isinstance(part, ImageInput):
                part.show_with(previews)
        self.panels: dict[str, Panel] = {}
        self._make(spec.outputs)
        self._make(view for view in spec.explanations if view.eager)
        # What is stepped through is read or written at the steps: a page on which nothing is given has none of that.
        self.scrub = ScrubBar(self.board.scrubber, self._label, self._word, waits=bool(spec.inputs))
        self.options = OptionsCard(spec.options, COLUMNS if spec.inputs else 1)

    @property
    def outputs(self) -> list[Panel]:
        return [self.panels[view.name] for view in self._spec.outputs]

    @property
    def explanations(self) -> list[Panel]:
        """Those that are made."""
        return [self.panels[view.name] for view in self._spec.explanations if view.name in self.panels]

    def look_inside(self) -> list[Panel]:
        """Makes the panels that only a look inside shows; none where they are made already."""
        return self._make([view for view in self._spec.explanations if view.name not in self.panels])

    def explained_by(self, kind: str) -> list[Panel]:
        """The panels that show an explanation of a kind: its own, and those that are made from it."""
        return [panel for panel in self.explanations if made_of(panel.view) == kind]

    def given(self) -> dict[str, Any]:
        """The values of the fields that have one."""
        values = {name: part.value() for name, part in self.inputs.items()}
        return {name: value for name, value in values.items() if value is not None}

    def give(self, values: dict[str, Any]) -> None:
        """Shows values; fields that have none here are left as they are."""
        for name, value in values.items():
            if name in self.inputs:
                self.inputs[name].set_value(value)

    def ready(self) -> bool:
        """Whether every field that must have a value has one."""
        given = self.given()
        return all(field.optional or _filled(given.get(field.name)) for field in self._spec.inputs)

    def open(self, path: Path) -> str:
        """Opens a file in the first field that takes its kind; why it could not be, or nothing."""
        part = next((part for part in self.inputs.values() if part.accepts(path)), None)
        if part is None:
            return tr("{name} cannot be opened here. This page takes {kinds}.", name=path.name, kinds=self.kinds())
        try:
            part.open(path)
        except (UserError, OSError) as error:
            return tr(str(error))
        return ""

    def kinds(self) -> str:
        """The endings of the files that the fields take; empty where there are no fields."""
        return ", ".join(sorted({kind for part in self.inputs.values() for kind in part.field.accepts}))

    def outdate(self) -> None:
        """The inputs are others than those of what is shown."""
        for panel in self.panels.values():
            panel.outdate()

    def clear(self) -> None:
        """There is no result."""
        for panel in self.panels.values():
            panel.clear()

    def _make(self, wanted: Iterable[AnyView]) -> list[Panel]:
        made = []
        for view in wanted:
            self.panels[view.name] = panel = views.make(view, self.board)
            if view.shows:
                self.board.outputs[view.shows] = panel
            made.append(panel)
        return made

    def _label(self, track: str) -> str:
        """What stands above a track."""
        kind, _, name = track.partition(":")
        return tr(self.inputs[name].field.label if kind == "input" else self.board.outputs[name].view.label)

    def _word(self, track: str, start: int, end: int) -> str:
        """What stands at a span of a track, if that is a text."""
        text = self.board.text_on(track)
        return text.text()[start:end] if text else ""

    def saved(self) -> Panel | None:
        """The output that copying and saving give, if it has something to give."""
        return next((panel for panel in self.outputs if panel.suffix and panel.text()), None)
