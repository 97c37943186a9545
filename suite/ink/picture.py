"""Ink as a picture file: black lines on nothing, of any width."""

import io
from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw

_HIGHEST = 20_000  # pixels; narrower where it would be higher
_FINE = 4  # the picture is drawn so many times as large, and then made smaller, which smooths its edges
_MOST = 64_000_000  # pixels that are drawn; a larger picture is drawn less finely
_CUTS = 6  # lines that a curve is drawn with


def png_of(strokes: Sequence[np.ndarray], width: int = 2000) -> bytes:
    """A PNG so many pixels wide, as high as the ink needs, without background.

    Args:
        strokes: of points [points, 2 or more], y downwards; none is empty.
        width: in pixels.
    """
    drawn = [np.asarray(stroke, "float64")[:, :2] for stroke in strokes]
    points, pen = np.concatenate(drawn), max(2.0, width / 500)
    low, size = points.min(axis=0), np.maximum(np.ptp(points, axis=0), 1e-6)
    scale = min((width - 4 * pen) / size[0], (_HIGHEST - 4 * pen) / size[1])
    wide, high = (max(1, round(side * scale + 4 * pen)) for side in np.ptp(points, axis=0))
    fine = int(np.clip(np.sqrt(_MOST / (wide * high)), 1, _FINE))
    ink = Image.new("L", (wide * fine, high * fine))
    brush, line = ImageDraw.Draw(ink), round(pen * fine)
    for stroke in drawn:
        _draw(brush, fine * ((_smoothed(stroke) - low) * scale + 2 * pen), line)
    picture = Image.new("RGBA", (wide, high))
    picture.putalpha(ink.reduce(fine))
    body = io.BytesIO()
    picture.save(body, "PNG")
    return body.getvalue()


def _smoothed(points: np.ndarray) -> np.ndarray:
    """A curve through the middles between neighbouring points, which hides the steps of the pen's sampling."""
    if len(points) < 3:
        return points
    middles = (points[1:-1] + points[2:]) / 2
    starts = np.concatenate([points[:1], middles[:-1]])
    share = np.linspace(0, 1, _CUTS, endpoint=False)[None, :, None]
    start, turn, end = starts[:, None], points[1:-1, None], middles[:, None]
    curves = (1 - share) ** 2 * start + 2 * share * (1 - share) * turn + share**2 * end
    return np.concatenate([curves.reshape(-1, 2), middles[-1:], points[-1:]])


def _draw(brush: ImageDraw.ImageDraw, points: np.ndarray, width: int) -> None:
    """A line with round ends."""
    brush.line([tuple(point) for point in points], fill=255, width=width, joint="curve")
    for x, y in (points[0], points[-1]):
        brush.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=255)
