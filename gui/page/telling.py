"""What a page says of itself: in place, where there is no result to show, and in the status line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from gui import figures
from gui.language import mark, tr
from gui.page.loader import Loader
from gui.page.runner import Runner, State
from gui.statusline import Status
from gui.views.base import Panel
from gui.widgets.card import Card
from gui.widgets.saying import Action
from gui.widgets.strip import Strip

if TYPE_CHECKING:
    from gui.page.page import Page

# Of a run, as its times name them.
_STAGES = (
    mark("total"),
    mark("decode"),
    mark("encode"),
    mark("caption"),
    mark("decoding"),
    mark("reading"),
    mark("computing"),
    mark("training"),
)
_NOTHING = mark("Nothing came out of this. Try other words, or more of them.")


def speak(
    voice: Card | Strip,
    runner: Runner,
    loader: Loader,
    outputs: Sequence[Panel],
    invitation: tuple[str, Sequence[Action]],
    again: Callable[[], None],
) -> None:
    """Says in a card or a strip what there is to say of a run now, or gives way to its result.

    Args:
        invitation: what is said and offered while nothing has been given.
        again: tries once more what did not work.
    """
    result = runner.result if runner.state is State.DONE else None
    error = runner.error if runner.state is State.FAILED else loader.error
    if error:
        actions = [(tr("Try again"), lambda: again())]
        voice.say(tr(error), heading=tr("This did not work"), tone="error", actions=actions)
    elif runner.state is State.EMPTY:
        text, actions = invitation
        voice.say(text, heading="", actions=actions)
    elif runner.state is State.WORKING and loader.progress and not loader.loaded:
        progress = loader.progress
        text = tr("What you type is kept and runs as soon as the model is there.")
        voice.say(
            text,
            heading=tr("Loading the model: {stage}", stage=tr(progress.stage)),
            fraction=progress.fraction,
            working=True,
        )
    elif result and not any(panel.has_something(result.values) for panel in outputs):
        voice.say(tr(result.note or tr(_NOTHING)), heading=tr("Nothing to say"))
    else:
        voice.unsay()


class Telling:
    """Speaks in the page's first output card; in a strip below the inputs where a task has none."""

    def __init__(self, page: Page):
        self._page = page
        card = next((card for panel in page.parts.outputs for card in panel.cards), None)
        self._voice: Card | Strip = card or Strip()
        self._note = QLabel(page)
        self._note.setProperty("tone", "muted")
        self._note.setWordWrap(True)
        self._note.hide()
        if card:
            card.foot.addWidget(self._note)
        else:
            page.put_below_inputs(self._voice)

    def tell(self) -> None:
        """Says what there is to say now, or gives way to the result."""
        page, runner, loader = self._page, self._page.runner, self._page.loader
        result = runner.result if runner.state is State.DONE else None
        note = result.note if result else ""
        samples = [(tr(sample.title), partial(page.try_sample, sample)) for sample in page.spec.samples]
        again = page.run if page.parts.ready() else loader.load
        speak(self._voice, runner, loader, page.parts.outputs, (tr(page.spec.summary), samples), again)
        note = "" if self._voice.said() else note  # which is all there is to say, where there is no result
        if isinstance(self._voice, Strip):
            if note:
                self._voice.say(tr(note))
        else:
            self._note.setText(tr(note))
            self._note.setVisible(bool(note))

    def status(self) -> Status:
        """What the status line says."""
        runner, loader = self._page.runner, self._page.loader
        progress = runner.progress if runner.state is State.WORKING else None
        progress = progress or (loader.progress if not loader.loaded else None)
        loaded, result = loader.loaded, runner.result
        seconds = result.seconds if result else {}
        model = [tr(self._page.spec.short)]
        if loaded and loaded.bytes:
            model += [figures.parameters(loaded.parameters), figures.size(loaded.bytes)]
        return Status(
            state=self._state(),
            model=" · ".join(model),
            loaded=loaded is not None,
            device=tr(loaded.device) if loaded else "",
            device_name=loader.device,
            reason=tr(loaded.reason) if loaded else "",
            time=figures.duration(sum(seconds.values())) if seconds else "",
            stages=" · ".join(f"{tr(stage)} {figures.duration(value)}" for stage, value in seconds.items()),
            working=progress is not None,
            fraction=progress.fraction if progress else None,
        )

    def _state(self) -> str:
        runner, loader = self._page.runner, self._page.loader
        if loader.progress and not loader.loaded:
            return tr("Loading · {stage}", stage=tr(loader.progress.stage))
        if runner.state is State.WORKING:
            stage = f" · {tr(runner.progress.stage)}" if runner.progress else ""
            return f"{tr(self._page.spec.working)}{stage}"
        if self._page.sides.busy():
            return tr("Working on a list")
        if loader.error:
            return tr("Model not loaded")
        if runner.state in (State.FAILED, State.STOPPED):
            return tr("Failed") if runner.state is State.FAILED else tr("Stopped")
        if runner.state is State.DONE and self._page.keeper.waits:
            return tr("Result not kept yet")
        return tr("Ready") if loader.loaded else tr("Unloaded")
