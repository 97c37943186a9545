"""One side of a comparison: its settings, and a panel for each thing that the task gives."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject

from gui import views
from gui.compare.models import ModelChoice
from gui.compare.words import Span
from gui.figures import duration
from gui.inputs.base import Input
from gui.language import spoken, tr
from gui.page.board import Board
from gui.page.loader import Loader
from gui.page.options import OptionsCard
from gui.page.runner import Runner, State
from gui.page.telling import speak
from gui.views.base import Panel
from gui.widgets.card import Card
from gui.widgets.saying import Action
from suite.settings import Settings
from suite.spec import TaskSpec

_TINT = 0.25  # alpha of the fill behind a marked word


class Side(QObject):
    """Shows what a runner gives.

    Args:
        name: "Left" or "Right", above its settings.
        runner: whose results it shows.
        inputs: of the page.

    Attributes:
        options: the card of its settings.
        model: the choice of its model, in that card.
        panels: one for each of the task's outputs.
    """

    def __init__(
        self, spec: TaskSpec, name: str, runner: Runner, inputs: dict[str, Input], settings: Settings, parent: QObject
    ):
        super().__init__(parent)
        self._spec, self._runner = spec, runner
        self.board = Board(self)
        self.board.settings = settings
        # Ink that is followed is drawn into its input as a rule: there the two sides would lie on one another.
        self.board.inputs = {key: part for key, part in inputs.items() if part.surface}
        self.panels: list[Panel] = []
        for view in spec.outputs:
            panel = views.make(view, self.board)
            self.board.outputs[view.shows] = panel
            self.panels.append(panel)
        self.options = OptionsCard(spec.options, columns=1)
        self.options.set_label(name)
        self.options.setAccessibleName(tr("{name}: settings", name=name))
        self.model = ModelChoice(tr(spec.title), tr("{name}: model", name=name))
        self.options.body.insertWidget(0, self.model)
        self.options.body.setSpacing(12)
        runner.partial.connect(lambda values: self._show(values, final=False))
        runner.done.connect(lambda result: self._show(result.values, final=True))

    @property
    def cards(self) -> list[Card]:
        return [card for panel in self.panels for card in panel.cards]

    def tell(self, loader: Loader, invitation: tuple[str, Sequence[Action]], again: Callable[[], None]) -> None:
        """Says how its run stands; `invitation` and `again` as of `speak`."""
        if self._runner.state is State.EMPTY:
            for panel in self.panels:
                panel.clear()
        speak(self.cards[0], self._runner, loader, self.panels, invitation, again)
        result = self._runner.result if self._runner.state is State.DONE else None
        took = sum(result.seconds.values()) if result else 0
        self.options.set_unit(duration(took) if took else "")

    def show_again(self) -> None:
        """Shows the last result."""
        self._show(self._runner.result.values, final=True)

    def retell(self) -> None:
        """The language is another."""
        for panel in self.panels:
            panel.retell()
        result = self._runner.result if self._runner.state is State.DONE else None
        if result and spoken(result.values) is not result.values:
            self.show_again()

    def outdate(self) -> None:
        for panel in self.panels:
            panel.outdate()

    def mark(self, panel: Panel, words: Sequence[Span]) -> None:
        """Marks words that the other side has not."""
        panel.light(panel.surface, words, role="accent", strength=_TINT, underlined=True)

    def _show(self, values: dict[str, Any], final: bool) -> None:
        given, values = self._runner.request.inputs, spoken(values)
        for panel in self.panels:
            follows = getattr(panel.view, "follows", "")
            panel.show({**values, follows: given[follows]} if follows in given else values, final)
