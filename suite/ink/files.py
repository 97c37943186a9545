"""Ink in files: our own JSON, SVG and InkML."""

import io
import os
import xml.etree.ElementTree as Xml
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from suite.errors import UserError
from suite.ink.ink import strokes_of_value, value_of_strokes

_INKML = "http://www.w3.org/2003/InkML"
_SVG = "http://www.w3.org/2000/svg"
# Width of a pen's line beside the usual height of a stroke, and steps into which a curve of an SVG is cut.
_PEN = 0.06
_CUTS = 24


def read_ink(path: Path) -> dict[str, Any]:
    """Reads ink from a .json, .svg or .inkml file.

    Returns:
        `{"strokes": [[[x, y] or [x, y, seconds], ...], ...]}`, checked.

    Raises:
        UserError: the file is of another kind, damaged, or holds no ink.
        OSError: it cannot be read.
    """
    readers: dict[str, Callable[[bytes], Any]] = {".json": _from_json, ".svg": _from_svg, ".inkml": _from_inkml}
    read = readers.get(path.suffix.lower())
    if read is None:
        raise UserError(f"Ink is read from {', '.join(readers)}. Received {path.name}.")
    try:
        value = read(path.read_bytes())
    except (ValueError, TypeError, KeyError, IndexError, RecursionError, Xml.ParseError) as error:
        raise UserError(f"{path.name} cannot be read as ink: {str(error)[:120]}. Name another file.") from None
    try:
        return value_of_strokes(strokes_of_value(value))
    except UserError as error:
        raise UserError(f"{path.name}: {error}") from None


def write_ink(path: Path, strokes: Sequence[np.ndarray]) -> None:
    """Writes strokes, whole or not at all, in the form that the file's ending names.

    Raises:
        UserError: the ending names none of .json, .svg and .inkml, or the file cannot be written.
    """
    forms = {".json": to_json, ".svg": to_svg, ".inkml": to_inkml}
    form = forms.get(path.suffix.lower())
    if form is None:
        raise UserError(f"Ink is written to {', '.join(forms)}. Received {path.name}.")
    fresh = path.with_name(f".{path.name}.new")
    try:
        fresh.write_text(form(strokes), "utf-8")
        os.replace(fresh, path)
    except OSError as error:
        raise UserError(f"{path} cannot be written: {error.strerror}.") from None


def to_json(strokes: Sequence[np.ndarray]) -> str:
    return msgspec.json.encode(value_of_strokes(strokes)).decode()


def to_svg(strokes: Sequence[np.ndarray]) -> str:
    """A picture without background, as large as the ink, in its units."""
    points = np.concatenate([np.asarray(stroke, "float64")[:, :2] for stroke in strokes])
    heights = [np.ptp(np.asarray(stroke)[:, 1]) for stroke in strokes if len(stroke) > 3]
    pen = _PEN * float(np.median(heights) if heights else np.ptp(points, axis=0).max()) or 1.0
    low, high = points.min(axis=0) - pen, points.max(axis=0) + pen
    paths = "".join(f'<path d="{_drawn(np.asarray(stroke, "float64")[:, :2])}"/>' for stroke in strokes)
    return (
        f'<svg xmlns="{_SVG}" viewBox="{low[0]:.2f} {low[1]:.2f} {high[0] - low[0]:.2f} {high[1] - low[1]:.2f}">'
        f'<g fill="none" stroke="#000" stroke-width="{pen:.3g}" stroke-linecap="round" stroke-linejoin="round">'
        f"{paths}</g></svg>\n"
    )


def to_inkml(strokes: Sequence[np.ndarray]) -> str:
    """Traces of X and Y, and of T in milliseconds where every point has a time."""
    timed = all(np.asarray(stroke).shape[1] == 3 for stroke in strokes)
    channels = "".join(f'<channel name="{name}" type="decimal"/>' for name in ("X", "Y", "T")[: 2 + timed])
    unit = np.array([1, 1, 1000])[: 2 + timed]
    traces = "".join(
        "<trace>"
        + ", ".join(" ".join(f"{n:.3f}" for n in np.asarray(p)[: 2 + timed] * unit) for p in stroke)
        + "</trace>"
        for stroke in strokes
    )
    return f'<ink xmlns="{_INKML}"><traceFormat>{channels}</traceFormat>{traces}</ink>\n'


def _drawn(points: np.ndarray) -> str:
    # A path of no length is a dot only if it goes somewhere.
    rest = points[1:] if len(points) > 1 else points
    return f"M{points[0][0]:.2f} {points[0][1]:.2f}L" + " ".join(f"{x:.2f} {y:.2f}" for x, y in rest)


def _from_json(body: bytes) -> Any:
    return msgspec.json.decode(body)


def _checked_xml(body: bytes) -> bytes:
    """Refuses what could bring other files in or swell."""
    head = body.replace(b"\x00", b"").lower()
    if b"<!doctype" in head or b"<!entity" in head:
        raise ValueError("a document type or entities are not accepted")
    return body


def _from_inkml(body: bytes) -> Any:
    root = Xml.fromstring(_checked_xml(body))
    names = [channel.get("name", "") for channel in root.findall(".//{*}channel")] or ["X", "Y"]
    x, y = names.index("X"), names.index("Y")
    clock = names.index("T") if "T" in names else None
    strokes = []
    for trace in root.findall(".//{*}trace"):
        text = trace.text or ""
        if any(sign in text for sign in "'\"!?*"):
            raise ValueError("its traces are given as differences; absolute numbers are needed")
        points = [[float(n) for n in point.split()] for point in text.split(",") if point.strip()]
        strokes.append([[p[x], p[y]] + ([p[clock] / 1000] if clock is not None else []) for p in points])
    return {"strokes": strokes}


def _from_svg(body: bytes) -> Any:
    from svgelements import SVG, Shape  # half a second, and only SVG needs it
    from svgelements import Path as Curve

    # A few copies of copies stand for millions of shapes, which no one has drawn by hand.
    if any(element.tag.rpartition("}")[2] == "use" for element in Xml.fromstring(_checked_xml(body)).iter()):
        raise ValueError("copies of shapes (<use>) are not accepted")
    strokes = []
    for element in SVG.parse(io.BytesIO(body)).elements():
        if isinstance(element, Shape):
            curve = Curve(element)
            curve.reify()
            strokes += [_sampled(part) for part in curve.as_subpaths()]
    return {"strokes": [stroke for stroke in strokes if stroke]}


def _sampled(subpath) -> list[list[float]]:
    points: list[list[float]] = []
    for segment in subpath:
        kind = type(segment).__name__
        cuts = 1 if kind in ("Line", "Close", "Move") else _CUTS
        ends = [segment.end] if cuts == 1 else [segment.point(i / cuts) for i in range(1, cuts + 1)]
        points += [[float(p.x), float(p.y)] for p in ends if p is not None]
    return points
