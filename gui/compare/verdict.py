"""What differs between the two sides, in sentences; ink is laid over one another."""

from PySide6.QtWidgets import QLabel

from gui.compare.differences import Difference, difference, strokes_of, times
from gui.compare.side import Side
from gui.ink.sheet import Sheet
from gui.language import mark, together, tr
from gui.page.loader import Loader
from gui.page.runner import Runner, State
from gui.widgets.card import Card
from suite.events import Result
from suite.spec import InkView, TaskSpec

_WAITING = mark("It is said here once both sides are done.")
_ALIKE = mark("Both sides have the same model and the same settings.")


class Verdict(Card):
    """A sentence for each thing that the task gives, and the times; it marks the words that differ on both sides."""

    def __init__(self, spec: TaskSpec, left: Side, right: Side):
        super().__init__(tr("What differs"))
        self._left, self._right = left, right
        self._first: dict[str, Result] = {}
        self._text = QLabel()
        self._text.setWordWrap(True)
        self.body.addWidget(self._text)
        self._view = next((view for view in spec.outputs if isinstance(view, InkView)), None)
        self.sheet = Sheet(tr("Both sides laid over one another"))
        self.sheet.setVisible(self._view is not None)
        self.sheet.setToolTip(tr("The left side in the colour of the text, the right side in that of the network"))
        self.body.addWidget(self.sheet)

    def text(self) -> str:
        return self._text.text()

    def show_results(self, left: Runner, right: Runner, left_model: Loader, right_model: Loader) -> None:
        """Says what differs if both are done with the same input."""
        done = left.state is right.state is State.DONE and left.request.inputs == right.request.inputs
        found = [self._found(place, left, right) if done else None for place in range(len(self._left.panels))]
        for mine, theirs, one in zip(self._left.panels, self._right.panels, found):
            self._left.mark(mine, one.left if one else ())
            self._right.mark(theirs, one.right if one else ())
        self._show_ink(left if done else None, right)
        if not done:
            self._text.setText(tr(_WAITING))
            return
        fresh = self._fresh(left) | self._fresh(right)  # both are remembered
        alike = left_model is right_model and left.request.options == right.request.options
        # With the same settings the worker may have remembered the answer.
        took = "" if alike else times(left.result, right.result, fresh)
        sentences = [tr(_ALIKE) if alike else "", *(one.sentence for one in found if one), took]
        self._text.setText(together("\n", sentences))
        self.setAccessibleDescription(self._text.text())

    def _fresh(self, runner: Runner) -> bool:
        """Whether a result is the first with its model and settings, for which the worker may have had to prepare."""
        key = f"{runner.task} {runner.result.model} {sorted(runner.request.options.items())}"
        return self._first.setdefault(key, runner.result) is runner.result

    def _found(self, place: int, left: Runner, right: Runner) -> Difference | None:
        return difference(self._left.panels[place].view, left.result.values, right.result.values)

    def _show_ink(self, left: Runner | None, right: Runner) -> None:
        if self._view is None:
            return
        self.sheet.set_strokes(strokes_of(self._view, left.result.values) if left else [])
        self.sheet.show_theirs([(strokes_of(self._view, right.result.values), 1.0)] if left else [])
