"""Ink in files: our own JSON, SVG and InkML."""

import io
import os
import re
import xml.etree.ElementTree as Xml
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from suite.errors import UserError
from suite.ink.ink import places_of_size, strokes_of_value, value_of_strokes
from suite.ink.pressure import Pressures, filled, pressures_of_value

_INKML = "http://www.w3.org/2003/InkML"
_SVG = "http://www.w3.org/2000/svg"
# Width of a pen's line beside the usual height of a stroke, and steps into which a curve of an SVG is cut.
_PEN = 0.06
_CUTS = 24


def read_ink(path: Path, limit: int = 50_000) -> dict[str, Any]:
    """Reads ink from a .json, .svg or .inkml file.

    Args:
        path: of the file.
        limit: most points.

    Returns:
        `{"strokes": [[[x, y] or [x, y, seconds], ...], ...]}`, checked, with "pressures" where a pen said some.

    Raises:
        UserError: the file is of another kind, damaged, or holds no ink, or too much.
        OSError: it cannot be read.
    """
    readers: dict[str, Callable[[bytes], Any]] = {".json": _from_json, ".svg": _from_svg, ".inkml": _from_inkml}
    read = readers.get(path.suffix.lower())
    if read is None:
        raise UserError("Ink is read from {kinds}. Received {name}.", kinds=", ".join(readers), name=path.name)
    body = path.read_bytes()
    try:
        if read is _from_svg:
            _check_points(_points_in(body), limit)  # to draw them all and then to refuse them takes minutes
        value = read(body)
        strokes = strokes_of_value(value)
        _check_points(sum(map(len, strokes)), limit)
        pressures = pressures_of_value(value)
    except (ValueError, TypeError, KeyError, IndexError, RecursionError, Xml.ParseError) as error:
        raise UserError(
            "{name} cannot be read as ink: {reason}. Name another file.", name=path.name, reason=str(error)[:120]
        ) from None
    except UserError as error:
        raise UserError("{name}: {reason}", name=path.name, reason=str(error)) from None
    return value_of_strokes(strokes, pressures)


def write_ink(path: Path, strokes: Sequence[np.ndarray], width: int = 2000) -> None:
    """Writes strokes, whole or not at all, in the form that the file's ending names.

    Args:
        path: of the file.
        strokes: what it is to hold.
        width: of a picture, in pixels.

    Raises:
        UserError: the ending names none of .json, .svg, .inkml and .png, or the file cannot be written.
    """
    fresh = path.with_name(f".{path.name}.new")
    try:
        fresh.write_bytes(_form(path, strokes, width))
        os.replace(fresh, path)
    except OSError as error:
        raise UserError("{path} cannot be written: {reason}.", path=path, reason=error.strerror) from None


def _form(path: Path, strokes: Sequence[np.ndarray], width: int) -> bytes:
    if path.suffix.lower() == ".png":
        from suite.ink.picture import png_of  # only pictures need what draws them

        return png_of(strokes, width)
    form = FORMS.get(path.suffix.lower())
    if form is None:
        kinds = ", ".join([*FORMS, ".png"])
        raise UserError("Ink is written to {kinds}. Received {name}.", kinds=kinds, name=path.name)
    return form(strokes).encode("utf-8")


def to_json(strokes: Sequence[np.ndarray], pressures: Pressures = ()) -> str:
    return msgspec.json.encode(value_of_strokes(strokes, pressures)).decode()


def to_svg(strokes: Sequence[np.ndarray], pressures: Pressures = ()) -> str:
    """A picture without background, as large as the ink, in its units; strokes as wide as a pen was pressed."""
    points = np.concatenate([np.asarray(stroke, "float64")[:, :2] for stroke in strokes])
    heights = [np.ptp(np.asarray(stroke)[:, 1]) for stroke in strokes if len(stroke) > 3]
    pen = _PEN * float(np.median(heights) if heights else np.ptp(points, axis=0).max()) or 1.0
    low, high = points.min(axis=0) - pen, points.max(axis=0) + pen
    number = f"{{:.{places_of_size(strokes)}f}}".format
    widths = [f' stroke-width="{pen * (0.4 + np.mean(each)):.3g}"' if len(each) else "" for each in pressures]
    paths = "".join(
        f'<path d="{_drawn(np.asarray(stroke, "float64")[:, :2], number)}"{width}/>'
        for stroke, width in zip(strokes, widths or [""] * len(strokes))
    )
    return (
        f'<svg xmlns="{_SVG}" viewBox="{" ".join(map(number, [*low, *(high - low)]))}">'
        f'<g fill="none" stroke="#000" stroke-width="{pen:.3g}" stroke-linecap="round" stroke-linejoin="round">'
        f"{paths}</g></svg>\n"
    )


def to_inkml(strokes: Sequence[np.ndarray], pressures: Pressures = ()) -> str:
    """Traces of X and Y, of T in milliseconds where every point has a time, and of F where a pen said its force."""
    timed = all(np.asarray(stroke).shape[1] == 3 for stroke in strokes)
    names = ["X", "Y"] + ["T"] * timed
    tables = [np.asarray(stroke, "float64")[:, : len(names)] * [1, 1, 1000][: len(names)] for stroke in strokes]
    channels = "".join(f'<channel name="{name}" type="decimal"/>' for name in names)
    if pressures:
        channels += '<channel name="F" type="decimal" min="0" max="1"/>'
        tables = [np.column_stack(pair) for pair in zip(tables, filled(pressures, strokes))]
    places = places_of_size(strokes)
    traces = "".join(
        f"<trace>{', '.join(' '.join(f'{n:.{places}f}' for n in point) for point in table)}</trace>" for table in tables
    )
    return f'<ink xmlns="{_INKML}"><traceFormat>{channels}</traceFormat>{traces}</ink>\n'


# By the endings of the files that ink is kept in, and read from again.
FORMS = {".svg": to_svg, ".json": to_json, ".inkml": to_inkml}


def _drawn(points: np.ndarray, number: Callable[[float], str]) -> str:
    # A path of no length is a dot only if it goes somewhere.
    rest = points[1:] if len(points) > 1 else points
    first, *others = (f"{number(x)} {number(y)}" for x, y in [points[0], *rest])
    return f"M{first}L{' '.join(others)}"


def _check_points(count: int, limit: int) -> None:
    if count > limit:
        raise UserError("Ink may have at most {limit:,} points. Received {count:,}.", limit=limit, count=count)


def _from_json(body: bytes) -> Any:
    try:
        return msgspec.json.decode(body)
    except msgspec.DecodeError as error:
        if re.search(rb"\b(NaN|Infinity)\b", body):
            raise ValueError("it holds NaN or Infinity, which are no numbers") from None
        raise ValueError(str(error)) from None


def _checked_xml(body: bytes) -> bytes:
    """Refuses what could bring other files in or swell."""
    head = body.replace(b"\x00", b"").lower()
    if b"<!doctype" in head or b"<!entity" in head:
        raise ValueError("a document type or entities are not accepted")
    return body


def _from_inkml(body: bytes) -> Any:
    root = Xml.fromstring(_checked_xml(body))
    channels = root.findall(".//{*}channel")
    names = [channel.get("name", "") for channel in channels] or ["X", "Y"]
    if not {"X", "Y"} <= set(names):
        raise ValueError("it has no channels X and Y")
    wanted = [names.index(name) for name in ("X", "Y", "T") if name in names]
    unit = [1, 1, 1000][: len(wanted)]
    force = names.index("F") if "F" in names else None
    strokes, forces = [], []
    for trace in root.findall(".//{*}trace"):
        text = trace.text or ""
        if any(sign in text for sign in "'\"!?*"):
            raise ValueError("its traces are given as differences; absolute numbers are needed")
        points = [[float(n) for n in point.split()] for point in text.split(",") if point.strip()]
        strokes.append([[point[place] / size for place, size in zip(wanted, unit)] for point in points])
        forces.append([point[force] for point in points] if force is not None else [])
    return {"strokes": strokes, "pressures": _as_shares(forces, channels[force] if force is not None else None)}


def _as_shares(forces: list[list[float]], channel: Xml.Element | None) -> list[list[float]]:
    """Forces from 0 to 1 of the most that the pen can tell, or of the strongest if it does not say what that is."""
    if channel is None:
        return []
    low = float(channel.get("min", 0))
    most = float(channel.get("max", max((max(each, default=0.0) for each in forces), default=0.0))) - low
    return [[min(1.0, max(0.0, (force - low) / most)) for force in each] for each in forces] if most > 0 else []


def _from_svg(body: bytes) -> Any:
    from svgelements import SVG, Shape  # half a second, and only SVG needs it
    from svgelements import Path as Curve

    # A few copies of copies stand for millions of shapes, which no one has drawn by hand.
    if any(element.tag.rpartition("}")[2] == "use" for element in Xml.fromstring(_checked_xml(body)).iter()):
        raise ValueError("copies of shapes (<use>) are not accepted")
    shapes = [element for element in SVG.parse(io.BytesIO(body)).elements() if isinstance(element, Shape)]
    # Beside lines, what is only filled is paper.
    lines = [shape for shape in shapes if shape.stroke is not None and shape.stroke.value is not None]
    strokes = []
    for shape in lines or shapes:
        curve = Curve(shape)
        curve.reify()
        strokes += [_sampled(part) for part in curve.as_subpaths()]
    return {"strokes": [stroke for stroke in strokes if stroke]}


def _points_in(body: bytes) -> int:
    """At least so many points have the shapes of an SVG, unless they are ways along one side only."""
    drawn = re.findall(rb"""\s(?:d|points)\s*=\s*("[^"]*"|'[^']*')""", body)
    return sum(len(re.findall(rb"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?", text)) for text in drawn) // 2


def _sampled(subpath) -> list[list[float]]:
    points: list[list[float]] = []
    for segment in subpath:
        if type(segment).__name__ in ("Line", "Close", "Move"):
            points += [[float(segment.end.x), float(segment.end.y)]] if segment.end is not None else []
        else:
            points += np.asarray(segment.npoint(np.arange(1, _CUTS + 1) / _CUTS), "float64").tolist()
    return points
