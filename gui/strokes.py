"""Pen strokes as paths: smoothed for the eye, scaled into a widget."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

Stroke = Sequence[Sequence[float]]  # [[x, y] or [x, y, seconds], ...], y downwards


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


def bounds(strokes: Sequence[Stroke]) -> QRectF:
    """The smallest box around all points; null where there are none."""
    points = [point for stroke in strokes for point in stroke]
    if not points:
        return QRectF()
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    return QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
