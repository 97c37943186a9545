"""The view that colours the input's words by what each adds or takes away."""

from typing import Any

from gui.language import tr
from gui.page.board import Board
from gui.theme import TINT
from gui.views.base import Panel
from gui.widgets.controls import ComboBox
from gui.widgets.legend import Legend
from gui.widgets.marks import Mark
from suite.spec import TokenWeightsView

_LEAST = 0.05  # of the strongest weight, worth a colour


class TokenWeightsPanel(Panel):
    """Colours words in place; a legend below the text says what the colours mean, and the figure under the mouse."""

    def __init__(self, view: TokenWeightsView, board: Board, parent=None):
        super().__init__(view, board, parent)
        self._track = board.first_track()
        self._text = board.text_on(self._track)
        self._data: dict[str, Any] = {}
        self._output = ComboBox()
        self._output.setAccessibleName(tr("{label}: for which output", label=tr(view.label)))
        self._output.currentIndexChanged.connect(self._colour)
        self._legend = Legend(self._output)
        for part in board.inputs.values():
            if part.surface is self._text:
                part.foot.addWidget(self._legend)
        if self._text:
            board.scrubber.moved.connect(self._follow)

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        kept = self._output.currentData()
        self._data = values
        self._output.blockSignals(True)
        self._output.clear()
        for output in values["outputs"]:
            self._output.addItem(tr(output), output)
        self._output.setCurrentIndex(max(0, self._output.findData(kept)))
        self._output.blockSignals(False)
        self._output.setVisible(len(values["outputs"]) > 1)
        self._legend.show()
        self.board.scrubber.offer(self.view.name, self._track, values["spans"])
        self._colour()

    def clear(self) -> None:
        self._data = {}
        self.board.scrubber.withdraw(self.view.name)
        self._legend.hide()
        if self._text:
            self._text.set_marks(self.view.name, ())

    def outdate(self) -> None:
        self.clear()

    def _colour(self) -> None:
        weights = self._weights()
        largest = max((abs(weight) for weight in weights), default=0.0) or 1.0
        marks = [
            Mark(*span, "accent" if weight > 0 else "against", TINT * abs(weight) / largest, underlined=weight < 0)
            for span, weight in zip(self._data.get("spans", ()), weights)
            if abs(weight) >= _LEAST * largest
        ]
        if self._text:
            self._text.set_marks(self.view.name, marks)
        self._follow()

    def _weights(self) -> list[float]:
        place = self._output.currentIndex()
        return [float(weight) for weight in self._data["weights"][place]] if self._data and place >= 0 else []

    def _follow(self) -> None:
        if not self._data:
            return
        place = self.board.scrubber.place(self._track)
        name = self._output.currentText()
        for (start, end), weight in zip(self._data["spans"], self._weights()):
            if start <= place < end:
                self._legend.say(
                    tr("“{text}” {weight:+.2f} for {name}", text=self._text.text()[start:end], weight=weight, name=name)
                )
                return
        self._legend.say(tr("Coloured: adds to {name} · underlined: takes away from it", name=name))
