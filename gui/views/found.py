"""The view in which units are found that are active at marked steps and not elsewhere."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit

from gui.figures import counted
from gui.ink.sheet import Sheet
from gui.language import mark, together, tr
from gui.page.board import Board
from gui.page.scrubber import of_input, of_output
from gui.views.asking import AskingPanel
from gui.views.ranks import Ranks
from gui.widgets.controls import ComboBox, button
from gui.widgets.flow import Flow
from gui.widgets.marks import MarkedText
from suite.spec import Choice, UnitsView

_EXPLAINED = mark(
    "Each figure is the chance that the unit lets out more at a marked step than at another one, with its sampling "
    "error; the line is its 95 % interval. Within the grey band lies what the best unit reaches by chance, in 19 of 20 "
    "cases. Click a unit to see it in the map of gates."
)
_LOOKING = mark("Looking")
_SHOWN = 10
_SIDES = ("input", "output")


class UnitsPanel(AskingPanel):
    """Marks words, a selection or a set of steps, and ranks the units."""

    def __init__(self, view: UnitsView, board: Board, parent=None):
        super().__init__(view, board, parent)
        self._units: list[dict[str, Any]] = []
        choices = {option.name: option.choices for option in view.asks if isinstance(option, Choice)}
        self._mark, self._scope = (
            _box(name, choices[key])
            for name, key in ((tr("Set of steps to mark"), "mark"), (tr("Where to look"), "scope"))
        )
        self._words = QLineEdit()
        self._words.setPlaceholderText(tr("words to mark"))
        self._words.setAccessibleName(tr("Words to mark, with blanks between them"))
        self._words.returnPressed.connect(self._look)
        self._find = button(tr("Find"), hint=tr("Find units that are active at these steps and not elsewhere"))
        self._find.clicked.connect(lambda: self._look())
        self._selection = button(
            tr("Mark selection"), hint=tr("Mark what is selected in the text above, and find units")
        )
        self._selection.clicked.connect(self._mark_selection)
        self._said, self._how = QLabel(), QLabel(tr(_EXPLAINED))
        for label in (self._said, self._how):
            label.setProperty("tone", "muted")
            label.setWordWrap(True)
        self._ranks = Ranks(tr("{label}: ranked units", label=tr(view.label)))
        self._ranks.chosen.connect(self._choose)
        self._lay_out()
        self.clear()

    def _lay_out(self) -> None:
        marks, row = QHBoxLayout(), Flow()
        mark, look = QLabel(tr("Set")), QLabel(tr("Look"))
        for label in (mark, look):
            label.setProperty("tone", "muted")
        names = any(option.name == "words" for option in self.view.asks)
        self._words.setVisible(names)
        for part, stretch in ((self._words, 1), (mark, 0), (self._mark, 0)):
            marks.addWidget(part, stretch)
        if not names:
            marks.addStretch(1)
        for part in (look, self._scope, self._find, self._selection, self._stop):
            row.addWidget(part)
        self._tracks = of_input(self.view.source), of_output(self.view.target)
        self._texts: list[MarkedText | None] = [self.board.text_on(track) for track in self._tracks]
        self._sheets: list[Sheet | None] = [self.board.ink_on(track) for track in self._tracks]
        self._selection.setVisible(any(self._texts))
        self._card.body.setSpacing(12)
        self._card.body.addLayout(marks)
        self._card.body.addLayout(row)
        for part in (self._said, self._ranks, self._how):
            self._card.body.addWidget(part)

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        self._units = values["units"][:_SHOWN]
        if not self._units:
            self.refuse(tr(values.get("said", "")))
            return
        said = tr(
            "{steps} marked, {others}, in {runs}.",
            steps=counted(values["marked"], "steps"),
            others=counted(values["others"], "others", "others"),
            runs=counted(values["runs"], "runs"),
        )
        if left_out := values.get("left_out", 0):
            steps = counted(left_out, "steps")
            said = together(" ", [said, tr("Left out of long inputs: {steps} at the end.", steps=steps)])
        self._said.setText(said)
        self._ranks.show_units(self._units)
        for part in (self._said, self._ranks, self._how):
            part.show()
        self._rest()

    def refuse(self, reason: str) -> None:
        self.clear()
        self._said.setText(reason)
        self._said.show()

    def clear(self) -> None:
        self._rest()
        self._units = []
        for part in (self._said, self._ranks, self._how):
            part.hide()

    def outdate(self) -> None:
        self.clear()

    def _mark_selection(self) -> None:
        for here, text in enumerate(self._texts):
            start, end = text.selected() if text else (0, 0)
            if end > start:
                if self._sheets[1 - here]:  # its steps are those of the pen
                    start, end = self._ink_of(here, start, end)
                    here = 1 - here
                self._look(start=start, end=end, side=_SIDES[here])
                return
        self.refuse(tr("Select a part of the text first."))

    def _ink_of(self, here: int, start: int, end: int) -> tuple[int, int]:
        """The points of ink that belong to characters of a text, from the first one's to the next letter's."""

        def found(characters: range) -> Iterator[int]:
            tracks = self._tracks[here], self._tracks[1 - here]
            return (p for c in characters if (p := self.board.scrubber.linked(*tracks, c)) >= 0)

        whole = sum(map(len, self._sheets[1 - here].whole()))
        first = next(found(range(start, end)), whole)
        return first, next(found(range(end, len(self._texts[here].text()))), whole)

    def _look(self, **span: Any) -> None:
        marks = {"mark": self._mark.currentData()}
        if not self._words.isHidden():
            marks["words"] = self._words.text().strip()
        self._ask(marks | {"scope": self._scope.currentData()} | span, _LOOKING)

    def _choose(self, place: int) -> None:
        unit = self._units[place]
        self.board.sought.emit(unit["layer"] - 1, unit["unit"])


def _box(name: str, words) -> ComboBox:
    box = ComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
    for word in words:
        box.addItem(tr(word), word)
    return box
