"""Parts side by side that stack where the window is narrow."""

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QWidget

STACK_BELOW = 720


class Columns(QWidget):
    """Lays its parts out in equal columns from `STACK_BELOW` pixels of width on, below one another else."""

    def __init__(self, parts: Sequence[QWidget], parent: QWidget | None = None):
        super().__init__(parent)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(16)
        for part in parts:
            self._layout.addWidget(part, 1)

    def stacked(self) -> bool:
        return self._layout.direction() == QBoxLayout.Direction.TopToBottom

    def resizeEvent(self, event) -> None:  # noqa: N802
        narrow = event.size().width() < STACK_BELOW
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._layout.direction() != direction:
            self._layout.setDirection(direction)
        super().resizeEvent(event)
