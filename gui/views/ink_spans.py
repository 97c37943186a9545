"""The view of which ink a letter was read from: it has no card, pointing at either lights up the other."""

from typing import Any

from gui.board import Board
from gui.inputs.ink import InkInput
from gui.views.base import Panel
from suite.spec import InkSpansView


class InkSpansPanel(Panel):
    """Lights up ink for the letter that is pointed at, and the letter for the ink."""

    def __init__(self, view: InkSpansView, board: Board, parent=None):
        super().__init__(view, board, parent)
        source = board.inputs.get(view.source)
        self._canvas = source.canvas if isinstance(source, InkInput) else None
        self._text = board.target(view.target)
        self._data: dict[str, Any] = {}
        if self._text and self._canvas:
            self._text.pointed.connect(self._letter)
            self._canvas.pointed.connect(self._ink)

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        self.clear()
        self._data = values

    def clear(self) -> None:
        self._data = {}
        self._point(-1)

    def outdate(self) -> None:
        self.clear()

    def _letter(self, place: int) -> None:
        spans = self._data.get("spans", ())
        self._point(next((i for i, (start, end) in enumerate(spans) if start <= place < end), -1))

    def _ink(self, stroke: int, point: int) -> None:
        several = self._data.get("ink", ())
        self._point(
            next((i for i, parts in enumerate(several) for s, a, b in parts if s == stroke and a <= point <= b), -1)
        )

    def _point(self, letter: int) -> None:
        # Another reading may have been chosen, whose letters are not those that were explained.
        known = letter >= 0 and self._text is not None and self._text.text() == self._data["text"]
        self.light(self._text, [self._data["spans"][letter]] if known else [], outlined=True)
        if self._canvas:
            self._canvas.light(self._data["ink"][letter] if known else ())
