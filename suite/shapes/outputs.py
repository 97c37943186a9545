"""What of a result's values the views of outputs show; `suite.spec` says what each is."""

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from suite.shapes.common import Ink, Number, Row, Share, Span, Strokes, grid, same
from suite.spec import (
    AlternativesView,
    AnyView,
    CurveView,
    DiagramView,
    InkView,
    LabelView,
    SurfaceView,
    TableView,
    TextView,
)


class Alternative(msgspec.Struct):
    text: str
    score: Number


class Segment(msgspec.Struct):
    source: Span
    target: Span
    alternatives: list[Alternative]


class Curve(msgspec.Struct):
    steps: list[str]
    values: Row
    low: Number
    high: Number
    spans: list[Span] = []

    def __post_init__(self):
        same(len(self.steps), self.values, self.spans or self.steps)
        if not self.low < self.high:
            raise ValueError("no height")


class Table(msgspec.Struct):
    columns: list[str]
    rows: list[list[str | bool | int | float | None]]

    def __post_init__(self):
        same(len(self.columns), *self.rows)


class Node(msgspec.Struct):
    name: str
    label: str
    column: Annotated[float, Meta(ge=-1e4, le=1e4)]
    row: Annotated[float, Meta(ge=-1e4, le=1e4)]
    kind: Literal["input", "state", "output", "words"] = "state"
    value: Number | None = None
    lit: bool = False
    faint: bool = False
    note: str = ""


class Arrow(msgspec.Struct):
    start: str
    end: str
    label: str = ""
    bend: Annotated[float, Meta(ge=-1e4, le=1e4)] = 0.0
    weight: Share = 1.0
    lit: bool = False
    faint: bool = False


class Diagram(msgspec.Struct):
    nodes: list[Node]
    arrows: list[Arrow]

    def __post_init__(self):
        names = {node.name for node in self.nodes}
        same(len(names), self.nodes)
        if unknown := {end for arrow in self.arrows for end in (arrow.start, arrow.end)} - names:
            raise ValueError(f"no node {min(unknown)}")


class Axis(msgspec.Struct):
    label: str
    low: Number
    high: Number

    def __post_init__(self):
        if not self.low < self.high:
            raise ValueError("no length")


class Path(msgspec.Struct):
    label: str
    points: Annotated[list[tuple[Number, Number]], Meta(min_length=1)]


class Surface(msgspec.Struct):
    x: Axis
    y: Axis
    values: Annotated[list[Annotated[Row, Meta(min_length=1)]], Meta(min_length=1)]
    label: str
    paths: list[Path] = []
    bounds: tuple[Number, Number] | None = None

    def __post_init__(self):
        grid(self.values, len(self.values), len(self.values[0]))


def of_output(view: AnyView) -> dict[str, Any]:
    """The types of the values that a view shows, by their keys; those that may be missing are of `X | None`."""
    match view:
        case TextView():
            found = {view.shows: str}
        case AlternativesView():
            found = {view.shows: list[Alternative], view.segments: list[Segment]}
        case LabelView():
            probabilities = dict[str, Share]
            found = {
                view.shows: str,
                view.probabilities: probabilities,
                view.degrees: list[Share],
                view.certain: bool,
            }
        case InkView():
            found = {view.shows: Strokes | Ink, view.futures: list[Strokes] | None}
        case CurveView():
            found = {view.shows: Curve}
        case TableView():
            found = {view.shows: Table}
        case SurfaceView():
            found = {view.shows: Surface}
        case DiagramView():
            found = {view.shows: Diagram}
        case _:
            found = {view.shows: Any}
    return {key: shape for key, shape in found.items() if key}
