"""Which model a side of a comparison uses: a choice, with a folder of one's own as its last line."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QWidget

from gui.language import mark, tr
from gui.widgets.controls import ComboBox

_ELSEWHERE = mark("Another folder…")


class ModelChoice(QWidget):
    """A list of models by name.

    Args:
        title: of the task.
        side: what a screen reader says of it.

    Signals:
        chosen(object): a folder, or None for the first line.
    """

    chosen = Signal(object)

    def __init__(self, title: str, side: str, parent: QWidget | None = None):
        super().__init__(parent)
        self._title = title
        self._folders: list[Path | None] = []
        self._now: Path | None = None
        self.box = ComboBox()
        self.box.shrink()
        self.box.setAccessibleName(side)
        self.box.activated.connect(self._activated)
        label = QLabel(tr("Model"))
        label.setProperty("tone", "muted")
        label.setBuddy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(label)
        row.addWidget(self.box, 1)

    def show_models(self, models: Sequence[tuple[str, Path | None]], now: Path | None) -> None:
        """Shows models by name and folder, and which of them is used; folders that were used before stay."""
        known = [folder for _, folder in models]
        more = [folder for folder in (*self._folders, now) if folder is not None and folder not in known]
        named = [*models, *((folder.name, folder) for folder in dict.fromkeys(more))]
        self._folders, self._now = [folder for _, folder in named], now
        self.box.clear()
        self.box.addItems([*(name for name, _ in named), tr(_ELSEWHERE)])
        self.box.setCurrentIndex(self._folders.index(now))

    def _activated(self, place: int) -> None:
        if place < len(self._folders):
            self.chosen.emit(self._folders[place])
            return
        self.box.setCurrentIndex(self._folders.index(self._now))
        if name := QFileDialog.getExistingDirectory(self, tr("A model for {title}", title=self._title)):
            self.chosen.emit(Path(name))
