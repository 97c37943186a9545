"""The page's third side: its input with two models or settings, both results, and what differs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.compare.other import Other
from gui.compare.side import Side
from gui.compare.verdict import Verdict
from gui.language import mark, tr
from gui.page.arrange import GAP, scrolling
from gui.page.runner import State
from gui.services import Services
from gui.session import OtherState
from gui.widgets.columns import Columns
from suite.places import model_folder

if TYPE_CHECKING:
    from gui.page.page import Page

_SOON = 30  # milliseconds in which edits become one run
_BELOW = 560  # pixels; two results are compared best beside one another, so they stack late
_TOP = 176  # pixels: as high as the inputs are, unless they need more
_INVITATION = mark("What you give above runs here too, with the settings of this side.")


class Compare(QWidget):
    """The left side is the page as it is; the right one has settings of its own.

    Args:
        page: lends its inputs while this side is shown.

    Signals:
        changed(): how far the right side is, or what it is.
        notice(str): something to be said beside the page.

    Attributes:
        other: what runs for the right side.
        left, right: what is shown.
        verdict: what differs.
    """

    changed = Signal()
    notice = Signal(str)

    def __init__(self, page: Page, services: Services):
        super().__init__()
        self.setAccessibleName(tr("{title}, side by side", title=tr(page.spec.title)))
        self._page = page
        self.other = Other(page.spec, services, page.loader, page.runner, page.keeper, self)
        inputs = page.parts.inputs
        self.left = Side(page.spec, tr("Left"), page.runner, inputs, services.settings, self)
        self.right = Side(page.spec, tr("Right"), self.other.runner, inputs, services.settings, self)
        self.verdict = Verdict(page.spec, self.left, self.right)
        self._shown = False
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._lay_out()
        self._connect()

    def enter(self) -> None:
        """It is shown: the inputs come over from the other side, and the right side runs if they are filled."""
        self._shown = True
        inputs = self._page.lend_inputs()
        self._top.put_first(inputs)
        self._top.setMaximumHeight(max(_TOP, inputs.minimumSizeHint().height()))
        self.left.options.set_values(self._page.parts.options.values())
        self.other.wake()
        if self._page.runner.state is State.DONE:
            self.left.show_again()
        self._edited()
        self._refresh()

    def leave(self) -> None:
        """It is left: the page has its inputs back, and nothing runs here."""
        self._shown = False
        self._soon.stop()
        self._page.take_inputs_back()
        self.other.rest()

    def retell(self, _again) -> None:
        for side in (self.left, self.right):
            side.retell()

    def set_other(self, state: OtherState) -> None:
        """Takes what was compared with the last time; what is not known of it is as on the page."""
        self.right.options.set_values({**self._page.parts.options.values(), **state.options})
        self.other.folder = Path(state.folder) if state.folder else None

    def other_state(self) -> OtherState:
        return OtherState(options=self.right.options.values(), folder=str(self.other.folder or ""))

    def run(self) -> None:
        """Runs the right side, now."""
        if self._page.parts.ready():
            self._follow(self._page.parts.given())

    def _follow(self, inputs: dict) -> None:
        """The page runs, so the other side does."""
        self._soon.stop()
        if self._shown:
            self.other.submit(inputs, self.right.options.values())

    def _edited(self) -> None:
        """The right side's settings are others."""
        self.right.outdate()
        if self._page.spec.live:
            self._soon.start()

    def _chosen(self, folder: Path | None) -> None:
        self.other.use(folder)
        self._page.edited.emit()
        self._edited()

    def _refused(self, reason: str) -> None:
        self.notice.emit(reason)
        self._edited()

    def _page_changed(self) -> None:
        if self._page.runner.state is State.EMPTY and self.other.runner.state is not State.EMPTY:
            self.other.runner.empty()
        self._refresh()

    def _refresh(self) -> None:
        """Shows how both sides stand, and what differs once both are done."""
        if not self._shown:
            return
        page, other = self._page, self.other
        samples = [(tr(sample.title), lambda sample=sample: page.try_sample(sample)) for sample in page.spec.samples]
        self.left.tell(page.loader, (tr(page.spec.summary), samples), page.run)
        self.right.tell(other.loader, (tr(_INVITATION), ()), self.run)
        self._show_models()
        self.verdict.show_results(page.runner, other.runner, page.loader, other.loader)

    def _show_models(self) -> None:
        shipped = model_folder(self._page.spec.name)
        own = self._page.loader.folder
        self.left.model.show_models([(tr("The shipped one"), None)], own)
        named = [(tr("As on the left"), None)]
        if own is not None:
            named.append((tr("The shipped one"), shipped))
        self.right.model.show_models(named, self.other.folder)

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("body")
        column = QVBoxLayout(body)
        column.setContentsMargins(32, 0, 32, 24)
        column.setSpacing(GAP)
        self._top = Columns([])
        column.addWidget(self._top)
        column.addWidget(Columns([self.left.options, self.right.options], below=_BELOW))
        first, *more = (Columns(pair, below=_BELOW) for pair in zip(self.left.cards, self.right.cards))
        for part in (first, self.verdict, *more):
            column.addWidget(part)
        column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolling(body))

    def _connect(self) -> None:
        page, other = self._page, self.other
        self._soon.timeout.connect(self.run)
        page.runner.asked.connect(self._follow)
        page.runner.changed.connect(self._page_changed)
        page.loader.changed.connect(self._refresh)
        page.parts.options.edited.connect(lambda: self.left.options.set_values(page.parts.options.values()))
        self.left.options.edited.connect(lambda: page.parts.options.set_values(self.left.options.values()))
        self.left.model.chosen.connect(page.loader.use)
        self.left.board.chosen.connect(page.choose)
        self.right.options.edited.connect(self._edited)
        self.right.options.edited.connect(page.edited)
        self.right.model.chosen.connect(self._chosen)
        self.right.board.chosen.connect(self._choose)
        for changed in (other.changed, other.runner.changed, other.runner.done):
            changed.connect(lambda *_: self._refresh())
            changed.connect(lambda *_: self.changed.emit())
        page.runner.done.connect(lambda _: self._refresh())
        page.loader.refused.connect(self.notice)
        other.refused.connect(self._refused)

    def _choose(self, source: str, best: str, chosen: str) -> None:
        self.other.choices.choose(source, best, chosen)
        self.other.runner.choose_again()
