"""The input for ink: a canvas to write on with a pen, a mouse or a finger, with undo, redo and clear."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.canvas import Canvas
from gui.controls import button
from gui.figures import counted
from gui.inputs.base import Input
from suite.ink.files import read_ink
from suite.request import check_file
from suite.spec import InkField


class InkInput(Input):
    """A canvas whose strokes are the value; files may hold them as JSON, SVG or InkML."""

    def __init__(self, field: InkField, parent: QWidget | None = None):
        super().__init__(field, parent)
        self.canvas = Canvas(field.label, field.placeholder)
        self.canvas.setAccessibleDescription(field.help)
        self.setFocusProxy(self.canvas)
        self.body.addWidget(self.canvas)
        self._undone: list[list] = []
        self._buttons = {}
        for name, do in (("undo", self.undo), ("redo", self.redo), ("clear", self.clear)):
            made = button(name.capitalize(), icon_name=name, kind="quiet", hint=f"{name.capitalize()} the ink")
            made.clicked.connect(do)
            self.header.addWidget(made)
            self._buttons[name] = made
        self.canvas.drawn.connect(self._drawn)
        self._changed()

    def value(self) -> dict[str, Any] | None:
        return {"strokes": self.canvas.strokes()} if self.canvas.strokes() else None

    def set_value(self, value: dict[str, Any] | None) -> None:
        self._undone.clear()
        self.canvas.set_strokes((value or {}).get("strokes", []))
        self._changed()

    def open(self, path: Path) -> None:
        check_file(path, self.field)
        self.set_value(read_ink(path))

    def undo(self) -> None:
        strokes = self.canvas.strokes()
        if strokes:
            self._undone.append(strokes[-1])
            self.canvas.set_strokes(strokes[:-1])
            self._changed()

    def redo(self) -> None:
        if self._undone:
            self.canvas.set_strokes([*self.canvas.strokes(), self._undone.pop()])
            self._changed()

    def clear(self) -> None:
        """Takes all strokes away; redo brings them back, one by one."""
        self._undone.extend(reversed(self.canvas.strokes()))
        self.canvas.set_strokes([])
        self._changed()

    def _drawn(self) -> None:
        self._undone.clear()
        self._changed()

    def _changed(self) -> None:
        strokes = self.canvas.strokes()
        self.set_unit(counted(len(strokes), "strokes"))
        self._buttons["undo"].setEnabled(bool(strokes))
        self._buttons["clear"].setEnabled(bool(strokes))
        self._buttons["redo"].setEnabled(bool(self._undone))
        self.edited.emit()
