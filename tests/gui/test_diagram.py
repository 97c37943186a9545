"""The view of a diagram: where nodes and arrows stand, what pointing tells, and how one walks from node to node."""

import pytest
from PySide6.QtCore import QRectF, Qt

from gui.page.board import Board
from gui.theme import scheme
from gui.views import make
from suite.spec import DiagramView

NODES = [
    {"name": "x1", "label": "a", "column": 0, "row": 1, "kind": "input"},
    {"name": "h1", "label": "h1\n+0.50", "column": 0, "row": 0, "value": 0.5, "note": "h1: +0.500"},
    {"name": "x2", "label": "b", "column": 1, "row": 1, "kind": "input"},
    {"name": "h2", "label": "h2\n-0.90", "column": 1, "row": 0, "value": -0.9, "lit": True},
    {"name": "y", "label": "y", "column": 2, "row": 0, "kind": "output", "faint": True},
    {"name": "row", "label": "states", "column": -1, "row": 0, "kind": "words"},
]
ARROWS = [
    {"start": "x1", "end": "h1", "label": "U"},
    {"start": "x2", "end": "h2"},
    {"start": "h1", "end": "h2", "lit": True},
    {"start": "h2", "end": "y", "bend": 0.3, "faint": True},
    {"start": "h2", "end": "h2", "weight": 0.5},
]


@pytest.fixture
def panel(qtbot):
    board = Board()
    panel = make(DiagramView(name="network", label="A network", shows="network", unit="unrolled"), board)
    (card,) = panel.cards
    qtbot.addWidget(card)
    card.resize(600, 300)
    card.show()
    panel.show({"network": {"nodes": NODES, "arrows": ARROWS}})
    yield panel
    board.deleteLater()


def place(name):
    return next(number for number, node in enumerate(NODES) if node["name"] == name)


def test_nodes_stand_on_their_grid_and_not_on_one_another(panel):
    boxes = [panel._drawing.box(number) for number in range(len(NODES))]
    for number, box in enumerate(boxes):
        assert QRectF(panel._drawing.rect()).contains(box)
        assert not any(box.intersects(other) for other in boxes[:number])
    assert boxes[place("h1")].center().x() == boxes[place("x1")].center().x()
    assert boxes[place("h1")].center().y() < boxes[place("x1")].center().y()


@pytest.mark.parametrize("arrow", ARROWS[:4])
def test_arrows_lead_from_edge_to_edge(panel, arrow):
    line = panel._drawing._line(arrow, panel._drawing.boxes())
    first, last = (panel._drawing.box(place(arrow[end])) for end in ("start", "end"))
    assert first.adjusted(-3, -3, 3, 3).contains(line[0]) and last.adjusted(-5, -5, 5, 5).contains(line[-1])
    assert not first.contains(line[2]) and not last.contains(line[-3])
    bow = max(abs(point.y() - line[0].y()) for point in line)
    assert (bow > 6) == bool(arrow.get("bend")) or first.center().x() == last.center().x()


def test_a_loop_comes_back_to_its_node(panel):
    line, box = panel._drawing._line(ARROWS[4], panel._drawing.boxes()), panel._drawing.box(place("h2"))
    assert max(point.x() for point in line) > box.right() + 10
    assert all(box.adjusted(-1, -1, 4, 1).contains(end) for end in (line[0], line[-1]))


def test_pointing_at_a_node_tells_of_it_and_of_its_arrows(panel, qtbot):
    (card,) = panel.cards
    qtbot.mouseMove(panel._drawing, panel._drawing.box(place("h1")).center().toPoint())
    assert card.unit() == "h1: +0.500"
    assert panel._drawing.accessibleDescription() == "h1: +0.500; from a; to h2 -0.90"
    qtbot.mouseMove(panel._drawing, panel._drawing.box(place("h2")).center().toPoint())
    assert card.unit() == "h2 -0.90"
    panel._drawing.point(-1)
    assert card.unit() == "unrolled"
    assert panel._drawing.accessibleDescription().startswith("6 nodes and 5 arrows.")


def test_the_arrow_keys_go_to_the_next_node_in_their_direction(panel, qtbot):
    drawing, seen = panel._drawing, []
    drawing.pointed.connect(seen.append)
    drawing.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Down):
        qtbot.keyClick(drawing, key)
    assert [NODES[number]["name"] for number in seen] == ["x1", "h1", "h2", "x2", "x1"]


def test_colours_say_sign_and_size(panel):
    drawing = panel._drawing
    image = drawing.grab().toImage()
    found = {}
    for name in ("h1", "h2"):
        box = drawing.box(place(name))
        found[name] = image.pixelColor(round(box.left()) + 6, round(box.bottom()) - 5)
    assert found["h1"].green() > found["h1"].red() and found["h2"].red() > found["h2"].green()
    assert scheme().accent != scheme().against


def test_what_is_wider_than_the_card_can_be_scrolled_to(panel, qtbot):
    nodes = [{"name": str(n), "label": f"node {n}", "column": n, "row": 0} for n in range(40)]
    panel.show({"network": {"nodes": nodes, "arrows": []}})
    bar = panel._area.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    panel._drawing.point(39)
    assert bar.value() == bar.maximum() or bar.value() > 1500


def test_nothing_is_left_after_clearing(panel):
    panel.clear()
    assert panel._drawing.accessibleDescription() == "Nothing is drawn."
    panel._drawing.grab()
