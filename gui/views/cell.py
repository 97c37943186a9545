"""The view of one unit at one step: its equations with their values, beside them those of the other kind of cell."""

from typing import Any

import numpy as np
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from gui.language import decimals, mark, tr
from gui.page.board import Board
from gui.views.base import Panel
from gui.widgets.card import Card
from gui.widgets.columns import Columns
from suite.looks.cell import number, walk
from suite.spec import CellView

_NOTHING = mark("The equations of the unit that is pointed at above appear here.")
_STACK_BELOW = 960  # pixels
_ROWS = 4  # the most that a cell has
_BEFORE = {"c_before": mark("c before"), "h_before": mark("h before")}


class CellPanel(Panel):
    """Walks through the unit and the step that are looked at in the map of gates, from the data that the map has."""

    def __init__(self, view: CellView, board: Board, parent=None):
        super().__init__(view, board, parent)
        self._layers: list[dict[str, Any]] = []
        self._at = (-1, -1, -1)
        self._told: dict[str, Any] = {}
        self._gates, self._aside = QLabel(), QLabel()
        for label in (self._gates, self._aside):
            label.setProperty("tone", "muted")
        self._own = [[QLabel() for _ in range(4)] for _ in range(_ROWS)]
        self._other = [[QLabel() for _ in range(2)] for _ in range(_ROWS)]
        self._card = Card(tr(view.label), tr(view.unit))
        columns = [_column(self._gates, self._own, strong=3), _column(self._aside, self._other)]
        self._card.body.addWidget(Columns(columns, below=_STACK_BELOW))
        self._card.say(tr(_NOTHING))
        self.cards = [self._card]
        board.picked.connect(self._follow)

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        self._layers = [_as_arrays(layer) for layer in values["layers"]]
        self._at = (-1, -1, -1)
        self._follow()

    def clear(self) -> None:
        self._layers, self._told = [], {}
        self._card.set_unit(tr(self.view.unit))
        self._card.say(tr(_NOTHING))

    def text(self) -> str:
        """What is shown, for whoever cannot see it."""
        equations = self._told.get("equations", ())
        return "\n".join([self._card.unit(), *map(_whole, equations)]) if equations else ""

    def retell(self) -> None:
        if self._told:
            self._tell(self._told)

    def _follow(self) -> None:
        layer, unit, step = self.board.cell
        if not 0 <= layer < len(self._layers) or unit < 0:
            return
        if step < 0:  # what was pointed at stays until something else is
            same = self._at[:2] == (layer, unit)
            step = self._at[2] if same else self._busiest(layer, unit)
        self._at = (layer, unit, step)
        self._tell(walk(self._layers[layer], step, unit))

    def _busiest(self, layer: int, unit: int) -> int:
        said = self._layers[layer]["h"][:, unit]
        place = int(np.abs(said).argmax())
        return len(said) - 1 - place if self._layers[layer]["direction"] == "backward" else place

    def _tell(self, told: dict[str, Any]) -> None:
        self._told = told
        self._card.set_unit(
            tr(
                "“{label}”, step {step} · unit {unit} · {name}",
                label=told["label"],
                step=told["step"],
                unit=told["unit"],
                name=told["name"],
            )
        )
        gates = (f"{_said(name)} {decimals(number(value))}" for name, value in told["gates"].items())
        self._gates.setText("   ".join(gates))
        self._aside.setText(tr(told["beside"]["title"]))
        for labels, equation in _filled(self._own, told["equations"]):
            _put(labels, (*_words(equation), *_numbers(equation)) if equation else ("",) * 4)
        for labels, equation in _filled(self._other, told["beside"]["equations"]):
            _put(labels, _words(equation) if equation else ("", ""))
        self._card.unsay()
        self._card.setAccessibleDescription(self.text())


def _as_arrays(layer: dict[str, Any]) -> dict[str, Any]:
    return layer | {name: np.asarray(layer[name]) for name in ("z", "r", *"ifgoch", "c0", "h0") if name in layer}


def _said(name: str) -> str:
    return tr(_BEFORE[name]) if name in _BEFORE else name


def _words(equation: dict[str, Any]) -> tuple[str, str]:
    return tr(equation["name"]), tr(equation["symbols"])


def _numbers(equation: dict[str, Any]) -> tuple[str, str]:
    return f"= {decimals(tr(equation['numbers']))}", f"= {decimals(number(equation['value']))}"


def _whole(equation: dict[str, Any]) -> str:
    name, symbols = _words(equation)
    value = decimals(f"{equation['value']:.3f}")
    return tr("{name}: {said}", name=name, said=f"{symbols} {_numbers(equation)[0]} = {value}")


def _filled(rows: list[list[QLabel]], equations: list[dict[str, Any]]):
    return zip(rows, [*equations, *[None] * (len(rows) - len(equations))])


def _put(labels: list[QLabel], texts: tuple[str, ...]) -> None:
    for label, text in zip(labels, texts):
        label.setText(text)
        label.setVisible(bool(text))


def _column(title: QLabel, rows: list[list[QLabel]], strong: int = -1) -> QWidget:
    """Equations below a title, one a row, aligned; the column `strong` stands out."""
    column = QWidget()
    # So that it may become narrower than its equations, and the columns stack then.
    column.setMinimumWidth(1)
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    for place, labels in enumerate(rows):
        for part, label in enumerate(labels):
            label.setProperty("tone", "strong" if part == strong else "muted")
            grid.addWidget(label, place, part)
    grid.setColumnStretch(len(rows[0]), 1)
    whole = QVBoxLayout(column)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(8)
    whole.addWidget(title)
    whole.addLayout(grid)
    whole.addStretch(1)
    return column
