"""The view of other results to choose from: those of the part under the cursor, and a click takes one."""

from typing import Any

from gui.language import mark, tr
from gui.page.board import Board
from gui.page.choices import part_of
from gui.page.scrubber import of_output
from gui.views.base import Panel
from gui.views.rows import Row
from gui.widgets.card import Card
from suite.spec import AlternativesView

SHOWN = 5
_NOTHING = mark("What else the network considers is listed here with its score, to choose from.")
_NO_OTHERS = mark("There is nothing else to choose from.")


class AlternativesPanel(Panel):
    """Rows of alternatives, each with its score; the one that is in use is lit.

    The places of its rows are kept while a result streams in, and they cannot be clicked until they fit it again.
    """

    def __init__(self, view: AlternativesView, board: Board, parent=None):
        super().__init__(view, board, parent)
        self._source = board.first_source()
        self._card = Card(tr(view.label), tr(view.unit))
        self._card.body.setSpacing(2)
        self._card.layout().setContentsMargins(20, 8, 20, 12)
        self._rows = [Row() for _ in range(SHOWN)]
        for place, row in enumerate(self._rows):
            row.clicked.connect(lambda _=False, place=place: self._choose(place))
            self._card.body.addWidget(row)
        self._card.body.addStretch(1)
        self.cards = [self._card]
        self._parts: list[dict[str, Any]] = []
        self._part = 0
        if self._source and view.segments:
            self._source.cursorPositionChanged.connect(lambda: self._follow("source", self._source.caret()))
        if view.segments:
            board.target(view.replaces).cursorPositionChanged.connect(self._follow_target)
            board.scrubber.moved.connect(self._follow_step)
        self.clear()

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        if not final:
            return
        text = values.get(self.view.replaces, "")
        whole = {
            "source": [0, len(self._typed())],
            "target": [0, len(text)],
            "alternatives": self.payload(values) or [],
        }
        self._text = text
        self._parts = list(values.get(self.view.segments) or ()) if self.view.segments else [whole]
        self._part = min(self._part, max(0, len(self._parts) - 1))
        if self._source and self.view.segments:
            self._find("source", self._source.caret())
        self._show_part()
        if any(part["alternatives"] for part in self._parts):
            self._card.unsay()
        else:
            self._card.say(tr(_NO_OTHERS))

    def clear(self) -> None:
        self._text, self._parts, self._part = "", [], 0
        self._show_part()
        self._card.say(tr(_NOTHING))

    def outdate(self) -> None:
        for row in self._rows:
            row.setEnabled(False)

    def rows(self) -> list[Row]:
        """The rows that show something."""
        return [row for row in self._rows if row.text()]

    def _follow_target(self) -> None:
        self._follow("target", self.board.target(self.view.replaces).caret())

    def _follow_step(self) -> None:
        """Follows what is stepped to; what the mouse passes over would take the rows away from under it."""
        scrubber = self.board.scrubber
        if scrubber.held and scrubber.at >= 0:
            self._follow("target" if scrubber.track == of_output(self.view.replaces) else "source", scrubber.at)

    def _follow(self, side: str, caret: int) -> None:
        before = self._part
        self._find(side, caret)
        if self._part != before and self._rows[0].isEnabled():
            self._show_part()

    def _find(self, side: str, caret: int) -> None:
        """Makes the part at a caret the one that is shown; between two parts it is the one before."""
        starts = [place for place, part in enumerate(self._parts) if part[side][0] <= caret]
        self._part = starts[-1] if starts else 0

    def _show_part(self) -> None:
        part = self._parts[self._part] if self._parts else {"target": [0, 0], "alternatives": []}
        shown = self._text[slice(*part["target"])]
        alternatives = part["alternatives"][:SHOWN]
        for row, alternative in zip(self._rows, [*alternatives, *[None] * SHOWN]):
            row.show_alternative(alternative, bool(alternative) and alternative["text"] == shown)
        label, parts = tr(self.view.label), len(self._parts)
        if parts > 1:
            label = tr("{label} · {part} of {parts}", label=label, part=self._part + 1, parts=parts)
        self._card.set_label(label)

    def _choose(self, place: int) -> None:
        part = self._parts[self._part]
        alternatives = part["alternatives"]
        source = part_of(self._source.text() if self._source else None, part["source"])
        self.board.chosen.emit(source, alternatives[0]["text"], alternatives[place]["text"])

    def _typed(self) -> str:
        return self._source.text() if self._source else ""
