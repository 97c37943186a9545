"""Looks inside that ask: the tree of a search, and what would come of another input."""

import numpy as np
import pytest
from msgspec import structs
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from gui import inputs, views
from gui.page.board import Board
from gui.theme import DARK
from gui.views.beside import Beside
from gui.views.branches import path_to, rows_of
from suite.events import Progress
from suite.looks.asks import (
    CHANGE_INK,
    CHANGE_PICTURE,
    CHANGE_TEXT,
    EVERYWHERE,
    FIND_IN_INK,
    FIND_IN_WORDS,
    FORCE,
    FORCE_AND_LOOK,
    NO_MARK,
)
from suite.looks.compare import words
from suite.request import asked
from suite.spec import (
    BeamTreeView,
    ImageField,
    InkField,
    InkSpansView,
    InterveneView,
    TextField,
    TextView,
    UnitsView,
    WhatIfView,
)
from tests.dummy.spec import SPEC
from tests.gui.test_files import work

INK = {"strokes": [[[10, 10], [60, 40]], [[80, 10], [90, 60]]]}


def node(parent, text, step, score, kept=True, finished=False):
    behind = 0.0 if kept else 0.25
    numbers = {"step": step, "score": score, "log_probability": score * (step + 1), "behind": behind}
    return {"parent": parent, "text": text, "kept": kept, "finished": finished} | numbers


NODES = [
    node(-1, " le", 0, -0.1),
    node(-1, " un", 0, -0.2),
    node(-1, " ce", 0, -0.9, kept=False),
    node(0, " chat", 1, -0.1),
    node(1, " chat", 1, -0.3),
    node(0, " chien", 1, -0.8, kept=False),
    node(3, "", 2, -0.2, finished=True),
    node(4, "", 2, -0.4, finished=True),
]
TREE = {
    "part": 1,
    "parts": 2,
    "source": [0, 7],
    "target": [0, 7],
    "nodes": NODES,
    "finished": [6, 7],
    "texts": ["le chat", "un chat"],
    "spans": [[0, 2], [3, 7]],
    "followed": None,
}


@pytest.fixture
def board(qtbot):
    board = Board()
    board.asks = []
    board.asked.connect(lambda *question: board.asks.append(question))
    for field in (
        TextField(name="text", label="Text"),
        ImageField(name="image", label="Photograph"),
        InkField(name="ink", label="Ink"),
    ):
        board.inputs[field.name] = inputs.make(field)
        qtbot.addWidget(board.inputs[field.name])
    board.outputs["text"] = views.make(TextView(name="text", label="French", shows="text"), board)
    qtbot.addWidget(board.outputs["text"].cards[0])
    board.inputs["text"].set_value("the cat sleeps")
    board.inputs["ink"].set_value(INK)
    board.outputs["text"].show({"text": "le chat"})
    yield board
    board.deleteLater()


def shown(qtbot, panel):
    whole = QWidget()
    qtbot.addWidget(whole)
    QVBoxLayout(whole).addWidget(panel.cards[0])
    whole.resize(700, 400)
    whole.show()
    panel.around = whole  # who else would keep it
    return panel


@pytest.fixture
def tree(board, qtbot):
    panel = shown(qtbot, views.make(BeamTreeView(name="tree", label="Search"), board))
    panel.show(TREE)
    return panel


def test_no_two_nodes_stand_in_one_place():
    rows = rows_of(NODES, [6, 7])
    assert len({(row, each["step"]) for row, each in zip(rows, NODES)}) == len(NODES)
    assert [rows[number] for number in path_to(NODES, 6)] == [0, 0, 0]


def test_a_random_search_has_room_for_every_node():
    rng = np.random.default_rng(3)
    nodes = []
    for step in range(12):
        before = [n for n, each in enumerate(nodes) if each["step"] == step - 1 and each["kept"]] or [-1]
        for place in range(7):
            nodes.append(node(int(rng.choice(before)) if step else -1, "x", step, -rng.random(), kept=place < 5))
    rows = rows_of(nodes, [n for n, each in enumerate(nodes) if each["step"] == 11 and each["kept"]][:3])
    assert len({(row, each["step"]) for row, each in zip(rows, nodes)}) == len(nodes)


def test_a_click_follows_a_branch(tree, board, qtbot):
    qtbot.mouseClick(tree._tree, Qt.MouseButton.LeftButton, pos=tree._tree.box(5).center().toPoint())
    assert board.asks == [("tree", {"part": 1, "follow": 5})]
    followed = {
        "node": 5,
        "text": "le chien",
        "score": -0.8,
        "before": "le chat",
        "changes": words("le chat", "le chien"),
    }
    tree.show(TREE | {"followed": followed})
    assert tree._beside.texts() == ("le chat", "le chien") and tree._use.isVisible()
    chosen = []
    board.chosen.connect(lambda *choice: chosen.append(choice))
    qtbot.mouseClick(tree._use, Qt.MouseButton.LeftButton)
    assert chosen == [("the cat", "le chat", "le chien")]


def test_pointing_says_the_score_and_what_was_dropped(tree, qtbot):
    qtbot.mouseMove(tree._tree, tree._tree.box(5).center().toPoint())
    assert tree.cards[0].unit() == "“chien” · dropped, 0.25 behind · score -0.80 · log probability -1.60"


def test_keys_walk_through_the_tree(tree, board, qtbot):
    tree._tree.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(tree._tree, key)
    (question,) = board.asks
    assert question[1]["follow"] in (4, 5)  # below the best one of the second step


def test_another_part_is_asked_for(tree, board):
    assert tree._part.isVisible() and tree._part.count() == 2
    tree._part.activated.emit(1)
    assert board.asks == [("tree", {"part": 2})]


def test_a_screen_reader_hears_the_hypotheses(tree):
    assert tree._tree.accessibleDescription() == "Hypotheses: 1. le chat; 2. un chat. 2 dropped words are shown."
    tree.clear()
    assert tree.cards[0].said()


def what_if(board, qtbot, field, asks):
    return shown(qtbot, views.make(WhatIfView(name="what-if", label="What if", field=field, asks=asks), board))


def test_the_word_at_the_caret_is_replaced_or_deleted(board, qtbot):
    panel = what_if(board, qtbot, "text", CHANGE_TEXT)
    surface = board.inputs["text"].surface
    cursor = surface.textCursor()
    cursor.setPosition(5)
    surface.setTextCursor(cursor)
    assert panel._change._word.text() == "“cat” becomes"
    qtbot.keyClicks(panel._change._becomes, "dog")
    qtbot.keyClick(panel._change._becomes, Qt.Key.Key_Return)
    qtbot.mouseClick(panel._change._delete, Qt.MouseButton.LeftButton)
    assert board.asks == [("what-if", {"word": 2, "becomes": "dog"}), ("what-if", {"word": 2, "becomes": ""})]


def test_a_patch_is_covered_by_a_click(board, qtbot):
    image = QImage(70, 70, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    board.inputs["image"].picture.show_image(image)
    panel = what_if(board, qtbot, "image", CHANGE_PICTURE)
    qtbot.mouseClick(panel._change, Qt.MouseButton.LeftButton, pos=QPoint(40, 100))
    assert board.asks == [("what-if", {"row": 4, "column": 2})]
    assert panel._change.grab().toImage().pixelColor(48, 112) != QColor("red")


def test_a_stroke_is_lifted(board, qtbot):
    panel = what_if(board, qtbot, "ink", CHANGE_INK)
    panel._change._strokes.setCurrentIndex(1)
    qtbot.mouseClick(panel._change._lift, Qt.MouseButton.LeftButton)
    assert board.asks == [("what-if", {"stroke": 2})]


def test_what_came_of_it_is_shown_and_followed(board, qtbot):
    panel = what_if(board, qtbot, "text", CHANGE_TEXT)
    layer = {"name": "Words, forward", "side": "input", "steps": ["the", "cat", "sleeps"], "change": [0.0, None, 0.5]}
    output = {"label": "French", "before": "le chat", "after": "le chien", "sentence": "1 word changed."}
    output |= {"changes": words("le chat", "le chien"), "same": False}
    panel.show(
        {"said": "“cat” became “dog”.", "outputs": [output], "layers": [layer | {"spans": [[0, 3], [4, 7], [8, 14]]}]}
    )
    assert panel.text() == "“cat” became “dog”.\nFrench: 1 word changed."
    strips = panel._strips
    qtbot.mouseMove(strips, strips.cell(0, 2).center().toPoint())
    assert panel.cards[0].unit() == "“sleeps” 0.50 of its length away · Words, forward"
    assert board.scrubber.place("input:text") == 8
    board.scrubber.point("input:text", 1)
    assert strips._lit == [0]
    assert strips.accessibleDescription() == "Words, forward: most at “sleeps”, 0.50."
    panel.refuse("This cannot be.")
    assert panel._outcome.text() == "This cannot be." and panel.text() == ""


def test_layers_in_which_nothing_changes_are_counted_rather_than_drawn(board, qtbot):
    panel = what_if(board, qtbot, "text", CHANGE_TEXT)
    layer = {"name": "Words, forward", "side": "input", "steps": ["the", "cat"], "spans": [[0, 3], [4, 7]]}
    still = [layer | {"name": f"Words, part {part}", "change": [0.0, 0.0]} for part in (2, 3)]
    panel.show({"said": "“cat” was deleted.", "outputs": [], "layers": [layer | {"change": [0.0, None]}, *still]})
    assert [shown["name"] for shown in panel._strips._layers] == ["Words, forward"]
    assert panel._same.text() == "Nothing else changes in 2 layers." and panel._same.isVisible()
    panel.show({"said": "“cat” became “cat”.", "outputs": [], "layers": still})
    assert panel._strips.isHidden() and panel._key.isHidden() and panel.text() == "“cat” became “cat”."
    panel.show({"said": "“cat” became “cat”.", "outputs": [], "layers": still, "left_out": 1})
    assert panel._same.text().endswith("in 2 layers. Left out of this long input: 1 step at its end.")


def test_words_that_differ_take_the_colours_that_are_chosen_later(open_window, qtbot):
    window = open_window()
    beside = Beside("Then", "Now", window)
    beside.show_texts("the cat", "the dog", words("the cat", "the dog"))
    window.services.settings.set("scheme", "dark")
    assert [colour in label.text() for label, colour in zip(beside._texts, (DARK.against, DARK.accent))] == [True, True]


def intervene(board, qtbot, asks=FORCE_AND_LOOK):
    return shown(qtbot, views.make(InterveneView(name="intervene", label="Intervene", asks=asks), board))


def test_what_is_looked_at_is_forced(board, qtbot):
    panel = intervene(board, qtbot)
    assert not any(made.isEnabled() for made in panel._buttons)
    board.pick(1, 14, 4, "Words, backward")
    shut, opened, force, _ = panel._buttons
    qtbot.mouseClick(shut, Qt.MouseButton.LeftButton)
    panel._when.setCurrentIndex(1)
    panel._what.setCurrentIndex(4)
    panel._value.setText("-1.5")
    qtbot.mouseClick(force, Qt.MouseButton.LeftButton)
    panel._whose.setCurrentIndex(1)
    panel._when.setCurrentIndex(2)
    qtbot.mouseClick(opened, Qt.MouseButton.LeftButton)
    assert [values for _, values in board.asks] == [
        {"layer": 2, "unit": 14, "what": "f", "value": 0.0, "first": 5, "last": 5},
        {"layer": 2, "unit": 14, "what": "c", "value": -1.5, "first": 5, "last": 0},
        {"layer": 2, "unit": -1, "what": "c", "value": 1.0, "first": 1, "last": 0},
    ]
    for _, values in board.asks:
        assert asked(panel.view, values).keys() == {option.name for option in panel.view.asks}


def test_attention_is_redrawn_where_there_is_one(board, qtbot):
    panel = intervene(board, qtbot)
    board.pick(4, 3, 1, "What tells, forward")
    panel._look.setText("3")
    qtbot.mouseClick(panel._gaze, Qt.MouseButton.LeftButton)
    assert board.asks == [("intervene", {"layer": 5, "look": 3, "first": 2, "last": 2})]
    assert len(intervene(board, qtbot, FORCE)._buttons) == 3


def test_what_came_of_an_intervention_is_shown(board, qtbot):
    panel = intervene(board, qtbot)
    shares = {"label": "Feeling", "before": "bad", "after": "good", "sentence": "good: 20 % became 80 %."}
    shares |= {"shares": [["good", 0.2, 0.8], ["bad", 0.8, 0.2]], "same": False}
    ink = {
        "label": "Ink",
        "before": INK["strokes"],
        "after": INK["strokes"],
        "sentence": "Nothing changes.",
        "same": True,
        "parted": 4,
    }
    panel.show({"said": "The forget gate was 0.", "outputs": [shares, ink]})
    assert panel.text() == "The forget gate was 0.\nFeeling: good: 20 % became 80 %.\nInk: Nothing changes."
    panel.cards[0].grab()
    panel.outdate()
    assert panel.text() == ""


def force(page):
    page.parts.board.pick(0, 1, 2, "Words, forward")
    page.parts.panels["intervene"]._force("0")


ASKING = {  # a view, and what its controls do when they are used
    InterveneView(name="intervene", label="Intervene", asks=FORCE): force,
    WhatIfView(name="what-if", label="What if", asks=CHANGE_TEXT): lambda page: page.parts.panels[
        "what-if"
    ]._change._delete.click(),
    UnitsView(name="units", label="Find a unit", asks=FIND_IN_WORDS): lambda page: page.parts.panels[
        "units"
    ]._find.click(),
}


def asking(open_window, qtbot, view):
    """A window in which what a view asks for is under way, and the view's panel."""
    window = open_window(specs=(structs.replace(SPEC, explanations=(view,)),))
    work(window, "one two")
    qtbot.mouseClick(window.page.title.buttons["look"], Qt.MouseButton.LeftButton)
    ASKING[view](window.page)
    return window, window.page.parts.panels[view.name]


@pytest.mark.parametrize("view", ASKING, ids=lambda view: view.name)
def test_what_is_asked_says_how_far_it_is_and_can_be_stopped(open_window, qtbot, view):
    window, panel = asking(open_window, qtbot, view)
    card = panel.cards[0]
    assert window.client.questions[-1][0] == view.name and panel._stop.isVisibleTo(card)
    window.client.say(f"dummy:{view.name}", Progress(stage="Running it with the change", fraction=0.2))
    QApplication.processEvents()
    assert card.unit() == "Running it with the change…"
    panel._stop.click()
    QApplication.processEvents()
    assert ("cancel", f"dummy:{view.name}") in window.client.calls
    assert not panel._stop.isVisibleTo(card) and card.unit() == panel.view.unit
    labels = [label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card)]
    assert "Stopped." in labels and panel.text() == ""


@pytest.mark.parametrize("view", ASKING, ids=lambda view: view.name)
def test_another_input_ends_the_waiting(open_window, qtbot, view):
    window, panel = asking(open_window, qtbot, view)
    window.page.parts.inputs["text"].set_value("one two three")
    assert not panel._stop.isVisibleTo(panel.cards[0]) and panel.cards[0].unit() == panel.view.unit


UNIT = {"layer": 2, "name": "Words, forward", "unit": 14, "area": 0.95, "low": 0.8, "high": 0.99, "error": 0.05}
UNIT |= {"chance": 0.2, "marked": 0.5, "others": -0.1}


def units(board, qtbot):
    return shown(qtbot, views.make(UnitsView(name="units", label="Find a unit", asks=FIND_IN_WORDS), board))


def test_words_sets_and_selections_are_marked(board, qtbot):
    panel = units(board, qtbot)
    qtbot.keyClicks(panel._words, "not no")
    panel._scope.setCurrentIndex(2)
    qtbot.keyClick(panel._words, Qt.Key.Key_Return)
    qtbot.mouseClick(panel._selection, Qt.MouseButton.LeftButton)
    assert panel._said.text() == "Select a part of the text first."
    cursor = board.inputs["text"].surface.textCursor()
    cursor.setPosition(4)
    cursor.setPosition(7, cursor.MoveMode.KeepAnchor)
    board.inputs["text"].surface.setTextCursor(cursor)
    qtbot.mouseClick(panel._selection, Qt.MouseButton.LeftButton)
    plain = {"words": "not no", "mark": NO_MARK, "scope": EVERYWHERE}
    assert [values for _, values in board.asks] == [plain, plain | {"start": 4, "end": 7, "side": "input"}]
    for _, values in board.asks:
        assert asked(panel.view, values)


def test_letters_that_are_selected_mark_their_ink(board, qtbot):
    view = UnitsView(name="units", label="Find a unit", asks=FIND_IN_INK, source="ink", target="text")
    panel = shown(qtbot, views.make(view, board))
    assert panel._words.isHidden() and not panel._selection.isHidden()
    letters = InkSpansView(name="letters", label="Letters", source="ink", target="text")
    spans, ink = [[0, 1], [1, 2], [3, 4]], [[[0, 0, 0]], [[0, 1, 1]], [[1, 0, 1]]]
    views.make(letters, board).show({"text": "le chat", "spans": spans, "ink": ink})
    cursor = board.outputs["text"].surface.textCursor()
    for selected, marked in (((0, 2), (0, 2)), ((1, 3), (1, 2)), ((3, 4), (2, 4)), ((4, 7), (4, 4))):
        cursor.setPosition(selected[0])
        cursor.setPosition(selected[1], cursor.MoveMode.KeepAnchor)
        board.outputs["text"].surface.setTextCursor(cursor)
        panel._mark_selection()
        kind, values = board.asks[-1]
        assert (values["side"], values["start"], values["end"]) == ("input", *marked)
        assert asked(view, values)


def test_found_units_are_shown_and_sought(board, qtbot):
    panel = units(board, qtbot)
    sought = []
    board.sought.connect(lambda *unit: sought.append(unit))
    panel.show({"units": [UNIT, UNIT | {"unit": 3, "area": 0.1}], "marked": 3, "others": 7, "runs": 2})
    assert panel._said.text() == "3 steps marked, 7 others, in 2 runs."
    assert panel._ranks.accessibleDescription().startswith("unit 14 of Words, forward: 0.95 ± 0.05; unit 3")
    qtbot.mouseClick(panel._ranks, Qt.MouseButton.LeftButton, pos=panel._ranks.row(1).center().toPoint())
    panel._ranks.setFocus()
    qtbot.keyClick(panel._ranks, Qt.Key.Key_Up)
    qtbot.keyClick(panel._ranks, Qt.Key.Key_Return)
    assert sought == [(1, 3), (1, 14)]
    panel._ranks.grab()
    panel.show({"units": [], "marked": 0, "others": 0, "runs": 1, "said": "No step is marked."})
    assert panel._ranks.isHidden() and panel._said.text() == "No step is marked."
    panel.show({"units": [UNIT], "marked": 3, "others": 7, "runs": 1, "left_out": 1500})
    assert panel._said.text().endswith("in 1 run. Left out of long inputs: 1\u202f500 steps at the end.")
