"""A list of rows that scrolls up and down only and shows no row cut in half; arrows stand where it goes on."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.theme import scheme
from gui.widgets.icons import icon

_LOWEST = 100  # pixels
_ARROW = 16


class WholeRows(QScrollArea):
    """As wide as what is in it, also where the text is large.

    Attributes:
        rows: their layout.
        covers: what lies over rows of which only a part has room, above and below.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        body = QWidget()
        self.rows = QVBoxLayout(body)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.setWidget(body)
        self.covers = _Cover(self, False), _Cover(self, True)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self.cover)
        bar.rangeChanged.connect(self.cover)
        # Else Qt would follow the focus sideways too, where there is less room than a row needs.
        self.horizontalScrollBar().rangeChanged.connect(lambda *_: self.horizontalScrollBar().setRange(0, 0))

    def show_row(self, row: QWidget) -> None:
        """Scrolls as little as it takes to see a row, and the one before and after it."""
        bar, place, around = self.verticalScrollBar(), row.geometry(), row.height() + self.rows.spacing()
        lowest = place.bottom() + 1 + around - self.viewport().height()
        bar.setValue(min(max(bar.value(), lowest), max(0, place.top() - around)))

    def cover(self) -> None:
        """Hides the rows at both ends that are not seen whole."""
        above, below = self.covers
        width, height = self.viewport().width(), self.viewport().height()
        items = (self.rows.itemAt(place) for place in range(self.rows.count()))
        places = [item.geometry().translated(0, -self.verticalScrollBar().value()) for item in items if item.widget()]
        top = max((place.bottom() + 1 for place in places if place.top() < 0 <= place.bottom()), default=0)
        end = min((place.top() for place in places if place.top() < height <= place.bottom()), default=height)
        above.setGeometry(0, 0, width, top)
        below.setGeometry(0, end, width, height - end)
        above.setVisible(top > 0)
        below.setVisible(end < height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self.widget().minimumSizeHint().width() + bar, _LOWEST)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self.minimumSizeHint().width(), super().sizeHint().height())

    def eventFilter(self, watched, event) -> bool:  # noqa: N802
        """Qt has this listen to what is in it, whose layout has been renewed when an event comes here."""
        done = super().eventFilter(watched, event)
        if watched is self.widget() and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.cover()
        return done

    def resizeEvent(self, event) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.cover()

    def changeEvent(self, event) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()


class _Cover(QWidget):
    """The ground of the list, with an arrow that says in which direction it goes on; a click goes there."""

    def __init__(self, area: WholeRows, down: bool):
        super().__init__(area.viewport())
        self._area, self._down = area, down
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()

    def mousePressEvent(self, event) -> None:  # noqa: N802
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + (1 if self._down else -1) * self._area.viewport().height() // 2)

    def paintEvent(self, event) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(scheme().background))
        size = min(_ARROW, self.height()) if self.height() >= _ARROW // 2 else 0
        painter.translate(self.rect().center())
        painter.rotate(0 if self._down else 180)
        icon("chevron", "muted").paint(painter, QRect(-size // 2, -size // 2, size, size))
        painter.end()
