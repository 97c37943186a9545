"""The view of where a network looked, laid over the picture for the word that is pointed at, or word after word."""

from typing import Any

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage, qRgba

from gui.board import Board
from gui.controls import button
from gui.figures import share
from gui.inputs.image import ImageInput
from gui.legend import Legend
from gui.views.base import Panel
from suite.spec import HeatmapView

_DARKEST = 170  # alpha of the shade over what was not looked at
_PACE = 900  # milliseconds of a word while it plays
_ROWS, _COLUMNS = ("top", "middle", "bottom"), ("left", "centre", "right")


class HeatmapPanel(Panel):
    """Darkens the parts of the picture that a word did not look at, and says in words where it looked."""

    def __init__(self, view: HeatmapView, board: Board, parent=None):
        super().__init__(view, board, parent)
        source = board.inputs.get(view.source)
        self._picture = source.picture if isinstance(source, ImageInput) else None
        self._text = board.target(view.target)
        self._data: dict[str, Any] = {}
        self._playing = -1
        self._clock = QTimer(self, interval=_PACE)
        self._clock.timeout.connect(self._play_on)
        self._button = button("Play", icon_name="run", kind="quiet", hint=f"{view.label}, one after another")
        self._button.clicked.connect(self.play)
        self._legend = Legend(self._button)
        if isinstance(source, ImageInput):
            source.foot.addWidget(self._legend)
        if self._text:
            self._text.pointed.connect(self._point)

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        self._stop()
        self._data = values
        self._legend.show()
        self._look(-1)

    def clear(self) -> None:
        self._stop()
        self._look(-1)
        self._data = {}
        self._legend.hide()

    def outdate(self) -> None:
        self.clear()

    def play(self) -> None:
        """Shows where the network looked for each word, one after another; pressed again it stops."""
        if self._clock.isActive():
            self._stop()
            self._look(-1)
        elif self._data:
            self._button.setText("Stop")
            self._clock.start()
            self._play_on()

    def _play_on(self) -> None:
        self._playing += 1
        if self._playing < len(self._data["steps"]):
            self._look(self._playing)
        else:
            self._stop()
            self._look(-1)

    def _stop(self) -> None:
        self._playing = -1
        self._clock.stop()
        self._button.setText("Play")

    def _point(self, place: int) -> None:
        if self._data and not self._clock.isActive():
            spans = self._spans() if place >= 0 else []
            self._look(next((step for step, (start, end) in enumerate(spans) if start <= place < end), -1))

    def _look(self, step: int) -> None:
        looked = bool(self._data) and step >= 0
        self.light(self._text, [self._spans()[step]] if looked else [], outlined=True)
        said = f"“{self._data['steps'][step]}”: {in_words(self._data['maps'][step])}" if looked else ""
        self._legend.say(said or "Point at a word to see where the network looked for it.")
        if self._picture:
            self._picture.lay_over(shade(self._data["maps"][step]) if looked else QImage())
            self._picture.describe_over(said)

    def _spans(self) -> list[tuple[int, int]]:
        """Where the steps' words stand in the text, one after another."""
        spans, read, text = [], 0, self._text.text() if self._text else ""
        for word in self._data["steps"]:
            start = text.find(word, read)
            spans.append((start, start + len(word)) if start >= 0 else (-1, -1))
            read = max(read, start + len(word)) if start >= 0 else read
        return spans


def in_words(grid) -> str:
    """Which ninth of the picture a map [rows, columns] looked at most, and with which share of all its attention."""
    # Each place cut in nine, so that thirds of the picture are whole numbers of them.
    fine = np.kron(np.maximum(np.asarray(grid, float), 0), np.ones((3, 3)))
    high, wide = fine.shape[0] // 3, fine.shape[1] // 3
    ninths = fine.reshape(3, high, 3, wide).sum(axis=(1, 3))
    y, x = np.unravel_index(ninths.argmax(), ninths.shape)
    place = "centre" if x == y == 1 else f"{_ROWS[y]} {_COLUMNS[x]}"
    return f"{share(ninths[y, x] / (ninths.sum() or 1.0))} of the attention lies on the {place} ninth of the picture."


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
