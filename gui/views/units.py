"""A map of units over steps that can be pointed at."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from gui.theme import Scheme, scheme
from gui.views.pointed import Pointed

_FEWEST, _USUAL = 4, 32
_LABELS = 22  # pixels below the map
_WIDEST = 28  # pixels of a step, so that a short text is not stretched into stripes
_LEAST = 44  # pixels between two labels


class UnitMap(Pointed):
    """Draws values [steps, units]: what is above zero in the accent colour, what is below in the counter-colour.

    The most active units stand at the top, pinned ones above them.

    Signals:
        pointed(int, int): step and unit under the mouse or chosen with the arrow keys; -1 and -1 for none.
    """

    def __init__(self, name: str, parent: QWidget | None = None):
        super().__init__("units", name, parent)
        self._values = np.zeros((0, 0))
        self._steps: Sequence[str] = ()
        self._activity = np.zeros(0)
        self._order = np.zeros(0, int)
        self._pinned: list[int] = []
        self._many = _USUAL
        self._shares = np.zeros((0, 0))  # what is drawn [rows, steps], from -1 to 1
        self._kept: tuple[tuple | None, QPixmap] = (None, QPixmap())  # what is drawn, and what that depends on

    def show_values(
        self, values: np.ndarray, steps: Sequence[str], activity: np.ndarray, unsigned: bool = False
    ) -> None:
        """Shows values of a layer.

        Args:
            values: [steps, units].
            steps: labels.
            activity: how active each unit is [units].
            unsigned: whether they lie between 0 and 1.
        """
        self._values, self._steps, self._activity, self._at = values, steps, activity, (-1, -1)
        self._largest = 1.0 if unsigned or not values.size else float(np.quantile(np.abs(values), 0.995)) or 1.0
        self._draw()

    def units(self) -> list[int]:
        """The units that are shown, from the top."""
        return [int(unit) for unit in self._order]

    def zoom(self, by: float) -> None:
        """Shows more units, or fewer."""
        self._many = int(min(max(self._many * by, _FEWEST), max(self._values.shape[-1], _FEWEST)))
        self._draw()

    def pin(self, unit: int) -> None:
        """Keeps a unit at the top, or no longer."""
        self._pinned = [u for u in self._pinned if u != unit] if unit in self._pinned else [*self._pinned, unit]
        self._draw()

    def show_step(self, step: int) -> None:
        """Shows a step as pointed at, without saying so; the unit stays."""
        if step != self._at[0]:
            self._at = (step, self._at[1])
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(320, 240)

    def pinned(self, otherwise: int) -> int:
        """The first pinned unit; `otherwise` where there is none."""
        return self._pinned[0] if self._pinned else otherwise

    def unpin(self) -> None:
        """Lets go of all pinned units."""
        self._pinned = []

    def _draw(self) -> None:
        active = np.argsort(-self._activity, kind="stable")
        rest = active[~np.isin(active, self._pinned)]
        self._order = np.concatenate([np.array(self._pinned, int), rest])[: max(self._many, len(self._pinned))]
        self._shares = (
            np.clip(self._values[:, self._order].T / self._largest, -1, 1) if self._values.size else np.zeros((0, 0))
        )
        self._kept = None, QPixmap()
        self.update()

    def mouseMoveEvent(self, event) -> None:  # noqa: N802
        box, place = self._box(), event.position()
        if box.contains(place):
            step = int((place.x() - box.x()) / box.width() * len(self._values))
            self._point(step, int((place.y() - box.y()) / box.height() * len(self._order)))
        else:
            self._point(-1, -1)

    def mousePressEvent(self, event) -> None:  # noqa: N802
        if self._at[1] >= 0:
            self.pin(int(self._order[self._at[1]]))

    def keyPressEvent(self, event) -> None:  # noqa: N802
        key, (step, row) = event.key(), self._at
        moves = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        if key in moves and self._values.size:
            by = moves[key] if step >= 0 else (1, 1)
            self._point(step + by[0], row + by[1])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(2 if key == Qt.Key.Key_Minus else 0.5)
        elif key == Qt.Key.Key_Space and row >= 0:
            self.pin(int(self._order[row]))
        else:
            super().keyPressEvent(event)

    def _point(self, step: int, row: int) -> None:
        if step >= 0:
            step, row = min(step, len(self._values) - 1), min(max(row, 0), len(self._order) - 1)
        else:
            step = row = -1
        if (step, row) != self._at:
            self._at = (step, row)
            self.pointed.emit(step, int(self._order[row]) if row >= 0 else -1)
            self.update()

    def _box(self) -> QRectF:
        width = min(self.width() - 4.0, _WIDEST * len(self._values) * 2.0)
        return QRectF(2, 2, width, self.height() - _LABELS - 2)

    def _drawn(self, box: QRectF, colours: Scheme) -> QPixmap:
        """The map and its labels, kept as a picture: they stay while steps are pointed at."""
        ratio = self.devicePixelRatioF()
        state = self.size(), ratio, self.font().key(), colours
        if self._kept[0] != state:
            kept = QPixmap(self.size() * ratio)
            kept.setDevicePixelRatio(ratio)
            kept.fill(Qt.GlobalColor.transparent)
            painter = QPainter(kept)
            painter.setFont(self.font())
            painter.drawImage(box, _picture(self._shares, colours))
            painter.setPen(QColor(colours.muted))
            self._paint_labels(painter, box, box.width() / len(self._values))
            painter.end()
            self._kept = state, kept
        return self._kept[1]

    def _paint_labels(self, painter: QPainter, box: QRectF, wide: float) -> None:
        every = max(1, int(np.ceil(_LEAST / wide)))
        for step in range(0, len(self._values), every):
            label = QRectF(box.x() + step * wide, box.bottom() + 2, max(every * wide - 4, 20), _LABELS - 2)
            text = painter.fontMetrics().elidedText(
                str(self._steps[step]), Qt.TextElideMode.ElideRight, int(label.width())
            )
            if label.x() + painter.fontMetrics().horizontalAdvance(text) <= self.width():
                painter.drawText(label, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def paintEvent(self, event) -> None:  # noqa: N802
        painter, colours = QPainter(self), scheme()
        if self._shares.size:
            box = self._box()
            wide, high = box.width() / len(self._values), box.height() / len(self._order)
            painter.drawPixmap(0, 0, self._drawn(box, colours))
            painter.setPen(QPen(QColor(colours.accent), 2))
            for row in range(len(self._pinned)):
                painter.drawLine(0, int(box.y() + (row + 0.5) * high), 2, int(box.y() + (row + 0.5) * high))
            if self._at[0] >= 0:
                painter.setPen(QPen(QColor(colours.text), 1))
                painter.drawRect(QRectF(box.x() + self._at[0] * wide, box.y(), wide, box.height()))
            if self._at[1] >= 0:
                painter.setPen(QPen(QColor(colours.text), 1))
                painter.drawRect(QRectF(box.x(), box.y() + self._at[1] * high, box.width(), high))
        self._paint_focus(painter)
        painter.end()


def _picture(shares: np.ndarray, colours: Scheme) -> QImage:
    """Values from -1 to 1 [rows, columns] as pixels: alpha by size, colour by sign."""
    above, below = (np.array(QColor(c).getRgb()[:3]) for c in (colours.accent, colours.against))
    pixels = np.zeros((*shares.shape, 4), "uint8")
    pixels[..., :3] = np.where(shares[..., None] >= 0, above, below)
    pixels[..., 3] = np.round(255 * np.abs(shares))
    height, width = shares.shape
    return QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
