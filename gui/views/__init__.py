"""Views: one module for each kind of output and explanation."""

from gui.page.board import Board
from gui.views.alignment import AlignmentPanel
from gui.views.alternatives import AlternativesPanel
from gui.views.base import Panel
from gui.views.beam_tree import BeamTreePanel
from gui.views.cell import CellPanel
from gui.views.curve import CurvePanel
from gui.views.diagram import DiagramPanel
from gui.views.found import UnitsPanel
from gui.views.gates import GatesPanel
from gui.views.heatmap import HeatmapPanel
from gui.views.ink import InkPanel
from gui.views.ink_cloud import InkCloudPanel
from gui.views.ink_spans import InkSpansPanel
from gui.views.intervene import IntervenePanel
from gui.views.label import LabelPanel
from gui.views.surface import SurfacePanel
from gui.views.table import TablePanel
from gui.views.text import TextPanel
from gui.views.token_weights import TokenWeightsPanel
from gui.views.what_if import WhatIfPanel
from suite.spec import (
    AlignmentView,
    AlternativesView,
    AnyView,
    BeamTreeView,
    CellView,
    CurveView,
    DiagramView,
    GatesView,
    HeatmapView,
    InkCloudView,
    InkSpansView,
    InkView,
    InterveneView,
    LabelView,
    SurfaceView,
    TableView,
    TextView,
    TokenWeightsView,
    UnitsView,
    WhatIfView,
)

_KINDS = {
    TextView: TextPanel,
    AlternativesView: AlternativesPanel,
    LabelView: LabelPanel,
    InkView: InkPanel,
    CurveView: CurvePanel,
    TokenWeightsView: TokenWeightsPanel,
    AlignmentView: AlignmentPanel,
    HeatmapView: HeatmapPanel,
    InkSpansView: InkSpansPanel,
    InkCloudView: InkCloudPanel,
    GatesView: GatesPanel,
    CellView: CellPanel,
    WhatIfView: WhatIfPanel,
    InterveneView: IntervenePanel,
    UnitsView: UnitsPanel,
    BeamTreeView: BeamTreePanel,
    DiagramView: DiagramPanel,
    SurfaceView: SurfacePanel,
    TableView: TablePanel,
}


def make(view: AnyView, board: Board) -> Panel:
    """The panel for a view."""
    return _KINDS[type(view)](view, board, board)
