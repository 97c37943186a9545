"""The view of a figure that changes step by step, as a line; pointing at a step lights up its word."""

from typing import Any

from gui.figures import share
from gui.language import number, tr
from gui.page.board import Board
from gui.page.scrubber import step_at
from gui.views.base import Panel
from gui.views.plot import Plot
from gui.widgets.card import Card
from suite.spec import CurveView


class CurvePanel(Panel):
    """A line under the text; the step pointed at is named at the card's top right."""

    def __init__(self, view: CurveView, board: Board, parent=None):
        super().__init__(view, board, parent)
        self._track = board.first_track()
        self._text = board.text_on(self._track)
        self._data: dict[str, Any] = {}
        self._card = Card(tr(view.label), tr(view.unit))
        self._plot = Plot(tr(view.label))
        self._plot.pointed.connect(self._point)
        self._card.setFocusProxy(self._plot)
        self._card.body.addWidget(self._plot)
        self.cards = [self._card]
        if self._text:
            board.scrubber.moved.connect(self._follow)

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        data = self.payload(values)
        if data is None:
            return
        self._card.unsay()
        self._data = data
        self._draw()
        self.board.scrubber.offer(self.view.name, self._track, data.get("spans", ()))

    def clear(self) -> None:
        self._data = {}
        self.board.scrubber.withdraw(self.view.name)
        self._plot.show_values([], 0, 1)
        self._light(-1)

    def retell(self) -> None:
        if self._data:
            self._draw()
            self._follow()

    def outdate(self) -> None:
        self._light(-1)
        self.board.scrubber.withdraw(self.view.name)
        self._data = {**self._data, "spans": ()} if self._data else {}

    def _draw(self) -> None:
        data = self._data
        self._plot.show_values(data["values"], data["low"], data["high"], data["steps"], self._figure)
        self._plot.setAccessibleDescription(self._describe())

    def _point(self, step: int) -> None:
        self._card.set_unit(self._name(step) if step >= 0 else tr(self.view.unit))
        self._light(step)
        spans = self._data.get("spans", ())
        if len(spans):
            self.board.scrubber.point(self._track, spans[step][0] if step >= 0 else -1)

    def _follow(self) -> None:
        spans = self._data.get("spans", ())
        if len(spans):
            step = step_at(spans, self.board.scrubber.place(self._track))
            self._plot.show_step(step)
            self._card.set_unit(self._name(step) if step >= 0 else tr(self.view.unit))
            # Of two curves only that with the finer steps marks the text.
            self._light(step if len(spans) >= len(self.board.scrubber.steps(self._track)) else -1)

    def _light(self, step: int) -> None:
        spans = self._data.get("spans", ())
        self.light(self._text, [spans[step]] if 0 <= step < len(spans) else [], outlined=True)

    def _name(self, step: int) -> str:
        value = self._figure(float(self._data["values"][step]))
        return tr(
            "“{step}” {value} {unit}", step=self._data["steps"][step], value=value, unit=tr(self.view.unit)
        ).strip()

    def _figure(self, value: float) -> str:
        shares = (self._data["low"], self._data["high"]) == (0, 1)
        return share(value) if shares else number(value, "+.2f") if value else "0"

    def _describe(self) -> str:
        values = list(self._data["values"])
        if not values:
            return tr("No steps.")
        highest = max(range(len(values)), key=lambda step: values[step])
        return tr(
            "From {first} to {last}; highest at {highest}.",
            first=self._name(0),
            last=self._name(len(values) - 1),
            highest=self._name(highest),
        )
