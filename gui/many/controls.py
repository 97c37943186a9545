"""The buttons above a list: those that do something as it stands now."""

from PySide6.QtWidgets import QPushButton, QWidget

from gui.language import tr
from gui.many.queue import Counts
from gui.many.work import State
from gui.widgets.controls import button
from gui.widgets.flow import Flow


class Controls(QWidget):
    """A row of buttons.

    Args:
        beside: whether results can be written as texts beside their items.

    Attributes:
        buttons: by what they do.
        failed: whether only failed items are to be seen; for the panel to place.
    """

    def __init__(self, beside: bool, parent: QWidget | None = None):
        super().__init__(parent)
        self.setAccessibleName(tr("What to do with the list"))
        self._beside = beside
        self.failed = button(tr("Failed only"), checkable=True, hint=tr("Show the failed items only"))
        self.buttons: dict[str, QPushButton] = {
            "pause": button(
                tr("Pause"), icon_name="pause", hint=tr("Stop for now; go on at any time, even after a restart")
            ),
            "go on": button(tr("Continue"), icon_name="run", kind="primary", hint=tr("Work on what waits")),
            "stop": button(tr("Stop"), icon_name="stop", hint=tr("End here: what waits is left out")),
            "retry": button(tr("Retry failed"), icon_name="redo", hint=tr("Work on the failed items again")),
            "beside": button(tr("Texts beside files"), hint=tr("Write each text into a .txt file beside its item")),
            "export": button(tr("Export…"), hint=tr("Save the results as csv or JSON Lines")),
            "new": button(tr("New list"), hint=tr("Leave this list and make another one")),
        }
        for name, said in (
            ("pause", tr("Pause the list")),
            ("go on", tr("Continue the list")),
            ("stop", tr("Stop the list")),
        ):
            self.buttons[name].setAccessibleName(said)  # the rail and the title have buttons of the same words
        row = Flow(right=True)
        self.setLayout(row)
        for made in self.buttons.values():
            row.addWidget(made)

    def show_state(self, state: State, counts: Counts) -> None:
        """Shows what can be done with a list in this state."""
        working, paused, done = (state is known for known in (State.WORKING, State.PAUSED, State.DONE))
        for name, shown in {
            "pause": working,
            "go on": paused,
            "stop": working or paused,
            "retry": done and counts.failed > 0,
            "beside": self._beside and done and counts.done > 0,
            "export": counts.done > 0,
            "new": paused or done,
        }.items():
            self.buttons[name].setVisible(shown)
        self.failed.setVisible(counts.failed > 0 or self.failed.isChecked())
        self.setVisible(state is not State.EMPTY)
