"""Writing on the canvas, and the strokes that a network adds: real events of a mouse and a pen, files and back."""

import numpy as np
import pytest
from msgspec import structs
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPointingDevice, QTabletEvent
from PySide6.QtWidgets import QApplication

from gui.theme import scheme
from suite.events import Explanation, Result
from suite.ink.files import read_ink
from suite.ink.ink import strokes_of_value
from suite.spec import InkCloudView, InkField, InkSpansView, InkView, TaskSpec, TextView

SPEC = TaskSpec(
    name="ink",
    title="Ink",
    short="Ink",
    summary="Goes on with ink.",
    icon="handwriting",
    inputs=(InkField(name="ink", label="Your writing", placeholder="Write here."),),
    outputs=(InkView(name="strokes", label="More", shows="strokes", futures="futures", follows="ink"),),
)
MORE = [[[200.0, 80.0], [220.0, 90.0], [240.0, 80.0]]]


@pytest.fixture
def window(open_window):
    return open_window(specs=(SPEC,))


def draw(qtbot, canvas, *points):
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(*points[0]))
    for point in points[1:]:
        qtbot.mouseMove(canvas, QPoint(*point))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(*points[-1]))


def places(value):
    return [[tuple(point[:2]) for point in stroke] for stroke in value["strokes"]] if value else []


def test_a_mouse_draws_strokes_with_times(ink, qtbot):
    draw(qtbot, ink.canvas, (10, 10), (20, 30), (40, 20))
    draw(qtbot, ink.canvas, (60, 10), (70, 30))
    assert places(ink.value()) == [[(10, 10), (20, 30), (40, 20)], [(60, 10), (70, 30)]]
    seconds = [point[2] for stroke in ink.value()["strokes"] for point in stroke]
    assert seconds[0] < 0.1
    assert seconds == sorted(seconds)


def pen(canvas, *points):
    """Writes a stroke of (x, y, pressure) with a pen."""
    device = QPointingDevice.primaryPointingDevice()
    kinds = [QEvent.Type.TabletPress, *[QEvent.Type.TabletMove] * (len(points) - 1), QEvent.Type.TabletRelease]
    for kind, (x, y, pressure) in zip(kinds, [*points, points[-1]]):
        event = QTabletEvent(
            kind, device, QPointF(x, y), QPointF(x, y), pressure, 0, 0, 0.0, 0.0, 0, Qt.KeyboardModifier.NoModifier,
            Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton,
        )  # fmt: skip
        QApplication.sendEvent(canvas, event)


def extent(canvas):
    """The leftmost and rightmost column of the canvas that has ink."""
    image, paper = canvas.grab().toImage(), canvas.grab().toImage().pixelColor(1, 1)
    columns = [x for x in range(image.width()) if any(image.pixelColor(x, y) != paper for y in range(image.height()))]
    return columns[0], columns[-1]


def test_a_pen_draws_too(ink):
    pen(ink.canvas, (10, 10, 0.2), (30, 15, 0.9))
    assert places(ink.value()) == [[(10, 10), (30, 15)]]


def test_the_pressure_of_a_pen_stays_with_its_stroke(ink):
    pen(ink.canvas, (20, 60, 1.0), (20, 20, 0.9), (60, 20, 0.9))
    pen(ink.canvas, (100, 60, 0.2), (100, 20, 0.2))
    before = ink.canvas.grab().toImage()
    ink.undo()
    ink.redo()
    assert ink.canvas.grab().toImage() == before


def test_ink_from_elsewhere_is_shown_whole_after_a_pen_has_written(ink):
    pen(ink.canvas, (20, 60, 0.5), (30, 50, 0.6))
    ink.set_value({"strokes": [[[20, 40], [60, 60], [100, 40], [140, 60]]]})
    left, right = extent(ink.canvas)
    assert left < 22
    assert right > 138


def test_a_stroke_comes_after_ink_that_has_times_of_its_own(ink, qtbot):
    ink.set_value({"strokes": [[[20, 40, 1.7e9], [60, 60, 1.7e9 + 1]]]})
    draw(qtbot, ink.canvas, (10, 10), (20, 30))
    assert [stroke.shape for stroke in strokes_of_value(ink.value())] == [(2, 3), (2, 3)]


def test_what_was_taken_back_can_be_had_again(ink, qtbot):
    draw(qtbot, ink.canvas, (10, 10), (20, 30))
    draw(qtbot, ink.canvas, (60, 10), (70, 30))
    whole = ink.value()
    ink.undo()
    assert len(places(ink.value())) == 1
    ink.redo()
    assert ink.value() == whole
    ink.clear()
    assert ink.value() is None
    ink.undo()
    assert ink.value() == whole
    ink.redo()
    assert ink.value() is None


def test_what_a_file_takes_the_place_of_can_be_had_again(ink, qtbot):
    draw(qtbot, ink.canvas, (10, 10), (20, 30))
    mine = ink.value()
    ink.set_value({"strokes": [[[1, 1], [2, 2]]]})
    ink.undo()
    assert ink.value() == mine


@pytest.mark.parametrize("ending", [".json", ".svg", ".inkml"])
def test_ink_of_a_file_is_shown(window, ink, tmp_path, ending):
    from suite.ink.files import write_ink

    path = tmp_path / f"ink{ending}"
    write_ink(path, [np.array([[0.0, 0.0], [10.0, 20.0]]), np.array([[30.0, 5.0], [40.0, 9.0]])])
    window.page.open(path)
    assert [len(stroke) for stroke in ink.value()["strokes"]] == [2, 2]


def test_what_is_no_ink_is_said(window, tmp_path):
    path = tmp_path / "ink.svg"
    path.write_text("<svg")
    window.page.open(path)
    assert "ink.svg cannot be read as ink" in window.notice.text()


def test_the_network_goes_on_and_both_are_saved(window, ink, qtbot, tmp_path):
    draw(qtbot, ink.canvas, (100, 80), (120, 95), (140, 80))
    window.page.run()
    window.client.say("ink", Result(values={"strokes": MORE, "futures": []}))
    QApplication.processEvents()
    panel = window.page.parts.saved()
    for ending in (panel.suffix, *panel.forms):
        path = tmp_path / f"out{ending}"
        path.write_bytes(panel.as_file(ending))
        if ending == ".png":
            image = QImage(str(path))
            assert image.width() == 2000
            assert image.pixelColor(0, 0).alpha() == 0
            assert any(image.pixelColor(x, y).alpha() > 200 for x in range(0, 2000, 5) for y in range(image.height()))
        else:
            assert [len(stroke) for stroke in read_ink(path)["strokes"]] == [3, 3]


def test_a_new_stroke_takes_the_continuation_away(window, ink, qtbot):
    draw(qtbot, ink.canvas, (100, 80), (120, 95))
    window.page.run()
    window.client.say("ink", Result(values={"strokes": MORE, "futures": []}))
    QApplication.processEvents()
    assert window.page.parts.saved() is not None
    ink.clear()
    QApplication.processEvents()
    assert window.page.parts.saved() is None


READ = TaskSpec(
    name="read",
    title="Read",
    short="Read",
    summary="Reads ink.",
    icon="handwriting",
    inputs=(InkField(name="ink", label="Your writing"),),
    outputs=(TextView(name="text", label="It says", shows="text"),),
    explanations=(InkSpansView(name="letters", label="Letters", eager=True),),
)
LETTERS = {"text": "ab", "spans": [[0, 1], [1, 2]], "ink": [[[0, 0, 2]], [[1, 0, 1]]]}


def accent(canvas):
    """Places of the canvas that have the accent colour."""
    image, wanted = canvas.grab().toImage(), QColor(scheme().accent)
    return {(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y) == wanted}


def test_a_letter_lights_its_ink_and_ink_its_letter(open_window, qtbot):
    window = open_window(specs=(READ,))
    canvas = window.page.parts.inputs["ink"].canvas
    draw(qtbot, canvas, (20, 20), (40, 60), (60, 20))
    draw(qtbot, canvas, (100, 20), (120, 60))
    window.page.run()
    window.client.say("read", Result(values={"text": "ab"}))
    QApplication.processEvents()
    slot = next(slot for slot in list(window.client._open) if "letters" in slot)
    window.client.say(slot, Explanation(kind="letters", data=LETTERS))
    QApplication.processEvents()
    text = window.page.parts.panels["text"].surface
    assert not accent(canvas)
    text.pointed.emit(1)
    assert {x > 90 for x, _ in accent(canvas)} == {True}
    text.pointed.emit(0)
    assert {x < 90 for x, _ in accent(canvas)} == {True}
    qtbot.mouseMove(canvas, QPoint(118, 57))
    assert [(mark.start, mark.end) for mark in text.marks("letters")] == [(1, 2)]
    qtbot.mouseMove(canvas, QPoint(150, 150))
    assert not text.marks("letters")


CLOUDS = structs.replace(SPEC, explanations=(InkCloudView(name="cloud", label="Next", source="ink", eager=True),))


def test_ink_that_is_pointed_at_shows_where_the_pen_may_go(open_window, qtbot):
    window = open_window(specs=(CLOUDS,))
    canvas = window.page.parts.inputs["ink"].canvas
    draw(qtbot, canvas, (20, 20), (40, 60), (60, 20))
    window.page.run()
    window.client.say("ink", Result(values={"strokes": [], "futures": []}))
    QApplication.processEvents()
    slot = next(slot for slot in list(window.client._open) if "cloud" in slot)
    bells = [[], [], [[120.0, 80.0, 10.0, 5.0, 0.5, 0.9]]]
    data = {"points": [[20, 20], [40, 60], [60, 20]], "spans": [[0, 1], [1, 2], [2, 3]], "bells": bells}
    window.client.say(slot, Explanation(kind="cloud", data=data))
    QApplication.processEvents()
    plain = canvas.grab().toImage().pixelColor(120, 80)
    qtbot.mouseMove(canvas, QPoint(40, 60))
    assert canvas.grab().toImage().pixelColor(120, 80) == plain
    qtbot.mouseMove(canvas, QPoint(61, 21))
    shown = canvas.grab().toImage()
    assert shown.pixelColor(120, 80) != plain
    # It leans to the lower right, as a positive correlation does with y downwards.
    assert shown.pixelColor(130, 83) != plain
    assert shown.pixelColor(130, 74) == plain
    qtbot.mouseMove(canvas, QPoint(200, 150))
    assert canvas.grab().toImage().pixelColor(120, 80) == plain
