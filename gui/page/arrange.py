"""Where the parts of a page stand: content first, what the network says of it next, why below."""

from collections.abc import Iterable, Sequence
from itertools import takewhile

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from gui.page.lesson import Lesson
from gui.views.base import Panel
from gui.widgets.card import Card
from gui.widgets.columns import Columns
from suite.spec import CurveView, SurfaceView

GAP = 16
_SLIM = (CurveView, SurfaceView)  # what can be seen in half a page


class Body:
    """A scrolling body: inputs with the large outputs beside them, then the other panels, one a row.

    It is to be filled when it stands in its place: Qt styles all that a widget holds anew when it gets another parent.

    Attributes:
        area: what scrolls.
        inside: the rows that only a look inside shows; hidden at first.
    """

    def __init__(self):
        body = QWidget()
        body.setObjectName("body")
        self._first: Columns | None = None
        self.inside = QWidget()
        self.inside.hide()
        self._rows, self._inside = QVBoxLayout(), QVBoxLayout(self.inside)
        self._column = column = QVBoxLayout(body)
        column.setContentsMargins(32, 0, 32, 24)
        for rows in (column, self._rows, self._inside):
            rows.setSpacing(GAP)
        self._inside.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._rows)
        column.addWidget(self.inside)
        self.area = scrolling(body)

    def fill(self, inputs: QWidget, outputs: Sequence[Panel], why: Sequence[Panel]) -> None:
        self._first = Columns([])
        self._first.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._column.insertWidget(0, self._first, 1)
        self._first.add(inputs)
        if beside := _cards(panel for panel in outputs if panel.beside):
            self._first.add(stack(beside))
        _add(self._rows, (*(panel for panel in outputs if not panel.beside), *why))

    def fill_lesson(self, controls: QWidget, outputs: Sequence[Panel], why: Sequence[Panel]) -> None:
        """Of a page without inputs; the first pictures stand with the controls where they are slim."""
        below = [panel for panel in outputs if not panel.beside]
        near = list(takewhile(lambda panel: isinstance(panel.view, _SLIM), below))
        first = Lesson(GAP)
        self._column.insertWidget(0, first)
        self._column.addStretch(1)
        first.fill(controls, _cards(panel for panel in outputs if panel.beside), _cards(near))
        _add(self._rows, (*below[len(near) :], *why))

    def fill_inside(self, why: Sequence[Panel]) -> None:
        _add(self._inside, why)

    def put_first(self, inputs: QWidget) -> None:
        """Takes the inputs back that were lent."""
        self._first.put_first(inputs)


def _cards(panels: Iterable[Panel]) -> list[Card]:
    return [card for panel in panels for card in panel.cards]


def _add(rows: QVBoxLayout, panels: Sequence[Panel]) -> None:
    for panel in panels:
        if panel.cards:
            rows.addWidget(Columns(panel.cards) if len(panel.cards) > 1 else panel.cards[0])


def stack(cards: Sequence[Card]) -> QWidget:
    """Cards below one another."""
    if len(cards) == 1:
        return cards[0]
    stack = QWidget()
    column = QVBoxLayout(stack)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP)
    for card in cards:
        column.addWidget(card, 1)
    return stack


class _Scrolling(QScrollArea):
    """Its bar comes and goes in the body's right margin, so that nothing else moves."""

    def __init__(self, body: QWidget):
        super().__init__()
        self._margin = body.layout().contentsMargins().right()
        self.setObjectName("scroll")
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event) -> None:  # noqa: N802
        super().resizeEvent(event)
        layout = self.widget().layout()
        margins = layout.contentsMargins()
        margins.setRight(max(0, self._margin - (self.width() - self.viewport().width())))
        layout.setContentsMargins(margins)


def scrolling(body: QWidget) -> QScrollArea:
    """Shows a body, laid out already, that may be longer than the window is high."""
    return _Scrolling(body)
