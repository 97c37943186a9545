"""Shapes of views' data: what `suite.spec` says of a view is taken, and what its panel could not show is not."""

import copy
import operator
from functools import reduce
from typing import get_args

import pytest

from suite import registry
from suite.shapes.common import held
from suite.shapes.explanations import OF_VIEW
from suite.shapes.outputs import Curve, Diagram, Surface, Table, of_output
from suite.spec import (
    AlignmentView,
    AnyView,
    BeamTreeView,
    CellView,
    GatesView,
    HeatmapView,
    InkCloudView,
    InkSpansView,
    InkView,
    InterveneView,
    TokenWeightsView,
    UnitsView,
    WhatIfView,
)

GONE = "(gone)"
NODE = {"text": "a", "log_probability": -1.0, "score": -1.0, "kept": True, "behind": 0.0, "finished": False}
OUTPUT = {"view": "text", "label": "Text", "before": "a", "after": "b", "same": False, "sentence": "One."}
TEXT = OUTPUT | {"changes": {"before": [[0, 1]], "after": [[0, 1]]}}
UNIT = {"layer": 1, "name": "Words", "unit": 0, "area": 0.9, "low": 0.8, "high": 1.0, "error": 0.1, "chance": 0.2}
GOOD = {
    Curve: {"steps": ["a", "b"], "values": [0, 1], "low": 0, "high": 1, "spans": [[0, 1], [-1, -1]]},
    Table: {"columns": ["a", "b"], "rows": [["x", 1.5], [None, True]]},
    Diagram: {
        "nodes": [{"name": "x", "label": "x", "column": 0, "row": 0.5, "kind": "input", "value": None}],
        "arrows": [{"start": "x", "end": "x", "bend": -1, "weight": 1}],
    },
    Surface: {
        "x": {"label": "w", "low": 0, "high": 1},
        "y": {"label": "b", "low": 0, "high": 1},
        "values": [[0, 1], [1, 0]],
        "label": "loss",
        "paths": [{"label": "p", "points": [[0, 9]]}],
        "bounds": [0, 1],
    },
    AlignmentView: {"parts": [{"source": [[0, 1], [2, 3]], "target": [[0, 1]], "weights": [[0.5, 0.5]]}]},
    TokenWeightsView: {"spans": [[0, 1], [2, 3]], "outputs": ["good"], "weights": [[0.5, -0.5]], "error": 0.0},
    HeatmapView: {"steps": ["a", "b"], "maps": [[[0, 1]], [[1, 0]]]},
    InkSpansView: {"spans": [[0, 1]], "ink": [[[0, 0, 3]]], "text": "a"},
    InkCloudView: {"points": [[0, 0]], "spans": [[0, 1]], "bells": [[[0, 0, 1, 1, 0.5, 1]]]},
    GatesView: {
        "layers": [
            {
                "name": "Words",
                "cell": "gru",
                "direction": "backward",
                "steps": ["a", "b"],
                "spans": [[0, 1], [2, 3]],
                "marks": {"signs": [False, True]},
                **{gate: [[0.1, 0.2, 0.3]] * 2 for gate in "zrgh"},
                "h0": [0, 0, 0],
            }
        ]
    },
    CellView: {
        "layer": 1,
        "name": "Words",
        "cell": "rnn",
        "label": "a",
        "step": 1,
        "unit": 0,
        "gates": {"h": 0.5},
        "equations": [{"name": "New", "symbols": "h", "numbers": "0.5", "value": 0.5}],
        "beside": {"title": "Another", "equations": [{"name": "New", "symbols": "h"}]},
    },
    BeamTreeView: {
        "part": 1,
        "parts": 2,
        "source": [0, 1],
        "target": [0, 1],
        "nodes": [NODE | {"parent": -1, "step": 0}, NODE | {"parent": 0, "step": 1}],
        "finished": [1],
        "texts": ["aa"],
        "spans": [[0, 1]],
        "followed": {"node": 0, "text": "b", "score": 0.0, "before": "a", "changes": {"before": [], "after": []}},
    },
    WhatIfView: {
        "said": "So.",
        "outputs": [TEXT, OUTPUT | {"shares": [["good", 0.1, 0.9]]}],
        "layers": [{"name": "Words", "side": "input", "steps": ["a"], "spans": [[0, 1]], "change": [None]}],
    },
    InterveneView: {
        "said": "So.",
        "outputs": [
            OUTPUT | {"before": [[[0, 0]]], "after": [[[1, 1]]], "parted": 0},
            OUTPUT | {"before": [["a", 1.0]], "after": []},
        ],
    },
    UnitsView: {"units": [UNIT | {"marked": 0.5, "others": -0.5}], "marked": 1, "others": 2, "runs": 1},
}
BAD = [
    (Curve, "values", [0]),
    (Curve, "spans", [[0, 1]]),
    (Curve, "spans", None),
    (Curve, "high", 0),
    (Curve, "values", [0, None]),
    (Curve, "values", [0, 1e300]),
    (Table, "rows", [["x"]]),
    (Table, "rows", [[{}, []]]),
    (Diagram, "nodes", []),
    (Diagram, "arrows 0 end", "y"),
    (Diagram, "nodes 0 kind", "other"),
    (Surface, "values", []),
    (Surface, "values", [[0, 1], [1]]),
    (Surface, "paths 0 points", []),
    (Surface, "x high", 0),
    (AlignmentView, "parts 0 weights", [[0.5]]),
    (AlignmentView, "parts 0 weights", []),
    (AlignmentView, "parts 0 target 0", [0]),
    (TokenWeightsView, "outputs", []),
    (TokenWeightsView, "weights 0", [1]),
    (HeatmapView, "maps", [[[0, 1]]]),
    (HeatmapView, "maps 1", [[0], [1]]),
    (HeatmapView, "maps 1", []),
    (InkSpansView, "ink", []),
    (InkSpansView, "ink 0 0", [0, 3]),
    (InkCloudView, "bells", []),
    (InkCloudView, "bells 0 0 4", 2),
    (InkCloudView, "bells 0 0 5", -1),
    (GatesView, "layers", GONE),
    (GatesView, "layers 0 direction", GONE),
    (GatesView, "layers 0 direction", "up"),
    (GatesView, "layers 0 z", GONE),
    (GatesView, "layers 0 z", None),
    (GatesView, "layers 0 z", [[0.1], [0.2]]),
    (GatesView, "layers 0 o", [[0.1, 0.2], [0.3]]),  # which its cell has not, and is looked at all the same
    (GatesView, "layers 0 h", [[0.1, 0.2, 0.3], [0.1, 0.2]]),
    (GatesView, "layers 0 h", [[0.1, 0.2, 0.3]]),
    (GatesView, "layers 0 h", [[], []]),
    (GatesView, "layers 0 h0", [0]),
    (GatesView, "layers 0 cell", "lstm"),
    (GatesView, "layers 0 steps", []),
    (GatesView, "layers 0 spans", [[0, 1]]),
    (GatesView, "layers 0 marks signs", [True]),
    (GatesView, "layers 0 part", "1"),
    (CellView, "equations 0 value", "0.5"),
    (BeamTreeView, "nodes 1 parent", 1),
    (BeamTreeView, "nodes 0 parent", 1),
    (BeamTreeView, "nodes 1 step", 0),
    (BeamTreeView, "nodes 1 step", 10**7),
    (BeamTreeView, "finished", [2]),
    (BeamTreeView, "texts", []),
    (BeamTreeView, "part", 3),
    (BeamTreeView, "followed", GONE),
    (BeamTreeView, "followed node", 2),
    (BeamTreeView, "followed changes before", 1),
    (WhatIfView, "layers 0 change", []),
    (WhatIfView, "layers 0 change", [-2.5]),
    (WhatIfView, "outputs 0 changes", GONE),
    (WhatIfView, "outputs 0 changes", None),
    (WhatIfView, "outputs 0 before", [[[0, 0]]]),
    (InterveneView, "outputs 0 after", "a"),
    (InterveneView, "outputs 0 after", [[[0]]]),
    (InterveneView, "outputs 1 after", [[[0, 0]]]),
    (InterveneView, "outputs 1 parted", 0),
    (UnitsView, "units 0 area", 2),
    (UnitsView, "units 0 layer", 0),
    (UnitsView, "units", GONE),
    (UnitsView, "left_out", -1),
]


def shape(kind):
    return OF_VIEW.get(kind, kind)


@pytest.mark.parametrize("kind", GOOD, ids=lambda kind: kind.__name__)
def test_what_is_as_it_should_be_is_taken(kind):
    held(GOOD[kind], shape(kind), "it")


@pytest.mark.parametrize("kind, where, value", BAD, ids=lambda part: str(getattr(part, "__name__", part))[:40])
def test_what_is_not_is_refused_with_its_place(kind, where, value):
    data = copy.deepcopy(GOOD[kind])
    *way, last = [int(part) if part.isdigit() else part for part in where.split()]
    inner = reduce(operator.getitem, way, data)
    if value is GONE:
        del inner[last]
    else:
        inner[last] = value
    with pytest.raises(ValueError, match="^it: .+"):
        held(data, shape(kind), "it")


def test_every_explanation_and_every_output_has_its_shape():
    for name in (*registry.names(), *registry.lessons()):
        spec = registry.spec(name)
        assert all(type(view) in OF_VIEW for view in spec.explanations)
        assert all(of_output(view) for view in spec.outputs)
    known = {type(view) for name in registry.names() for view in registry.spec(name).outputs}
    assert set(get_args(AnyView)) <= known | set(OF_VIEW)


def test_ink_may_stand_by_itself_and_futures_may_be_missing():
    shapes = of_output(InkView(name="ink", label="Ink", shows="ink", futures="futures"))
    held([[[0, 0], [1, 1, 0.5]]], shapes["ink"], "ink")
    held({"strokes": [[[0, 0]]]}, shapes["ink"], "ink")
    held(None, shapes["futures"], "futures")
    for bad in (None, [[0, 0]], [[[0]]], [[["a", "b"]]], {}):
        with pytest.raises(ValueError, match="^ink: "):
            held(bad, shapes["ink"], "ink")
