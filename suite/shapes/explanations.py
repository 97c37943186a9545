"""What explanations bring to be shown; `suite.spec` says what each is."""

from typing import Annotated, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from suite.shapes.common import Count, Number, Order, Place, Row, Share, Size, Span, among, grid, same
from suite.shapes.outcome import Changes, Outcome
from suite.shapes.outputs import Curve, Diagram, Surface, Table
from suite.spec import (
    AlignmentView,
    BeamTreeView,
    CellView,
    CurveView,
    DiagramView,
    GatesView,
    HeatmapView,
    InkCloudView,
    InkSpansView,
    InterveneView,
    SurfaceView,
    TableView,
    TokenWeightsView,
    UnitsView,
    WhatIfView,
)

Cell = Literal["lstm", "gru", "rnn"]
Side = Literal["input", "output"]
_GATES = "zrifgoch"
_NEEDED = {"lstm": (*"ifgoc", "c0"), "gru": tuple("zrg"), "rnn": ()}


class TokenWeights(msgspec.Struct):
    spans: list[Span]
    outputs: list[str]
    weights: list[Row]
    error: Number = 0.0

    def __post_init__(self):
        grid(self.weights, len(self.outputs), len(self.spans))


class Aligned(msgspec.Struct):
    source: list[Span]
    target: list[Span]
    weights: list[Row]

    def __post_init__(self):
        grid(self.weights, len(self.target), len(self.source))


class Alignment(msgspec.Struct):
    parts: list[Aligned]


class Heatmap(msgspec.Struct):
    steps: list[str]
    maps: list[Annotated[list[Annotated[Row, Meta(min_length=1)]], Meta(min_length=1)]]

    def __post_init__(self):
        same(len(self.steps), self.maps)
        for each in self.maps:
            grid(each, len(self.maps[0]), len(self.maps[0][0]))


class InkSpans(msgspec.Struct):
    spans: list[Span]
    ink: list[list[tuple[Count, Count, Count]]]
    text: str

    def __post_init__(self):
        same(len(self.spans), self.ink)


class InkCloud(msgspec.Struct):
    points: list[tuple[Number, Number]]
    spans: list[Span]
    bells: list[list[tuple[Number, Number, Size, Size, Annotated[float, Meta(ge=-1, le=1)], Share]]]

    def __post_init__(self):
        same(len(self.points), self.spans, self.bells)


class Layer(msgspec.Struct):
    name: str
    cell: Cell
    direction: Literal["forward", "backward"]
    steps: Annotated[list[str], Meta(min_length=1)]
    h: list[Annotated[Row, Meta(min_length=1)]]
    h0: Row
    z: list[Row] | UnsetType = UNSET
    r: list[Row] | UnsetType = UNSET
    i: list[Row] | UnsetType = UNSET
    f: list[Row] | UnsetType = UNSET
    g: list[Row] | UnsetType = UNSET
    o: list[Row] | UnsetType = UNSET
    c: list[Row] | UnsetType = UNSET
    c0: Row | UnsetType = UNSET
    spans: list[Span] = []
    marks: dict[str, list[bool]] = {}
    side: Side = "input"
    part: Count = 0

    def __post_init__(self):
        same(len(self.steps), self.h, self.spans or self.steps, *self.marks.values())
        missing = [name for name in _NEEDED[self.cell] if getattr(self, name) is UNSET]
        if missing:
            raise ValueError(f"no {missing[0]}")
        units = len(self.h[0])
        for values in (getattr(self, gate) for gate in _GATES):
            if values is not UNSET:
                grid(values, len(self.steps), units)
        same(units, self.h0, *([] if self.c0 is UNSET else [self.c0]))


class Gates(msgspec.Struct):
    layers: list[Layer]
    left_out: Count = 0


class Equation(msgspec.Struct):
    name: str
    symbols: str


class Worked(Equation):
    numbers: str
    value: Number


class OtherCell(msgspec.Struct):
    title: str
    equations: list[Equation]


class Unit(msgspec.Struct):
    layer: Order
    name: str
    cell: Cell
    label: str
    step: Order
    unit: Count
    gates: dict[str, Number]
    equations: list[Worked]
    beside: OtherCell


class Branch(msgspec.Struct):
    parent: Place
    text: str
    step: Annotated[int, Meta(ge=0, le=10_000)]
    log_probability: Number
    score: Number
    kept: bool
    behind: Number
    finished: bool


class Followed(msgspec.Struct):
    node: Count
    text: str
    score: Number
    before: str
    changes: Changes


class BeamTree(msgspec.Struct):
    part: Order
    parts: Annotated[int, Meta(ge=1, le=99_999)]
    source: Span
    target: Span
    nodes: list[Branch]
    finished: list[Count]
    texts: list[str]
    spans: list[Span]
    followed: Followed | None

    def __post_init__(self):
        among(self.parts, self.part - 1)
        same(len(self.finished), self.texts)
        among(len(self.nodes), *self.finished, *([self.followed.node] if self.followed else []))
        for number, node in enumerate(self.nodes):
            if node.parent >= 0:  # one that comes before it, or the way back would have no end
                among(number, node.parent)
                among(node.step, self.nodes[node.parent].step)


class Changed(msgspec.Struct):
    name: str
    side: Side
    steps: list[str]
    spans: list[Span]
    change: list[Size | None]

    def __post_init__(self):
        same(len(self.steps), self.change, self.spans or self.steps)


class WhatIf(msgspec.Struct):
    said: str
    outputs: list[Outcome]
    layers: list[Changed]
    left_out: Count = 0


class Intervention(msgspec.Struct):
    said: str
    outputs: list[Outcome]


class Ranked(msgspec.Struct):
    layer: Order
    name: str
    unit: Count
    area: Share
    low: Share
    high: Share
    error: Number
    chance: Number
    marked: Number
    others: Number


class Ranking(msgspec.Struct):
    units: list[Ranked]
    marked: Count
    others: Count
    runs: Count
    left_out: Count = 0
    said: str = ""


OF_VIEW = {
    CurveView: Curve,
    TokenWeightsView: TokenWeights,
    AlignmentView: Alignment,
    HeatmapView: Heatmap,
    InkSpansView: InkSpans,
    InkCloudView: InkCloud,
    GatesView: Gates,
    CellView: Unit,
    BeamTreeView: BeamTree,
    WhatIfView: WhatIf,
    InterveneView: Intervention,
    UnitsView: Ranking,
    TableView: Table,
    DiagramView: Diagram,
    SurfaceView: Surface,
}
