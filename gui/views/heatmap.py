"""The view of where a network looked, laid over the picture for the word that is pointed at."""

from typing import Any

from PySide6.QtGui import QImage, qRgba

from gui.board import Board
from gui.inputs.image import ImageInput
from gui.views.base import Panel
from suite.spec import HeatmapView

_DARKEST = 170  # alpha of the shade over what was not looked at


class HeatmapPanel(Panel):
    """Darkens the parts of the picture that a word did not look at."""

    def __init__(self, view: HeatmapView, board: Board, parent=None):
        super().__init__(view, board, parent)
        source = board.inputs.get(view.source)
        self._picture = source.picture if isinstance(source, ImageInput) else None
        self._text = board.target(view.target)
        self._data: dict[str, Any] = {}
        if self._text:
            self._text.pointed.connect(self._point)

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        self._data = values

    def clear(self) -> None:
        self._data = {}
        self._point(-1)

    def outdate(self) -> None:
        self.clear()

    def _point(self, place: int) -> None:
        spans = self._spans() if self._data and place >= 0 else []
        step = next((step for step, (start, end) in enumerate(spans) if start <= place < end), -1)
        self.light(self._text, [spans[step]] if step >= 0 else [], outlined=True)
        if self._picture:
            self._picture.lay_over(shade(self._data["maps"][step]) if step >= 0 else QImage())

    def _spans(self) -> list[tuple[int, int]]:
        """Where the steps' words stand in the text, one after another."""
        spans, read, text = [], 0, self._text.text() if self._text else ""
        for word in self._data["steps"]:
            start = text.find(word, read)
            spans.append((start, start + len(word)) if start >= 0 else (-1, -1))
            read = max(read, start + len(word)) if start >= 0 else read
        return spans


def shade(grid) -> QImage:
    """A map [rows, columns] as shade: clear where it is strongest."""
    rows = [[float(value) for value in row] for row in grid]
    strongest = max((value for row in rows for value in row), default=0.0) or 1.0
    image = QImage(len(rows[0]), len(rows), QImage.Format.Format_ARGB32)
    for y, row in enumerate(rows):
        for x, value in enumerate(row):
            alpha = round(_DARKEST * (1 - max(value, 0.0) / strongest))
            image.setPixel(x, y, qRgba(0, 0, 0, alpha))
    return image
