"""The view of which words looked at which: it has no card, pointing at a word lights up its partners."""

from bisect import bisect_right
from typing import Any

from gui.board import Board
from gui.marks import Mark, MarkedText
from gui.views.base import Panel
from suite.spec import AlignmentView

_LEAST = 0.08  # a share of attention that is worth showing
_BESIDE_BEST = 0.3  # and the part of the strongest one that it must reach

Span = tuple[int, int]


class AlignmentPanel(Panel):
    """Lights up words of the input for a word of the output, and the other way round."""

    def __init__(self, view: AlignmentView, board: Board, parent=None):
        super().__init__(view, board, parent)
        self._source = board.source(view.source)
        self._target = board.target(view.target)
        self.clear()
        if self._source and self._target:
            self._source.pointed.connect(lambda place: self._light(self._source, self._target, self._outwards, place))
            self._target.pointed.connect(lambda place: self._light(self._target, self._source, self._inwards, place))

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        self.clear()
        for part in values["parts"]:
            sources = [tuple(span) for span in part["source"]]
            for target, weights in zip(part["target"], part["weights"]):
                for source, weight in zip(sources, weights):
                    if weight >= _LEAST:
                        self._inwards.setdefault(tuple(target), []).append((source, float(weight)))
                        self._outwards.setdefault(source, []).append((tuple(target), float(weight)))

    def clear(self) -> None:
        self._inwards: dict[Span, list[tuple[Span, float]]] = {}  # of the output -> of the input, with weights
        self._outwards: dict[Span, list[tuple[Span, float]]] = {}
        for text in (self._source, self._target):
            if text:
                text.set_marks(self.view.name, ())

    def outdate(self) -> None:
        self.clear()

    def _light(self, here: MarkedText, there: MarkedText, partners: dict, place: int) -> None:
        span = _span_at(sorted(partners), place)
        here.set_marks(self.view.name, [Mark(*span, outlined=True)] if span else ())
        there.set_marks(self.view.name, _partners(partners[span]) if span else ())


def _span_at(spans: list[Span], place: int) -> Span | None:
    after = bisect_right(spans, (place, float("inf")))
    if after and spans[after - 1][0] <= place < spans[after - 1][1]:
        return spans[after - 1]
    return None


def _partners(weighted: list[tuple[Span, float]]) -> list[Mark]:
    """The strongest is outlined, others fade with their weight."""
    best = max(weight for _, weight in weighted)
    return [
        Mark(*span, strength=0.4 + 0.6 * weight / best, outlined=weight == best)
        for span, weight in weighted
        if weight >= _BESIDE_BEST * best
    ]
