"""The view of where a pen may go next: it has no card, each step of the pen shows a cloud of where it may go."""

from typing import Any

from gui.page.board import Board
from gui.page.scrubber import of_input, of_output, step_at
from gui.views.base import Panel
from suite.spec import InkCloudView


class InkCloudPanel(Panel):
    """Shows the bells of the point of ink that is stepped to."""

    def __init__(self, view: InkCloudView, board: Board, parent=None):
        super().__init__(view, board, parent)
        self._track = of_output(view.source) if view.drawn else of_input(view.source)
        self._canvas = board.ink_on(self._track)
        self._data: dict[str, Any] = {}
        if self._canvas:
            board.scrubber.moved.connect(self._follow)

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        self._data = values
        self.board.scrubber.offer(self.view.name, self._track, values["spans"])

    def clear(self) -> None:
        self._data = {}
        self.board.scrubber.withdraw(self.view.name)
        self._follow()

    def outdate(self) -> None:
        self.clear()

    def _follow(self) -> None:
        place = self.board.scrubber.place(self._track) if self._data else -1
        step = step_at(self._data.get("spans", ()), place)
        if self._canvas:
            self._canvas.show_cloud(self._data["bells"][step] if step >= 0 else ())
            self._canvas.show_pen(place if step >= 0 else -1)
