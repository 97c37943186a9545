"""Pen strokes as paths: smoothed for the eye, scaled into a widget."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QRadialGradient, QTransform

Stroke = Sequence[Sequence[float]]  # [[x, y] or [x, y, seconds], ...], y downwards

_HIGHEST = 20_000  # pixels of a picture


def path_of(stroke: Stroke) -> QPainterPath:
    """A curve through the middles between neighbouring points, which hides the steps of the pen's sampling."""
    points = [QPointF(point[0], point[1]) for point in stroke]
    path = QPainterPath(points[0])
    if len(points) == 1:
        path.lineTo(points[0] + QPointF(0.1, 0))
        return path
    for before, after in zip(points[1:], points[2:]):
        path.quadTo(before, (before + after) / 2)
    path.lineTo(points[-1])
    return path


def beginning(strokes: Sequence[Stroke], points: int) -> list[Stroke]:
    """The strokes up to a number of points."""
    found = []
    for stroke in strokes:
        if points <= 0:
            break
        found.append(stroke[:points])
        points -= len(stroke)
    return found


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
        painter.drawPath(path_of(stroke))
    painter.end()
    return image


def paint_stroke(
    painter: QPainter,
    stroke: Stroke,
    colour: str,
    width: float,
    alpha: float = 1.0,
    pressures: Sequence[float] = (),
) -> None:
    """A stroke, so many pixels wide at any scale of the painter; thinner where it was pressed less."""
    if not stroke:
        return
    ink = QColor(colour)
    ink.setAlphaF(alpha)
    pen = _line(ink, width)
    painter.setPen(pen)
    if not pressures or min(pressures) == 1.0:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path_of(stroke))
        return
    for first, second, pressure in zip(stroke, stroke[1:], pressures):
        pen.setWidthF(width * (0.4 + pressure))
        painter.setPen(pen)
        painter.drawLine(QPointF(first[0], first[1]), QPointF(second[0], second[1]))


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
