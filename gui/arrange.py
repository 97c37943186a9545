"""Where the parts of a page stand: content first, what the network says of it next, why below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from gui.card import Card
from gui.columns import Columns
from gui.views.base import Panel

GAP = 16


def arrange(inputs: Sequence[Card], outputs: Sequence[Panel], why: Sequence[Panel]) -> QScrollArea:
    """A scrolling body: inputs with the large outputs beside them, then the other panels, one a row."""
    body = QWidget()
    body.setObjectName("body")
    column = QVBoxLayout(body)
    column.setContentsMargins(32, 0, 32, 24)
    column.setSpacing(GAP)
    beside = [card for panel in outputs if panel.beside for card in panel.cards]
    first = Columns([_stack(inputs), _stack(beside)] if beside else [_stack(inputs)])
    first.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    column.addWidget(first, 1)
    for panel in (*(panel for panel in outputs if not panel.beside), *why):
        if panel.cards:
            column.addWidget(Columns(panel.cards) if len(panel.cards) > 1 else panel.cards[0])
    return _scrolling(body)


def _stack(cards: Sequence[Card]) -> QWidget:
    if len(cards) == 1:
        return cards[0]
    stack = QWidget()
    column = QVBoxLayout(stack)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP)
    for card in cards:
        column.addWidget(card, 1)
    return stack


def _scrolling(body: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName("scroll")
    area.setWidget(body)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
