"""The eraser, fingers, pictures of ink, ink drawn point by point, and fields of ink that may stay empty."""

import itertools

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.ink.eraser import touched
from gui.ink.picture import PictureDialog
from suite.events import Result
from suite.settings import Settings
from suite.spec import InkField, InkView, TaskSpec, TextField
from tests.gui.test_ink import MORE, SPEC, draw, places

APART = TaskSpec(
    name="apart",
    title="Apart",
    short="Apart",
    summary="Writes.",
    icon="handwriting",
    inputs=(TextField(name="text", label="Text"), InkField(name="hand", label="Your hand", optional=True)),
    outputs=(InkView(name="strokes", label="Handwriting", shows="strokes"),),
)
LONG = [[[float(x), 80.0 + x % 7] for x in range(100, 300)]]


@pytest.fixture
def window(open_window):
    return open_window(specs=(SPEC,))


@pytest.fixture
def two(ink, qtbot):
    """An input with two upright strokes."""
    draw(qtbot, ink.canvas, (40, 40), (40, 120))
    draw(qtbot, ink.canvas, (90, 40), (90, 120))
    return ink


def erase(ink):
    button = ink._buttons["erase"]
    button.click()
    return button


def rubber(canvas, *points):
    """Drags the eraser's end of a pen over places."""
    device = QPointingDevice(
        "pen", 1, QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Eraser,
        QInputDevice.Capability.Position, 1, 1,
    )  # fmt: skip
    kinds = [QEvent.Type.TabletPress, *[QEvent.Type.TabletMove] * (len(points) - 1), QEvent.Type.TabletRelease]
    for kind, place in zip(kinds, [*points, points[-1]]):
        event = QTabletEvent(
            kind, device, QPointF(*place), QPointF(*place), 1.0, 0, 0, 0.0, 0.0, 0, Qt.KeyboardModifier.NoModifier,
            Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton,
        )  # fmt: skip
        QApplication.sendEvent(canvas, event)


def say(window, strokes, name="ink", **more):
    window.page.run()
    window.client.say(name, Result(values={"strokes": strokes, **more}))
    QApplication.processEvents()
    return window.page.parts.panels["strokes"]


def test_one_drag_rubs_out_what_it_crosses_and_is_one_step(two, qtbot):
    whole = two.value()
    erase(two)
    draw(qtbot, two.canvas, (10, 80), (150, 80))  # both are between two places of the mouse
    assert two.value() is None
    two.undo()
    assert two.value() == whole
    two.redo()
    assert two.value() is None


def test_what_the_eraser_does_not_touch_stays(two, qtbot):
    erase(two)
    draw(qtbot, two.canvas, (60, 20), (60, 140))
    assert len(two.value()["strokes"]) == 2
    draw(qtbot, two.canvas, (85, 20), (85, 30), (88, 50))
    assert places(two.value()) == [[(40, 40), (40, 120)]]


def test_a_drag_that_rubs_nothing_out_is_no_step(two, qtbot):
    erase(two)
    draw(qtbot, two.canvas, (200, 20), (200, 140))
    two.undo()
    assert places(two.value()) == [[(40, 40), (40, 120)]]


def test_escape_writes_again(two, qtbot, window):
    button, writes = erase(two), Qt.CursorShape.CrossCursor
    assert two.canvas.cursor().shape() != writes
    window.activateWindow()
    qtbot.keyClick(two.canvas, Qt.Key.Key_Escape)
    assert not button.isChecked()
    assert two.canvas.cursor().shape() == writes
    draw(qtbot, two.canvas, (10, 80), (150, 80))
    assert len(two.value()["strokes"]) == 3


def test_the_other_end_of_a_pen_rubs_out(two):
    rubber(two.canvas, (20, 60), (60, 60))
    assert places(two.value()) == [[(90, 40), (90, 120)]]
    assert two.canvas.cursor().shape() == Qt.CursorShape.CrossCursor


def test_which_strokes_are_touched_is_what_measuring_closely_says():
    chance = np.random.default_rng(3)
    for _ in range(100):
        stroke, (start, end), reach = chance.uniform(0, 30, (4, 2)), chance.uniform(0, 30, (2, 2)), 3.0
        fine = np.linspace(0, 1, 200)[:, None]
        way = start + fine * (end - start)
        line = np.concatenate([a + fine * (b - a) for a, b in itertools.pairwise(stroke)])
        nearest = np.hypot(*(way[:, None] - line).T).min()
        if abs(nearest - reach) > 0.1:
            assert bool(touched([stroke.tolist()], start, end, reach)) == (nearest < reach)


def test_a_dot_is_rubbed_out():
    assert touched([[[5, 5]], [[50, 5]]], (0, 5), (10, 5), 3) == {0}


@pytest.fixture(scope="module")
def screen():
    return QTest.createTouchDevice()


def test_a_finger_writes(ink, screen):
    QTest.touchEvent(ink.canvas, screen).press(0, QPoint(10, 10), ink.canvas)
    QTest.touchEvent(ink.canvas, screen).move(0, QPoint(30, 20), ink.canvas)
    QTest.touchEvent(ink.canvas, screen).release(0, QPoint(30, 20), ink.canvas)
    assert places(ink.value()) == [[(10, 10), (30, 20)]]


def test_two_fingers_do_nothing(ink, screen):
    QTest.touchEvent(ink.canvas, screen).press(0, QPoint(10, 10), ink.canvas)
    QTest.touchEvent(ink.canvas, screen).press(1, QPoint(80, 10), ink.canvas).move(0, QPoint(20, 10), ink.canvas)
    QTest.touchEvent(ink.canvas, screen).release(1, QPoint(80, 10), ink.canvas).stationary(0)
    QTest.touchEvent(ink.canvas, screen).release(0, QPoint(20, 10), ink.canvas)
    assert ink.value() is None


def test_a_picture_of_the_ink_is_copied_with_what_was_added(window, two):
    two._buttons["copy"].click()
    alone = QGuiApplication.clipboard().image()
    say(window, MORE, futures=[])
    two._buttons["copy"].click()
    data = QGuiApplication.clipboard().mimeData()
    image = QImage(data.imageData())
    assert alone.hasAlphaChannel()
    assert alone.pixelColor(alone.width() // 2, alone.height() // 2).alpha() == 0
    assert image.width() / image.height() > 1.5 * alone.width() / alone.height()
    assert bytes(data.data("image/svg+xml")).count(b"<path") == 3


def test_a_view_with_a_card_of_its_own_copies_its_picture(open_window):
    window = open_window(specs=(APART,))
    window.page.parts.inputs["text"].set_value("a")
    copy = window.page.parts.panels["strokes"]._copy
    assert not copy.isEnabled()
    say(window, MORE, "apart")
    copy.click()
    assert QGuiApplication.clipboard().image().width() == 2000


@pytest.mark.parametrize(("transparent", "alpha"), [(True, 0), (False, 255)])
def test_a_picture_is_as_wide_as_was_asked(window, two, tmp_path, transparent, alpha):
    panel, made = say(window, MORE, futures=[]), []
    panel.prepare(".png", window, lambda: made.append(panel.as_file(".png")))
    dialog = window.findChild(PictureDialog)
    assert dialog.width_box.value() == 2000
    dialog.width_box.setValue(700)
    dialog.transparent_box.setChecked(transparent)
    dialog.save.click()
    image = QImage.fromData(made[0])
    assert image.width() == 700
    assert image.pixelColor(0, 0).alpha() == alpha
    panel.prepare(".png", window, lambda: made.append(b""))
    again = next(found for found in window.findChildren(PictureDialog) if found.isVisible())
    assert (again.width_box.value(), again.transparent_box.isChecked()) == (700, transparent)
    again.reject()
    assert len(made) == 1
    kept = Settings(tmp_path / "settings.json", made.append)
    assert (kept.get("picture-width"), kept.get("picture-transparent")) == (700, transparent), "the next start has them"


def test_upright_ink_makes_no_picture_without_end(window, ink, qtbot):
    draw(qtbot, ink.canvas, (40, 40), (40, 120))
    panel = say(window, [[[40.0, 120.0], [40.0, 121.0]]], futures=[])
    assert QImage.fromData(panel.as_file(".png")).height() <= 20_000


def seen(canvas):
    return canvas._part


def test_strokes_appear_point_by_point_and_then_nothing_runs(window, two, qtbot):
    panel = say(window, LONG, futures=[])
    assert panel._pen.drawing()
    assert seen(two.canvas) < 100
    assert panel.text().count("[") > 200  # what is copied or saved is whole
    qtbot.waitUntil(lambda: not panel._pen.drawing(), timeout=4000)
    assert seen(two.canvas) is None


def test_long_ink_takes_no_longer_than_four_seconds(window, two, qtbot):
    many = [[[float(x), 80.0] for x in range(100, 5100)]]
    panel = say(window, many, futures=[])
    qtbot.wait(300)
    assert seen(two.canvas) > 200
    panel.clear()
    assert not panel._pen.drawing()


def test_clearing_stops_the_pen(window, two):
    panel = say(window, LONG, futures=[])
    two.clear()
    QApplication.processEvents()
    assert not panel._pen.drawing()


def test_without_motion_all_is_there_at_once(window, two):
    window.services.settings.set("motion", False)
    panel = say(window, LONG, futures=[])
    assert not panel._pen.drawing()
    assert seen(two.canvas) is None


def test_ink_that_may_be_left_out_is_a_row_until_it_is_wanted(open_window, qtbot):
    window = open_window(specs=(APART,))
    hand = window.page.parts.inputs["hand"]
    assert hand.folded()
    assert hand.height() < 100
    qtbot.mouseClick(hand._add, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert hand.canvas.isVisible()
    assert hand.canvas.height() >= 200
    assert hand._add.isHidden()


def test_ink_that_is_given_opens_its_field(open_window):
    window = open_window(specs=(APART,))
    hand = window.page.parts.inputs["hand"]
    hand.set_value({"strokes": MORE})
    assert not hand.folded()
    hand.set_value(None)
    assert hand.folded()


def test_the_tools_fit_a_narrow_window(window, ink):
    window.resize(800, 700)
    QApplication.processEvents()
    right = ink.mapTo(window, QPoint(ink.width(), 0)).x()
    assert right <= 800
