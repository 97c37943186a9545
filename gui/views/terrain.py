"""A map of a figure over two others, with paths on it."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from gui.language import tr
from gui.theme import points, scheme
from gui.views.pointed import Pointed

_LEFT, _TOP, _LINE = 8, 6, 22  # pixels beside, above and of each line of words below the map
_WIDEST = 640  # pixels of the map
_DEEPEST = 0.75  # alpha of the highest value
_SAMPLE = 34  # pixels of a path in the legend
_DOT, _RING = 4, 5  # pixels from the middle to the line around it
_LOOKS = ((Qt.PenStyle.SolidLine, "text"), (Qt.PenStyle.DashLine, "against"), (Qt.PenStyle.DotLine, "accent"))


class Terrain(Pointed):
    """Draws what `SurfaceView` describes: the higher, the deeper the colour; each path with a ring at its start and a
    dot at its end, or as its "filled" says of both: dots where true, rings where not.

    Signals:
        pointed(int, int): row and column under the mouse or chosen with the arrow keys; -1 and -1 for none.
    """

    def __init__(self, name: str, parent: QWidget | None = None):
        super().__init__("terrain", name, parent)
        self._data: Mapping[str, Any] = {}
        self._values = np.zeros((0, 0))

    def show_surface(self, data: Mapping[str, Any]) -> None:
        """Shows data of a `SurfaceView`; none of it for an empty mapping."""
        self._data, self._at = data, (-1, -1)
        self._values = np.asarray(data.get("values", np.zeros((0, 0))), float)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(320, 360)

    def mouseMoveEvent(self, event) -> None:  # noqa: N802
        box, here = self.box(), event.position()
        if self._values.size and box.contains(here):
            rows, columns = self._values.shape
            column = int((here.x() - box.x()) / box.width() * columns)
            self._point(int((box.bottom() - here.y()) / box.height() * rows), column)
        else:
            self._point(-1, -1)

    def keyPressEvent(self, event) -> None:  # noqa: N802
        key = Qt.Key
        moves = {key.Key_Left: (0, -1), key.Key_Right: (0, 1), key.Key_Up: (1, 0), key.Key_Down: (-1, 0)}
        if event.key() in moves and self._values.size:
            by = moves[event.key()] if self._at[0] >= 0 else (1, 1)
            self._point(max(self._at[0] + by[0], 0), max(self._at[1] + by[1], 0))
        else:
            super().keyPressEvent(event)

    def box(self) -> QRectF:
        """Where the map lies, in pixels."""
        below = self._line() * (1 + len(self._data.get("paths", ())))
        wide = min(self.width() - 2.0 * _LEFT, _WIDEST)
        return QRectF(_LEFT, _TOP + self._line(), wide, self.height() - _TOP - self._line() - below)

    def _point(self, row: int, column: int) -> None:
        if row >= 0:
            row, column = min(row, self._values.shape[0] - 1), min(column, self._values.shape[1] - 1)
        if (row, column) != self._at:
            self._at = (row, column)
            self.pointed.emit(row, column)
            self.update()

    def paintEvent(self, event) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 13 / 15)
        painter.setFont(font)
        if self._values.size:
            self._paint_map(painter)
            self._paint_axes(painter)
            for number, path in enumerate(self._data.get("paths", ())):
                self._paint_path(painter, number, path)
        self._paint_focus(painter)
        painter.end()

    def _paint_map(self, painter: QPainter) -> None:
        box, colours = self.box(), scheme()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(box, _picture(self._values, colours.accent, self._data.get("bounds")))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawRect(box)
        if self._at[0] >= 0:
            rows, columns = self._values.shape
            high, wide = box.height() / rows, box.width() / columns
            painter.setPen(QPen(QColor(colours.text), 1))
            place = QRectF(box.x() + self._at[1] * wide, box.bottom() - (self._at[0] + 1) * high, wide, high)
            painter.drawRect(place.adjusted(-1, -1, 1, 1))

    def _paint_axes(self, painter: QPainter) -> None:
        """What runs upwards above the map, what runs to the right below it."""
        box, x, y = self.box(), self._data["x"], self._data["y"]
        painter.setPen(QColor(scheme().muted))
        middle, align = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag
        above = QRectF(box.x(), _TOP, box.width(), self._line())
        painter.drawText(
            above,
            align.AlignLeft | middle,
            tr("↑ {label}, {low:g} to {high:g}", label=y["label"], low=y["low"], high=y["high"]),
        )
        below = QRectF(box.x(), box.bottom(), box.width(), self._line())
        painter.drawText(
            below,
            align.AlignRight | middle,
            tr("{label}, {low:g} to {high:g} →", label=x["label"], low=x["low"], high=x["high"]),
        )

    def _paint_path(self, painter: QPainter, number: int, path: Mapping[str, Any]) -> None:
        style, colour = _LOOKS[number % len(_LOOKS)]
        pen = QPen(QColor(getattr(scheme(), colour)), 2, style, j=Qt.PenJoinStyle.RoundJoin)
        box = self.box()
        places = [self._place(*point) for point in path["points"]]
        row = QRectF(box.x(), box.bottom() + (1 + number) * self._line(), box.width(), self._line())
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawLine(QPointF(row.x(), row.center().y()), QPointF(row.x() + _SAMPLE, row.center().y()))
        painter.save()
        painter.setClipRect(box)
        painter.drawPolyline(QPolygonF(places))
        painter.setPen(QPen(pen.color(), 2))
        for place, filled in zip((places[0], places[-1]), path.get("filled", (False, True))):
            painter.setBrush(pen.color() if filled else Qt.BrushStyle.NoBrush)
            radius = _DOT if filled else _RING
            painter.drawEllipse(place, radius, radius)
        painter.restore()
        painter.setPen(QColor(scheme().text))
        words = row.adjusted(_SAMPLE + 8, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, path["label"])

    def _place(self, x: float, y: float) -> QPointF:
        """In pixels; what lies far outside stays near enough to be drawn."""
        box, across, up = self.box(), self._data["x"], self._data["y"]
        right = np.clip((x - across["low"]) / (across["high"] - across["low"]), -9, 10)
        high = np.clip((y - up["low"]) / (up["high"] - up["low"]), -9, 10)
        return QPointF(box.x() + float(right) * box.width(), box.bottom() - float(high) * box.height())

    def _line(self) -> float:
        return max(_LINE, self.font().pointSizeF() / points(15) * _LINE)


def _picture(values: np.ndarray, colour: str, bounds: Sequence[float] | None) -> QImage:
    """Values [rows, columns], the first row at the foot, as pixels of one colour: the higher between two bounds, by
    default the lowest and the highest value, the less can be seen through it."""
    low, high = bounds or (float(values.min()), float(values.max()))
    shares = (values[::-1] - low) / ((high - low) or 1.0)
    rows, columns = shares.shape
    pixels = np.zeros((rows, columns, 4), "uint8")
    pixels[..., :3] = QColor(colour).getRgb()[:3]
    pixels[..., 3] = np.round(255 * _DEEPEST * shares)
    return QImage(pixels.tobytes(), columns, rows, 4 * columns, QImage.Format.Format_RGBA8888).copy()


def middles(axis: Mapping[str, Any], count: int) -> Sequence[float]:
    """What an axis says at the middle of each of its rows or columns."""
    size = (axis["high"] - axis["low"]) / count
    return [axis["low"] + (place + 0.5) * size for place in range(count)]
