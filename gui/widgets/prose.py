"""A text that is read, as high as it is long: what scrolls is the page that it stands on."""

from math import ceil

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtWidgets import QWidget

from gui.widgets.marks import MarkedText


class Prose(MarkedText):
    """Text that explains, of which nothing is out of sight."""

    def __init__(self, name: str, parent: QWidget | None = None):
        super().__init__(name, parent)
        self.setProperty("content", "prose")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def _fit(self, size: QSizeF) -> None:
        self.setFixedHeight(ceil(size.height()) + 2 * self.frameWidth())
