"""The input for ink: a canvas to write on with a pen, a mouse or a finger, with an eraser, undo, redo and clear."""

from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QWidget

from gui.figures import counted
from gui.files import write
from gui.ink.canvas import Canvas
from gui.ink.picture import in_form, mime_of
from gui.ink.sheet import Ink
from gui.inputs.base import Input
from gui.inputs.reader import Reader
from gui.language import tr
from gui.widgets.controls import button
from suite.ink.files import FORMS
from suite.spec import InkField

_LONG = 30_000  # bytes of a file that is read beside the window: a kilobyte of an SVG takes a millisecond


class InkInput(Input):
    """A canvas whose strokes are the value; files may hold them as JSON, SVG or InkML."""

    def __init__(self, field: InkField, parent: QWidget | None = None):
        super().__init__(field, parent)
        self.sheet = self.canvas = Canvas(tr(field.label), tr(field.placeholder))
        self.canvas.setAccessibleDescription(tr(field.help))
        self.setFocusProxy(self.canvas)
        self.body.addWidget(self.canvas)
        self._now: Ink = ()
        self._past: list[Ink] = []
        self._future: list[Ink] = []
        self._reader = Reader(field, self)
        self._reader.read.connect(self.set_value)
        self._reader.refused.connect(self._refuse)
        self._buttons = {}
        self._tools = QHBoxLayout()
        self._tools.setSpacing(4)
        self.header.addLayout(self._tools)
        for name, what_for, do in (
            ("undo", tr("Undo the ink"), self.undo),
            ("redo", tr("Redo the ink"), self.redo),
            ("clear", tr("Clear the ink"), self.clear),
        ):
            made = button("", icon_name=name, kind="quiet", hint=what_for)
            made.clicked.connect(do)
            self._tools.addWidget(made)
            self._buttons[name] = made
        self._add_tools()
        self._add = button(
            tr("Add {label!l}", label=tr(field.label)),
            kind="link",
            hint=tr(field.help),
        )
        self._add.clicked.connect(self._open)
        self.header.insertWidget(0, self._add)
        self._fold(field.optional)
        self.canvas.drawn.connect(self._drawn)
        self._changed()

    def _add_tools(self) -> None:
        erase = button(
            tr("Erase"), icon_name="erase", kind="quiet", hint=tr("Rub strokes out; Esc to write"), checkable=True
        )
        erase.toggled.connect(self._erase)
        self.canvas.erasing_changed.connect(erase.setChecked)
        self._tools.insertWidget(self._tools.count() - 1, erase)
        copy = button("", icon_name="copy", kind="quiet", hint=tr("Copy the ink as a picture"))
        copy.clicked.connect(self.copy_picture)
        save = button("", icon_name="save", kind="quiet", hint=tr("Save the ink"))
        save.clicked.connect(self.save)
        for made in (copy, save):
            self._tools.addWidget(made)
        self._buttons |= {"erase": erase, "copy": copy, "save": save}

    def folded(self) -> bool:
        """Whether only a row is shown that opens the canvas."""
        return self.canvas.isHidden()

    def _open(self) -> None:
        self._fold(False)
        self._count()
        self.canvas.setFocus()

    def _fold(self, on: bool) -> None:
        for part in (self._stack, self.canvas, *self._buttons.values()):
            part.setHidden(on)
        self._add.setVisible(on)
        self.set_label("" if on else tr(self.field.label))
        policies = QSizePolicy.Policy
        self.setSizePolicy(policies.Preferred, policies.Maximum if on else policies.Preferred)

    def _erase(self, on: bool) -> None:
        self.canvas.set_erasing(on)
        if on:
            self.canvas.setFocus()  # where Esc is heard

    def copy_picture(self) -> None:
        """Puts the ink, and what a network added to it, on the clipboard as a picture."""
        QGuiApplication.clipboard().setMimeData(mime_of(self.canvas.whole()))

    def save(self) -> None:
        """Asks for a file, and writes what the user wrote into it."""
        kinds = ";;".join(f"*{suffix}" for suffix in FORMS)
        name, _ = QFileDialog.getSaveFileName(self, tr("Save the ink"), f"ink{next(iter(FORMS))}", kinds)
        if name:
            write(self.window(), Path(name), self._in_form(Path(name).suffix.lower()))

    def _in_form(self, suffix: str) -> bytes:
        return in_form(suffix, self.canvas.strokes(), self.canvas.pressures())

    def open(self, path: Path) -> None:
        """Shows what a file holds; a long one as soon as it is read, unless something else is done meanwhile."""
        if path.is_file() and path.stat().st_size > _LONG:
            self._reader.begin(path)
            self._fold(False)
            self.set_unit(tr("Reading {name}…", name=path.name))
        else:
            super().open(path)

    def _refuse(self, error: Exception) -> None:
        self._fold(self.field.optional and not self.canvas.strokes())
        self._count()
        self.refused.emit(tr(str(error)))

    def value(self) -> dict[str, Any] | None:
        strokes, pressures = self.canvas.strokes(), self.canvas.pressures()
        return ({"strokes": strokes} | ({"pressures": pressures} if pressures else {})) if strokes else None

    def set_value(self, value: dict[str, Any] | None) -> None:
        value = value or {}
        self.canvas.set_strokes(value.get("strokes", []), value.get("pressures", []))
        self._fold(self.field.optional and not self.canvas.strokes())
        self._drawn()

    def undo(self) -> None:
        """Goes back to what was there before; of ink that came from elsewhere a stroke at a time."""
        if self._past or self._now:
            self._future.append(self._now)
            self._show(self._past.pop() if self._past else self._now[:-1])

    def redo(self) -> None:
        if self._future:
            self._past.append(self._now)
            self._show(self._future.pop())

    def clear(self) -> None:
        """Takes all strokes away; undo brings them back."""
        self.canvas.show_ink(())
        self._drawn()

    def _drawn(self) -> None:
        self._reader.forget()
        if self._now:
            self._past.append(self._now)
        self._future.clear()
        self._now = self.canvas.ink()
        self._changed()

    def _show(self, ink: Ink) -> None:
        self._now = ink
        self.canvas.show_ink(ink)
        self._changed()

    def _changed(self) -> None:
        strokes = self.canvas.strokes()
        self._count()
        self._buttons["undo"].setEnabled(bool(strokes or self._past))
        for name in ("clear", "erase", "copy", "save"):
            self._buttons[name].setEnabled(bool(strokes))
        if not strokes:
            self.canvas.set_erasing(False)
        self._buttons["redo"].setEnabled(bool(self._future))
        self.edited.emit()

    def _count(self) -> None:
        self.set_unit("" if self.folded() else counted(len(self.canvas.strokes()), "strokes"))
