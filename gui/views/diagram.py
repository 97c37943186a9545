"""The view of nodes and the arrows between them, such as a network unrolled over its steps."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea

from gui.language import tr
from gui.page.board import Board
from gui.views.base import Panel
from gui.views.drawing import Drawing
from gui.widgets.card import Card
from suite.spec import DiagramView


class DiagramPanel(Panel):
    """A drawing that scrolls sideways where it is too wide; the node pointed at is told of at the card's top right."""

    def __init__(self, view: DiagramView, board: Board, parent=None):
        super().__init__(view, board, parent)
        self._nodes: list[dict[str, Any]] = []
        self._drawing = Drawing(tr(view.label))
        self._drawing.pointed.connect(self._point)
        self._area = QScrollArea()
        self._area.setWidget(self._drawing)
        self._drawing.setAutoFillBackground(False)  # the card's own ground is to be seen
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        card = Card(tr(view.label), tr(view.unit))
        card.setFocusProxy(self._drawing)
        card.body.addWidget(self._area)
        self.cards = [card]

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        data = self.payload(values)
        if data is not None:
            self.cards[0].unsay()
            self._nodes = list(data["nodes"])
            self._drawing.show_diagram(self._nodes, list(data["arrows"]))
            self._fit()
            self._point(-1)

    def clear(self) -> None:
        self._nodes = []
        self._drawing.show_diagram([], [])
        self._fit()
        self._point(-1)

    def _fit(self) -> None:
        bar = self._area.horizontalScrollBar().sizeHint().height()
        self._area.setFixedHeight(self._drawing.sizeHint().height() + bar)

    def _point(self, place: int) -> None:
        card = self.cards[0]
        if 0 <= place < len(self._nodes):
            node = self._nodes[place]
            card.set_unit(node.get("note") or " ".join(str(node["label"]).split()))
            box = self._drawing.box(place)
            self._area.ensureVisible(round(box.center().x()), round(box.center().y()), round(box.width()), 0)
        else:
            card.set_unit(tr(self.view.unit))
