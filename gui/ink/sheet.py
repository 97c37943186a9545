"""A sheet on which ink is shown: the user's own, and a network's strokes beside it."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.ink.kept import KeptStrokes
from gui.ink.strokes import Stroke, bounds, lines_of, paint_bell, paint_stroke, parted
from gui.theme import scheme
from suite.ink.pressure import Pressures, known

_WIDTH = 2.4  # pixels, of a mouse's line, and of a pen's that is pressed at 0.6 of its most
_REACH = 14  # pixels, within which ink is pointed at
_RING = 6  # pixels, around the point that is stepped to
_MARGIN = 16  # pixels, around ink that is scaled into the sheet
_TINY = 24  # pixels, within which no word can be read


class Inked(NamedTuple):
    """A stroke of the user's, and how hard a pen was pressed at each point, 0 to 1; nothing of that where none was."""

    points: list[list[float]]
    pressures: list[float]


Ink = tuple[Inked, ...]
Layer = tuple[Sequence[Stroke], float]  # a network's strokes, and their alpha


class Sheet(QWidget):
    """Draws strokes smoothly, in its own pixels where they lie on it, and says which ink is pointed at.

    Signals:
        pointed(int): the point under the mouse, counted through all strokes, the network's after the user's; -1 for
            none.
    """

    pointed = Signal(int)

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None):
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self._placeholder = placeholder
        self._ink: list[Inked] = []
        self._theirs: list[Layer] = []
        self._part: int | None = None  # points of each of their layers that are shown
        self._lit: list[tuple[int, int, int]] = []  # stroke, first and last point
        self._pen = -1  # the point that is ringed
        self._cloud: list[tuple[float, ...]] = []
        self._shown = QTransform()  # from the strokes' units to pixels
        self._given = False  # whether the ink came from elsewhere, in a unit of its own
        self._kept = KeptStrokes(self, self._own_lines)
        self._kept_theirs: list[KeptStrokes] = []

    def strokes(self) -> list[list[list[float]]]:
        return [stroke.points for stroke in self._ink]

    def pressures(self) -> list[list[float]]:
        """How hard a pen was pressed at each point of the strokes; empty where none was."""
        return known([stroke.pressures for stroke in self._ink])

    def set_strokes(self, strokes: Sequence[Stroke], pressures: Pressures = ()) -> None:
        """Shows strokes that were written elsewhere, in any unit."""
        self._given = True
        pairs = itertools.zip_longest(strokes, pressures, fillvalue=())
        self.show_ink(tuple(Inked([list(point) for point in stroke], list(each)) for stroke, each in pairs if stroke))

    def ink(self) -> Ink:
        """All that was written, to be shown again by `show_ink`."""
        return tuple(self._ink)

    def show_ink(self, ink: Ink) -> None:
        self._ink = list(ink)
        self.update()

    def show_theirs(self, layers: Sequence[Layer]) -> None:
        """Shows a network's strokes: layers of strokes, each with its alpha, the strongest last."""
        self._theirs = [([stroke for stroke in strokes if len(stroke)], alpha) for strokes, alpha in layers]
        self._kept_theirs = self._kept_theirs[: len(layers)]
        self._kept_theirs += [KeptStrokes(self, self._their_lines) for _ in layers[len(self._kept_theirs) :]]
        self.show_part_of_theirs(None)

    def show_part_of_theirs(self, points: int | None) -> None:
        """Shows so many points of each layer, in the place that they have in the whole; None for all."""
        self._part = points
        self.update()

    def whole(self) -> list[Stroke]:
        """The user's strokes, and those of the network's strongest layer after them."""
        return [*self.strokes(), *(self._theirs[-1][0] if self._theirs else ())]

    def light(self, parts: Sequence[Sequence[int]]) -> None:
        """Lights up parts of strokes, the network's counted after the user's: (stroke, first point, last point)."""
        self._lit = [tuple(part) for part in parts]
        self.update()

    def show_pen(self, point: int) -> None:
        """Rings a point, counted as in `pointed`; -1 for none."""
        if point != self._pen:
            self._pen = point
            self.update()

    def count(self, stroke: int, point: int) -> int:
        """The number of a point of a stroke, counted through all strokes."""
        return sum(map(len, self.whole()[:stroke])) + point

    def show_cloud(self, bells: Sequence[Sequence[float]]) -> None:
        """Shows bells as soft spots: (x, y, deviations of x and y, correlation, weight), in the strokes' units."""
        self._cloud = [tuple(bell) for bell in bells]
        self.update()

    def mouseMoveEvent(self, event) -> None:  # noqa: N802
        self.pointed.emit(self._nearest(event.position()))

    def leaveEvent(self, event) -> None:  # noqa: N802
        self.pointed.emit(-1)

    def _place(self, point: QPointF) -> QPointF:
        """A point of the sheet, in the strokes' units."""
        return self._shown.inverted()[0].map(point)

    def pixel(self, point: QPointF) -> QPointF:
        """Where on the sheet a point lies, given in the strokes' units."""
        return self._shown.map(point)

    def _nearest(self, place: QPointF) -> int:
        """The point that lies nearest to a place, if near enough to be meant."""
        aim = self._place(place)
        best, found = (_REACH / self._shown.m11()) ** 2, -1
        for number, point in enumerate(point for stroke in self.whole() for point in stroke):
            distance = (point[0] - aim.x()) ** 2 + (point[1] - aim.y()) ** 2
            if distance < best:
                best, found = distance, number
        return found

    def retell(self, again: Callable[[str], str]) -> None:
        self._placeholder = again(self._placeholder)

    def paintEvent(self, event) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = scheme()
        if not self._ink and not self._theirs:
            painter.setPen(QColor(colours.muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._placeholder)
        self._fit()
        settled = self._ink[:-1] if self._growing() else self._ink
        self._kept.show(painter, settled, self._shown, colours.text)
        painter.setTransform(self._shown, True)
        for stroke in self._ink[len(settled) :]:
            paint_stroke(painter, stroke.points, colours.text, _WIDTH, stroke.pressures)
        for bell in self._cloud:
            paint_bell(painter, bell, colours.accent)
        whole = self.whole() if self._lit else []
        for number, first, last in self._lit:
            if number < len(whole):
                paint_stroke(painter, whole[number][first : last + 1], colours.accent, 2 * _WIDTH)
        self._show_theirs(painter)
        self._paint_pen(painter)
        painter.end()

    def _show_theirs(self, painter: QPainter) -> None:
        """The network's strokes as far as they are to be seen; those that are whole are kept."""
        for (strokes, alpha), kept in zip(self._theirs, self._kept_theirs):
            whole, begun = parted(strokes, self._part)
            painter.setOpacity(alpha)
            painter.resetTransform()
            kept.show(painter, whole, self._shown, scheme().accent)
            painter.setTransform(self._shown, True)
            paint_stroke(painter, begun, scheme().accent, _WIDTH)
        painter.setOpacity(1.0)

    def _own_lines(self, stroke: Inked) -> Iterator[tuple[QPen, QPainterPath]]:
        return lines_of(stroke.points, scheme().text, _WIDTH, stroke.pressures)

    def _their_lines(self, stroke: Stroke) -> Iterator[tuple[QPen, QPainterPath]]:
        return lines_of(stroke, scheme().accent, _WIDTH)

    def _growing(self) -> bool:
        """Whether the user's last stroke is being written."""
        return False

    def _paint_pen(self, painter: QPainter) -> None:
        if self._pen < 0:
            return
        point = next(itertools.islice((point for stroke in self.whole() for point in stroke), self._pen, None), None)
        if point is not None:
            painter.setPen(QPen(QColor(scheme().text), 1.5 / self._shown.m11()))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            size = _RING / self._shown.m11()
            painter.drawEllipse(QPointF(point[0], point[1]), size, size)

    def _fit(self) -> None:
        """Scales what lies outside the sheet into it, and ink from elsewhere that is tiny; else all stays in place."""
        box = bounds([*self.strokes(), *(stroke for strokes, _ in self._theirs for stroke in strokes)])
        sheet, size = self.rect().toRectF(), max(box.width(), box.height())
        self._shown = QTransform()
        # Not `sheet.contains(box)`, which is false of the box of an upright or a level line.
        inside = sheet.contains(box.topLeft()) and sheet.contains(box.bottomRight())
        if not inside or (self._given and 0 < size < _TINY):
            # A line has no width, or no height, to fill the sheet with.
            wide, high = (max(side, size / 1000) for side in (box.width(), box.height()))
            scale = min((sheet.width() - 2 * _MARGIN) / wide, (sheet.height() - 2 * _MARGIN) / high) if size else 1.0
            self._shown.translate(sheet.center().x(), sheet.center().y()).scale(scale, scale)
            self._shown.translate(-box.center().x(), -box.center().y())
