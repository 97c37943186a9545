"""What a page says of itself: in place, where there is no result to show, and in the status line."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from gui import figures
from gui.card import Card
from gui.runner import State
from gui.statusline import Status

if TYPE_CHECKING:
    from gui.page import Page

_NOTHING = "Nothing came out of this. Try other words, or more of them."


class Telling:
    """Speaks in the page's first output card; a task without one has only the status line and the notices."""

    def __init__(self, page: Page):
        self._page = page
        self._voice: Card | None = next((card for panel in page.parts.outputs for card in panel.cards), None)
        self._note = QLabel()
        self._note.setProperty("tone", "muted")
        self._note.setWordWrap(True)
        self._note.hide()
        if self._voice:
            self._voice.foot.addWidget(self._note)
        else:
            page.title.layout().insertWidget(1, self._note)

    def tell(self) -> None:
        """Says what there is to say now, or gives way to the result."""
        page, runner, loader = self._page, self._page.runner, self._page.loader
        result = runner.result if runner.state is State.DONE else None
        note = result.note if result else runner.error if not self._voice else ""
        self._note.setText(note)
        self._note.setVisible(bool(note))
        if self._voice is None:
            return
        error = runner.error if runner.state is State.FAILED else loader.error
        if error:
            again = page.run if page.parts.ready() else loader.load
            self._voice.say(error, heading="This did not work", tone="error", actions=[("Try again", lambda: again())])
        elif runner.state is State.EMPTY:
            samples = [(sample.title, partial(page.try_sample, sample)) for sample in page.spec.samples]
            self._voice.say(page.spec.summary, heading="", actions=samples)
        elif runner.state is State.WORKING and loader.progress and not loader.loaded:
            progress = loader.progress
            text = "What you type is kept and runs as soon as the model is there."
            self._voice.say(
                text, heading=f"Loading the model: {progress.stage}", fraction=progress.fraction, working=True
            )
        elif result and not any(panel.has_something(result.values) for panel in page.parts.outputs):
            self._voice.say(result.note or _NOTHING, heading="Nothing to say")
        else:
            self._voice.unsay()

    def status(self) -> Status:
        """What the status line says."""
        runner, loader = self._page.runner, self._page.loader
        progress = runner.progress if runner.state is State.WORKING else None
        progress = progress or (loader.progress if not loader.loaded else None)
        loaded, result = loader.loaded, runner.result
        seconds = result.seconds if result else {}
        size = (
            f" · {figures.parameters(loaded.parameters)} · {figures.size(loaded.bytes)}"
            if loaded and loaded.bytes
            else ""
        )
        return Status(
            state=self._state(),
            model=self._page.spec.name + size,
            loaded=loaded is not None,
            device=loaded.device if loaded else "",
            device_name=loader.device,
            reason=loaded.reason if loaded else "",
            time=figures.duration(sum(seconds.values())) if seconds else "",
            stages=" · ".join(f"{stage} {figures.duration(value)}" for stage, value in seconds.items()),
            working=progress is not None,
            fraction=progress.fraction if progress else None,
        )

    def _state(self) -> str:
        runner, loader = self._page.runner, self._page.loader
        if loader.progress and not loader.loaded:
            return f"Loading · {loader.progress.stage}"
        if runner.state is State.WORKING:
            stage = f" · {runner.progress.stage}" if runner.progress else ""
            return f"{self._page.spec.working}{stage}"
        if self._page.sides.busy():
            return "Working on a list"
        if loader.error:
            return "Model not loaded"
        if runner.state in (State.FAILED, State.STOPPED):
            return runner.state.value.capitalize()
        return "Ready" if loader.loaded else "Unloaded"
