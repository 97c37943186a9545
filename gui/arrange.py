"""Where the parts of a page stand: content first, what the network says of it next, why below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from gui.card import Card
from gui.columns import Columns
from gui.views.base import Panel

GAP = 16


def arrange(inputs: QWidget, outputs: Sequence[Panel], why: Sequence[Panel]) -> tuple[QScrollArea, Columns]:
    """A scrolling body: inputs with the large outputs beside them, then the other panels, one a row.

    Returns:
        The body, and the columns of which the inputs are the first.
    """
    body = QWidget()
    body.setObjectName("body")
    column = QVBoxLayout(body)
    column.setContentsMargins(32, 0, 32, 24)
    column.setSpacing(GAP)
    beside = [card for panel in outputs if panel.beside for card in panel.cards]
    first = Columns([inputs, stack(beside)] if beside else [inputs])
    first.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    column.addWidget(first, 1)
    for panel in (*(panel for panel in outputs if not panel.beside), *why):
        if panel.cards:
            column.addWidget(Columns(panel.cards) if len(panel.cards) > 1 else panel.cards[0])
    return scrolling(body), first


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


def scrolling(body: QWidget) -> QScrollArea:
    """Shows a body that may be longer than the window is high."""
    area = QScrollArea()
    area.setObjectName("scroll")
    area.setWidget(body)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
