"""The view of which words looked at which: it has no card, pointing at a word lights up its partners."""

from typing import Any

from gui.page.board import Board
from gui.page.scrubber import of_input, of_output, span_at
from gui.views.base import Panel
from gui.widgets.marks import Mark, MarkedText
from suite.spec import AlignmentView

_LEAST = 0.08  # a share of attention that is worth showing
_BESIDE_BEST = 0.3  # and the part of the strongest one that it must reach

Span = tuple[int, int]
Partners = dict[Span, list[tuple[Span, float]]]


class AlignmentPanel(Panel):
    """Lights up words of the input for a word of the output, and the other way round; leads other views from one to the
    other."""

    def __init__(self, view: AlignmentView, board: Board, parent=None):
        super().__init__(view, board, parent)
        self._here, self._there = of_input(view.source), of_output(view.target)
        self._source, self._target = board.text_on(self._here), board.text_on(self._there)
        self.clear()
        if self._source and self._target:
            board.scrubber.moved.connect(self._follow)

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        self.clear()
        scrubber, name = self.board.scrubber, self.view.name
        for part in values["parts"]:
            sources = [tuple(span) for span in part["source"]]
            for target, weights in zip(part["target"], part["weights"]):
                for source, weight in zip(sources, weights):
                    if weight >= _LEAST:
                        self._inwards.setdefault(tuple(target), []).append((source, float(weight)))
                        self._outwards.setdefault(source, []).append((tuple(target), float(weight)))
        scrubber.offer(name, self._there, [span for part in values["parts"] for span in part["target"]])
        scrubber.offer(name, self._here, [span for part in values["parts"] for span in part["source"]])
        scrubber.link(name, self._here, self._there, lambda place: _strongest(self._outwards, place))
        scrubber.link(name, self._there, self._here, lambda place: _strongest(self._inwards, place))

    def clear(self) -> None:
        self._inwards: Partners = {}  # of the output -> of the input, with weights
        self._outwards: Partners = {}
        self.board.scrubber.withdraw(self.view.name)
        for text in (self._source, self._target):
            if text:
                text.set_marks(self.view.name, ())

    def outdate(self) -> None:
        self.clear()

    def _follow(self) -> None:
        scrubber = self.board.scrubber
        if scrubber.track == self._there:
            self._light(self._target, self._source, self._inwards, scrubber.at)
        else:
            self._light(self._source, self._target, self._outwards, scrubber.place(self._here))

    def _light(self, here: MarkedText, there: MarkedText, partners: Partners, place: int) -> None:
        span = _span_at(partners, place)
        here.set_marks(self.view.name, [Mark(*span, outlined=True)] if span else ())
        there.set_marks(self.view.name, _partners(partners[span]) if span else ())


def _span_at(partners: Partners, place: int) -> Span | None:
    spans = sorted(partners)
    number = span_at(spans, place)
    return spans[number] if number >= 0 and place < spans[number][1] else None


def _strongest(partners: Partners, place: int) -> int:
    """Where the strongest partner of the word at a place begins."""
    span = _span_at(partners, place)
    return max(partners[span], key=lambda partner: partner[1])[0][0] if span else -1


def _partners(weighted: list[tuple[Span, float]]) -> list[Mark]:
    """The strongest is outlined, others fade with their weight."""
    best = max(weight for _, weight in weighted)
    return [
        Mark(*span, strength=0.4 + 0.6 * weight / best, outlined=weight == best)
        for span, weight in weighted
        if weight >= _BESIDE_BEST * best
    ]
