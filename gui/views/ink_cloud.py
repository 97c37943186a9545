"""The view of where a pen may go next: it has no card, pointing at ink shows a cloud where it may go from there."""

from bisect import bisect_left
from typing import Any

from PySide6.QtCore import QPointF

from gui.board import Board
from gui.inputs.ink import InkInput
from gui.views.base import Panel
from suite.spec import InkCloudView


class InkCloudPanel(Panel):
    """Shows the bells of the point of ink that is nearest to the mouse."""

    def __init__(self, view: InkCloudView, board: Board, parent=None):
        super().__init__(view, board, parent)
        source = board.inputs.get(view.source)
        self._canvas = source.canvas if isinstance(source, InkInput) else None
        self._data: dict[str, Any] = {}
        if self._canvas:
            self._canvas.hovered.connect(self._hover)
            self._canvas.left.connect(self._leave)

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        self._data = values
        # From left to right, so that a place is found without walking over all points.
        self._order = sorted(range(len(values["points"])), key=lambda i: values["points"][i][0])
        self._lefts = [values["points"][i][0] for i in self._order]

    def clear(self) -> None:
        self._data = {}
        self._leave()

    def outdate(self) -> None:
        self.clear()

    def _hover(self, place: QPointF, reach: float) -> None:
        if not self._data:
            return
        first = bisect_left(self._lefts, place.x() - reach)
        last = bisect_left(self._lefts, place.x() + reach)
        near = [(self._away(i, place), i) for i in self._order[first:last]]
        away, nearest = min(near, default=(reach, -1))
        self._canvas.show_cloud(self._data["bells"][nearest] if away < reach else ())

    def _away(self, point: int, place: QPointF) -> float:
        x, y = self._data["points"][point]
        return ((x - place.x()) ** 2 + (y - place.y()) ** 2) ** 0.5

    def _leave(self) -> None:
        if self._canvas:
            self._canvas.show_cloud(())
