"""The view of where a network looked, laid over the picture for the word that is pointed at, or word after word."""

from typing import Any

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage, qRgba

from gui.figures import share
from gui.inputs.image import ImageInput
from gui.language import mark, tr
from gui.page.board import Board
from gui.page.scrubber import of_output, step_at
from gui.views.base import Panel
from gui.widgets.controls import button
from gui.widgets.legend import Legend
from suite.spec import HeatmapView

_DARKEST = 170  # alpha of the shade over what was not looked at
_PACE = 900  # milliseconds of a word while it plays
_PLACES = (  # of the ninths of a picture
    (mark("top left"), mark("top centre"), mark("top right")),
    (mark("middle left"), mark("centre"), mark("middle right")),
    (mark("bottom left"), mark("bottom centre"), mark("bottom right")),
)


class HeatmapPanel(Panel):
    """Darkens the parts of the picture that a word did not look at, and says in words where it looked."""

    def __init__(self, view: HeatmapView, board: Board, parent=None):
        super().__init__(view, board, parent)
        source = board.inputs.get(view.source)
        self._picture = source.picture if isinstance(source, ImageInput) else None
        self._track = of_output(view.target)
        self._text = board.text_on(self._track)
        self._data: dict[str, Any] = {}
        self._playing = -1
        self._going = False  # whether what moves the step is the playing
        self._clock = QTimer(self, interval=_PACE)
        self._clock.timeout.connect(self._play_on)
        self._button = button(
            tr("Play"), icon_name="run", kind="quiet", hint=tr("{label}, one after another", label=tr(view.label))
        )
        self._button.clicked.connect(self.play)
        self._legend = Legend(self._button)
        if isinstance(source, ImageInput):
            source.foot.addWidget(self._legend)
        if self._text:
            board.scrubber.moved.connect(self._follow)

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        self._stop()
        self._data = values
        self._legend.show()
        self.board.scrubber.offer(self.view.name, self._track, self._spans())
        self._follow()

    def clear(self) -> None:
        self._stop()
        self._look(-1)
        self._data = {}
        self.board.scrubber.withdraw(self.view.name)
        self._legend.hide()

    def outdate(self) -> None:
        self.clear()

    def play(self) -> None:
        """Shows where the network looked for each word, one after another; pressed again it stops."""
        if self._clock.isActive():
            self._stop()
            self._go(-1)
        elif self._data:
            self._button.setText(tr("Stop"))
            self._clock.start()
            self._play_on()

    def _play_on(self) -> None:
        self._playing += 1
        if self._playing < len(self._data["steps"]):
            self._go(self._playing)
        else:
            self._stop()
            self._go(-1)

    def _stop(self) -> None:
        self._playing = -1
        self._clock.stop()
        self._button.setText(tr("Play"))

    def _go(self, step: int) -> None:
        """Shows a step while it plays, and takes the other views along."""
        place = self._spans()[step][0] if step >= 0 else -1
        self._going = True
        self.board.scrubber.hold(self._track, place)
        self._going = False
        self._look(step)

    def _follow(self) -> None:
        if self._data and not self._clock.isActive() and not self._going:
            self._look(step_at(self._spans(), self.board.scrubber.place(self._track)))

    def _look(self, step: int) -> None:
        looked = bool(self._data) and step >= 0
        self.light(self._text, [self._spans()[step]] if looked else [], outlined=True)
        said = (
            tr("“{word}”: {place}", word=self._data["steps"][step], place=in_words(self._data["maps"][step]))
            if looked
            else ""
        )
        self._legend.say(said or tr("Point at a word to see where the network looked for it."))
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
    return tr(
        "{part} of the attention lies on the {place} ninth of the picture.",
        part=share(ninths[y, x] / (ninths.sum() or 1.0)),
        place=tr(_PLACES[y][x]),
    )


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
