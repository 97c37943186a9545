"""The view in which a unit, a gate or an attention is forced, and the outputs are shown beside what they were."""

from typing import Any

from PySide6.QtGui import QDoubleValidator
from PySide6.QtWidgets import QLabel, QLineEdit

from gui.language import mark, tr
from gui.page.board import Board
from gui.views.asking import AskingPanel
from gui.views.outcome import Outcome
from gui.widgets.controls import ComboBox, button
from gui.widgets.flow import Flow
from suite.spec import InterveneView

_GATES = {
    "f": mark("Forget gate (f)"),
    "i": mark("Input gate (i)"),
    "g": mark("Candidate (g)"),
    "o": mark("Output gate (o)"),
    "c": mark("Cell state (c)"),
    "h": mark("Let out (h)"),
}
_WHOSE = (mark("This unit"), mark("Every unit of the layer"))
_WHEN = (mark("At this step"), mark("From this step on"), mark("At every step"))
_HINT = mark("Point at a unit and a step in the map of gates above, or pin a unit there.")


class IntervenePanel(AskingPanel):
    """Forces what is looked at in the map of gates; has the task run again and says what became of its outputs."""

    def __init__(self, view: InterveneView, board: Board, parent=None):
        super().__init__(view, board, parent)
        self._cell = (-1, -1, -1)  # layer, unit and step
        self._said = False
        self._where = QLabel(tr(_HINT))
        self._where.setProperty("tone", "muted")
        self._whose, self._when, self._what = (
            _box(name, words)
            for name, words in (
                (tr("Which units"), _WHOSE),
                (tr("Which steps"), _WHEN),
                (tr("What is forced"), tuple(_GATES.values())),
            )
        )
        self._value = QLineEdit("0")
        self._value.setAccessibleName(tr("The value that it is forced to"))
        self._value.setValidator(QDoubleValidator(-1000.0, 1000.0, 6, self._value))
        self._value.setFixedWidth(84)
        self._value.returnPressed.connect(self._force)
        self._buttons = [
            button(tr("Shut"), hint=tr("Force it to 0")),
            button(tr("Open"), hint=tr("Force it to 1")),
            button(tr("Force"), hint=tr("Force it to this value and run again")),
        ]
        for made, value in zip(self._buttons, ("0", "1", "")):
            made.clicked.connect(lambda _=False, value=value: self._force(value))
        self._outcome = Outcome()
        self._lay_out()
        board.picked.connect(self._follow)
        self.clear()

    def _lay_out(self) -> None:
        chosen, row = Flow(), Flow()
        for part in (self._whose, self._what, self._when):
            chosen.addWidget(part)
        for part in (*self._buttons[:2], self._value, self._buttons[2]):
            row.addWidget(part)
        if any(option.name == "look" for option in self.view.asks):
            self._look = QLineEdit("1")
            self._look.setAccessibleName(tr("The part of the input that all attention goes to, from 1"))
            self._look.setFixedWidth(56)
            self._gaze = button(
                tr("Look there"), hint=tr("Have all attention go to this part of the input, counted from 1")
            )
            self._gaze.clicked.connect(self._redraw)
            part = QLabel(tr("All attention to part"))
            part.setProperty("tone", "muted")
            row.addWidget(part)
            row.addWidget(self._look)
            row.addWidget(self._gaze)
            self._buttons.append(self._gaze)
        row.addWidget(self._stop)
        self._card.body.setSpacing(12)
        self._card.body.addWidget(self._where)
        self._card.body.addLayout(chosen)
        self._card.body.addLayout(row)
        self._card.body.addWidget(self._outcome)

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        self._rest()
        self._said = True
        self._outcome.show_outputs(values["said"], values["outputs"])
        self._outcome.show()

    def refuse(self, reason: str) -> None:
        self._rest()
        self._said = False
        self._outcome.show_outputs(reason, [])
        self._outcome.show()

    def clear(self) -> None:
        self.outdate()
        self._follow()

    def outdate(self) -> None:
        self._rest()
        self._said = False
        self._outcome.hide()

    def text(self) -> str:
        """What came of it, in sentences."""
        return self._outcome.text() if self._said else ""

    def _follow(self) -> None:
        """Takes over what is looked at; a step that is no longer pointed at stays."""
        layer, unit, step = self.board.cell
        if layer >= 0 and unit >= 0:
            kept = self._cell[2] if self._cell[0] == layer else 0
            self._cell = (layer, unit, step if step >= 0 else max(kept, 0))
            self._where.setText(
                tr(
                    "Unit {unit} of “{layer}”, at step {step}",
                    unit=unit,
                    layer=self.board.layer,
                    step=self._cell[2] + 1,
                )
            )
        for made in self._buttons:
            made.setEnabled(self._cell[0] >= 0)

    def _steps(self) -> dict[str, int]:
        step = self._cell[2] + 1
        return ({"first": step, "last": step}, {"first": step, "last": 0}, {"first": 1, "last": 0})[
            self._when.currentIndex()
        ]

    def _force(self, value: str = "") -> None:
        if value:
            self._value.setText(value)
        layer, unit, _ = self._cell
        number = float(self._value.text().replace(",", ".") or 0)
        what = list(_GATES)[self._what.currentIndex()]
        whose = {"layer": layer + 1, "unit": -1 if self._whose.currentIndex() else unit}
        self._ask(whose | {"what": what, "value": number} | self._steps())

    def _redraw(self) -> None:
        if self._look.text().isdigit():
            self._ask({"layer": self._cell[0] + 1, "look": int(self._look.text())} | self._steps())


def _box(name: str, words: tuple[str, ...]) -> ComboBox:
    box = ComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
    box.addItems(list(map(tr, words)))
    return box
