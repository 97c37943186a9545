"""The input for text: typed, pasted, dropped or opened."""

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget

from gui.figures import counted
from gui.inputs.base import Input
from gui.language import tr
from gui.widgets.marks import MarkedText
from suite.spec import TextField


class TextInput(Input):
    """A large text with a count of its words or characters."""

    def __init__(self, field: TextField, parent: QWidget | None = None):
        super().__init__(field, parent)
        self.surface = _Edit(tr(field.label))
        self.surface.setPlaceholderText(tr(field.placeholder))
        self.surface.setAccessibleDescription(tr(field.help))
        self.setFocusProxy(self.surface)
        self.body.addWidget(self.surface)
        self.surface.document().contentsChanged.connect(self._changed)
        self._known = ""
        self._count()

    def value(self) -> str | None:
        return self.surface.text() or None

    def set_value(self, value: str | None) -> None:
        self.surface.set_text(value or "")

    def _changed(self) -> None:
        text = self.surface.text()
        if text != self._known:  # a change of format is none of the text
            self._known = text
            self._count()
            self.edited.emit()

    def _count(self) -> None:
        words = self.field.unit == "words"
        text = self._known
        self.set_unit(counted(len(text.split()), "words") if words else counted(len(text), "characters"))


class _Edit(MarkedText):
    """Leaves files to the page, which knows what to do with them; Qt would insert their addresses."""

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        return not source.hasUrls() and super().canInsertFromMimeData(source)
