"""Parts side by side that stack where the window is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QWidget

STACK_BELOW = 720


class Columns(QWidget):
    """Lays its parts out in equal columns from `below` pixels of width on and if they fit, below one another else."""

    def __init__(self, parts: Sequence[QWidget], parent: QWidget | None = None, below: int = STACK_BELOW):
        super().__init__(parent)
        self._below = below
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(16)
        for part in parts:
            self.add(part)

    def add(self, part: QWidget) -> None:
        """Takes a part in, after the others."""
        self._layout.addWidget(part, 1)

    def put_first(self, part: QWidget) -> None:
        """Takes a part in, before the others."""
        self._layout.insertWidget(0, part, 1)

    def stacked(self) -> bool:
        return self._layout.direction() == QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As narrow as the parts can be below one another."""
        return QSize(max((part.minimumSizeHint().width() for part in self._parts()), default=0), 0).expandedTo(
            QSize(0, super().minimumSizeHint().height())
        )

    def resizeEvent(self, event) -> None:  # noqa: N802
        parts = self._parts()
        gaps = (len(parts) - 1) * self._layout.spacing()
        narrow = event.size().width() < max(
            self._below, gaps + len(parts) * max((part.minimumSizeHint().width() for part in parts), default=0)
        )
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._layout.direction() != direction:
            self._layout.setDirection(direction)
        super().resizeEvent(event)

    def _parts(self) -> list[QWidget]:
        """The parts that are shown."""
        parts = [self._layout.itemAt(place).widget() for place in range(self._layout.count())]
        return [part for part in parts if not part.isHidden()]
