"""Parts in a row that goes on below where the room ends."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

GAP = 8  # pixels


class Flow(QLayout):
    """Lays its parts out from the left, as wide as they like to be, in as many rows as they need.

    Args:
        right: whether the rows end at the right instead of beginning at the left.
    """

    def __init__(self, right: bool = False):
        super().__init__()
        self._right = right
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        rows = self._rows(width)
        return sum(map(_height, rows)) + GAP * max(0, len(rows) - 1)

    def sizeHint(self) -> QSize:  # noqa: N802
        """All of them in one row."""
        shown = self._shown()
        return QSize(sum(_width(item) for item in shown) + GAP * max(0, len(shown) - 1), _height(shown))

    def minimumSize(self) -> QSize:  # noqa: N802
        """As wide as the widest of them."""
        shown = self._shown()
        return QSize(max((item.minimumSize().width() for item in shown), default=0), _height(shown))

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        top = rect.top()
        for row in self._rows(rect.width()):
            height = _height(row)
            left = rect.left()
            if self._right:
                left = rect.right() + 1 - sum(map(_width, row)) - GAP * (len(row) - 1)
            for item in row:
                wide = min(_width(item), rect.width())
                item.setGeometry(QRect(max(left, rect.left()), top, wide, height))
                left += wide + GAP
            top += height + GAP

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        left = 0
        for item in self._shown():
            if not rows or left + _width(item) > width:
                rows.append([])
                left = 0
            rows[-1].append(item)
            left += _width(item) + GAP
        return rows

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]


def _width(item: QLayoutItem) -> int:
    return item.sizeHint().expandedTo(item.minimumSize()).width()


def _height(row: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in row), default=0)
