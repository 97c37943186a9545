"""Pen strokes as paths: smoothed for the eye, scaled into a widget."""

import itertools
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QRadialGradient, QTransform

Stroke = Sequence[Sequence[float]]  # [[x, y] or [x, y, seconds], ...], y downwards

_HIGHEST = 20_000  # pixels of a picture
_AT_ONCE = 64  # curves of a path: Qt takes several times as long for one that is much longer


def pieces_of(stroke: Stroke, most: int) -> Iterator[QPainterPath]:
    """A curve through the middles between neighbouring points, which hides the steps of the pen's sampling.

    It comes in pieces, each of which turns at `most` points at most.
    """
    points = (QPointF(point[0], point[1]) for point in stroke)
    first = next(points)
    path, before = QPainterPath(first), next(points, None)
    if before is None:
        path.lineTo(first + QPointF(0.1, 0))
    for number, after in enumerate(points, 1):
        path.quadTo(before, (before + after) / 2)
        before = after
        if number % most == 0:
            yield path
            path = QPainterPath(path.currentPosition())
    if before is not None:
        path.lineTo(before)
    yield path


def parted(strokes: Sequence[Stroke], points: int | None) -> tuple[list[Stroke], Stroke]:
    """The strokes that lie whole within a number of points, and the beginning of the one after them; None for all."""
    if points is None:
        return list(strokes), []
    for number, stroke in enumerate(strokes):
        if points < len(stroke):
            return list(strokes[:number]), stroke[:points]
        points -= len(stroke)
    return list(strokes), []


def bounds(strokes: Sequence[Stroke]) -> QRectF:
    """The smallest box around all points; null where there are none."""
    points = [point for stroke in strokes for point in stroke]
    if not points:
        return QRectF()
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    return QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def picture(strokes: Sequence[Stroke], width: int = 2000, transparent: bool = True) -> QImage:
    """Black ink on nothing or on white, so many pixels wide; narrower where it would be too high for an image."""
    box, pen = bounds(strokes), max(2.0, width / 500)
    scale = min((width - 4 * pen) / max(box.width(), 1e-6), (_HIGHEST - 4 * pen) / max(box.height(), 1e-6))
    wide, high = (max(1, round(side * scale + 4 * pen)) for side in (box.width(), box.height()))
    image = QImage(wide, high, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent if transparent else Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(2 * pen, 2 * pen)
    painter.scale(scale, scale)
    painter.translate(-box.left(), -box.top())
    painter.setPen(_line("black", pen))
    for stroke in strokes:
        for piece in pieces_of(stroke, _AT_ONCE):
            painter.drawPath(piece)
    painter.end()
    return image


def paint_stroke(painter: QPainter, stroke: Stroke, colour: str, width: float, pressures: Sequence[float] = ()) -> None:
    """Paints what `lines_of` gives."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen, piece in lines_of(stroke, colour, width, pressures):
        painter.setPen(pen)
        painter.drawPath(piece)


def lines_of(
    stroke: Stroke, colour: str, width: float, pressures: Sequence[float] = ()
) -> Iterator[tuple[QPen, QPainterPath]]:
    """A stroke, so many pixels wide at any scale of the painter; thinner or wider where a pen said how it was pressed.

    Args:
        pressures: 0 to 1, of each point; none, or all 0, where nothing is known of them.

    Yields:
        Pieces of it, in their order, each with the pen that it is drawn with.
    """
    if not stroke:
        return
    if any(pressures):
        pieces = pieces_of(stroke, 1)
        widths = [width * (0.4 + pressure) for pressure in (pressures[1:] if len(stroke) > 1 else pressures)]
    else:
        pieces = pieces_of(stroke, _AT_ONCE)
        widths = itertools.repeat(width)
    for piece, wide in zip(pieces, widths):
        yield _line(colour, wide), piece


def _line(colour: str | QColor, width: float) -> QPen:
    """A round pen whose width is in pixels at any scale."""
    pen = QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    pen.setCosmetic(True)
    return pen


def paint_bell(painter: QPainter, bell: Sequence[float], colour: str) -> None:
    """A soft spot two deviations wide, the stronger the heavier the bell.

    Args:
        painter: in the strokes' units.
        bell: (x, y, deviation of x, deviation of y, correlation, weight).
        colour: of its middle.
    """
    x, y, wide, high, slant, weight = bell
    middle, edge = QColor(colour), QColor(colour)
    middle.setAlphaF(min(1.0, 0.15 + 0.6 * weight))
    edge.setAlphaF(0.0)
    spot = QRadialGradient(0, 0, 2)
    spot.setColorAt(0, middle)
    spot.setColorAt(1, edge)
    painter.save()
    # A circle through the root of the covariance is the bell's ellipse (Cholesky).
    painter.setTransform(QTransform(wide, high * slant, 0, high * (1 - slant**2) ** 0.5, x, y), True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(spot)
    painter.drawEllipse(QPointF(0, 0), 2, 2)
    painter.restore()
