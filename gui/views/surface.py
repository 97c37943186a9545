"""The view of a figure over two others, such as a loss over two weights, with paths on it."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from gui.language import tr
from gui.page.board import Board
from gui.views.base import Panel
from gui.views.terrain import Terrain, middles
from gui.widgets.card import Card
from suite.spec import SurfaceView


class SurfacePanel(Panel):
    """A map; the place pointed at is told in numbers at the card's top right."""

    def __init__(self, view: SurfaceView, board: Board, parent=None):
        super().__init__(view, board, parent)
        self._data: Mapping[str, Any] = {}
        self._terrain = Terrain(tr(view.label))
        self._terrain.pointed.connect(self._point)
        card = Card(tr(view.label), tr(view.unit))
        card.setFocusProxy(self._terrain)
        card.body.addWidget(self._terrain)
        self.cards = [card]

    def show(self, values: dict[str, Any], final: bool = True) -> None:
        data = self.payload(values)
        if data is not None:
            self.cards[0].unsay()
            self._show(data)

    def clear(self) -> None:
        self._show({})

    def retell(self) -> None:
        if self._data:
            self._show(self._data)

    def _show(self, data: Mapping[str, Any]) -> None:
        self._data = data
        self._terrain.show_surface(data)
        self._terrain.setAccessibleDescription(self._describe() if data else tr("Nothing is drawn."))
        self._point(-1, -1)

    def _point(self, row: int, column: int) -> None:
        self.cards[0].set_unit(self._name(row, column) if row >= 0 else tr(self.view.unit))

    def _name(self, row: int, column: int) -> str:
        values, x, y = np.asarray(self._data["values"]), self._data["x"], self._data["y"]
        across, up = middles(x, values.shape[1])[column], middles(y, values.shape[0])[row]
        return tr(
            "{x} {across:.3g}, {y} {up:.3g}: {label} {value:.3g}",
            x=x["label"],
            across=across,
            y=y["label"],
            up=up,
            label=self._data["label"],
            value=values[row, column],
        )

    def _describe(self) -> str:
        values = np.asarray(self._data["values"])
        lowest, highest = (np.unravel_index(place, values.shape) for place in (values.argmin(), values.argmax()))
        said = [tr("Lowest at {low}; highest at {high}.", low=self._name(*lowest), high=self._name(*highest))]
        for path in self._data.get("paths", ()):
            (x, y), (across, up) = path["points"][0], path["points"][-1]
            said.append(
                tr(
                    "{label}: from {x:.3g}, {y:.3g} to {across:.3g}, {up:.3g}.",
                    label=path["label"],
                    x=x,
                    y=y,
                    across=across,
                    up=up,
                )
            )
        return " ".join(said)
