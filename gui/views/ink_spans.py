"""The view of which ink a letter was read from or drawn for: it has no card, pointing at either lights up the other."""

from typing import Any

from gui.page.board import Board
from gui.page.scrubber import of_input, of_output, step_at
from gui.views.base import Panel
from suite.spec import InkSpansView


class InkSpansPanel(Panel):
    """Lights up ink for the letter that is stepped to, and the letter for the ink."""

    def __init__(self, view: InkSpansView, board: Board, parent=None):
        super().__init__(view, board, parent)
        self._here, self._there = of_output(view.target), of_input(view.source)
        if view.drawn:
            self._here, self._there = of_input(view.target), of_output(view.source)
        self._canvas, self._text = board.ink_on(self._there), board.text_on(self._here)
        self._data: dict[str, Any] = {}
        if self._text and self._canvas:
            board.scrubber.moved.connect(self._follow)

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        self.clear()
        self._data = values
        if self._canvas and self._text and self._text.text() == values["text"]:
            scrubber, name = self.board.scrubber, self.view.name
            scrubber.offer(name, self._here, values["spans"])
            scrubber.link(name, self._here, self._there, self._ink_of)
            scrubber.link(name, self._there, self._here, self._letter_of)

    def clear(self) -> None:
        self._data = {}
        self.board.scrubber.withdraw(self.view.name)
        self._follow()

    def outdate(self) -> None:
        self.clear()

    def _ink_of(self, place: int) -> int:
        """The first point of the ink of the letter at a place."""
        letter = step_at(self._data["spans"], place)
        parts = self._data["ink"][letter] if letter >= 0 else ()
        return self._canvas.count(*parts[0][:2]) if len(parts) else -1

    def _letter_of(self, place: int) -> int:
        """Where the letter stands that a point of ink belongs to."""
        for span, parts in zip(self._data["spans"], self._data["ink"]):
            if any(self._canvas.count(s, a) <= place <= self._canvas.count(s, b) for s, a, b in parts):
                return span[0]
        return -1

    def _follow(self) -> None:
        letter = step_at(self._data.get("spans", ()), self.board.scrubber.place(self._here))
        # Another reading may have been chosen, whose letters are not those that were explained.
        known = letter >= 0 and self._text is not None and self._text.text() == self._data["text"]
        self.light(self._text, [self._data["spans"][letter]] if known else [], outlined=True)
        if self._canvas:
            self._canvas.light(self._data["ink"][letter] if known else ())
