"""How ink looks on the sheet: dots and corners of a pen, lines that stay in place, ink of any unit and any length."""

import json
import threading
import time

import pytest
from PySide6.QtCore import QPointF, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from gui.ink import sheet as ink_sheet
from suite.events import Result
from suite.ink.files import read_ink
from tests.gui.conftest import close
from tests.gui.test_ink import MORE, SPEC, accent, draw, extent, pen, places

LIMIT = 30_000  # milliseconds
PRESSED = [[0.2, 0.5, 0.9], []]  # what `write_by_pen_and_mouse` does


@pytest.fixture
def window(open_window):
    return open_window(specs=(SPEC,))


def inked(canvas, x, y):
    image = canvas.grab().toImage()
    return image.pixelColor(x, y) != image.pixelColor(1, 1)


def test_a_dot_of_a_pen_is_seen(ink):
    pen(ink.canvas, (40, 40, 0.5))
    pen(ink.canvas, (80, 40, 0.5), (90, 40, 0.5))
    assert inked(ink.canvas, 40, 40)


def test_a_pen_turns_as_smoothly_as_a_mouse(ink, qtbot):
    corner = ((20, 100), (60, 40), (100, 100))
    draw(qtbot, ink.canvas, *corner)
    assert not inked(ink.canvas, 60, 42)
    ink.clear()
    pen(ink.canvas, *((x, y, pressure) for (x, y), pressure in zip(corner, (0.3, 0.6, 0.9))))
    assert not inked(ink.canvas, 60, 42)
    assert inked(ink.canvas, 20, 99)
    assert inked(ink.canvas, 99, 99)


def test_a_pen_that_is_pressed_draws_a_wider_line(ink):
    pen(ink.canvas, (40, 20, 0.1), (40, 150, 0.1))
    pen(ink.canvas, (120, 20, 1.0), (120, 150, 1.0))
    image = ink.canvas.grab().toImage()
    paper = image.pixelColor(1, 1)
    thin, wide = (
        sum(image.pixelColor(x, 80) != paper for x in range(middle - 10, middle + 10)) for middle in (40, 120)
    )
    assert wide > thin


@pytest.mark.parametrize("end", [(100, 40), (40, 120)])
def test_a_level_or_an_upright_line_stays_where_it_was_drawn(ink, qtbot, end):
    draw(qtbot, ink.canvas, (40, 40), end)
    left, right = extent(ink.canvas)
    assert abs(left - 40) < 4
    assert abs(right - end[0]) < 4


def test_ink_of_a_large_unit_is_shown_large_and_written_on(ink, qtbot):
    ink.set_value({"strokes": [[[0.1, 0.1], [0.4, 0.3], [0.7, 0.1]]]})
    left, right = extent(ink.canvas)
    assert right - left > ink.canvas.width() / 2
    draw(qtbot, ink.canvas, (30, 30), (60, 60))
    across = [x for stroke in places(ink.value()) for x, _ in stroke]
    assert max(across) - min(across) < 1


def test_a_comma_that_is_written_stays_small(ink, qtbot):
    ink.set_value({"strokes": [[[0.1, 0.1], [0.4, 0.3]]]})
    ink.clear()
    draw(qtbot, ink.canvas, (40, 40), (42, 46), (39, 50))
    left, right = extent(ink.canvas)
    assert right - left < 12


def test_what_is_painted_is_kept(window, ink, qtbot, monkeypatch):
    draw(qtbot, ink.canvas, (20, 40), (40, 90), (60, 40))
    one = ink.canvas.grab().toImage()
    draw(qtbot, ink.canvas, (120, 40), (140, 90), (160, 40))
    two, painted = ink.canvas.grab().toImage(), []
    with monkeypatch.context() as patched:
        patched.setattr(ink_sheet, "lines_of", lambda *given: painted.append(given) or iter(()))
        assert ink.canvas.grab().toImage() == two
    assert not painted
    ink.undo()
    assert ink.canvas.grab().toImage() == one
    ink.redo()
    assert ink.canvas.grab().toImage() == two


def test_what_was_added_stroke_by_stroke_looks_like_the_whole(ink, qtbot):
    for left in (20, 60, 100):
        draw(qtbot, ink.canvas, (left, 40), (left + 10, 90), (left + 30, 40))
        ink.canvas.grab()
    step_by_step, whole = ink.canvas.grab().toImage(), ink.value()
    ink.clear()
    ink.canvas.grab()
    ink.set_value(whole)
    assert ink.canvas.grab().toImage() == step_by_step


def test_a_faint_future_is_fainter_than_the_strokes(window, ink, qtbot):
    window.services.settings.set("motion", False)
    draw(qtbot, ink.canvas, (100, 80), (120, 95))
    window.page.run()
    future = [[[200.0, 120.0], [240.0, 130.0], [280.0, 120.0]]]
    window.client.say("ink", Result(values={"strokes": MORE, "futures": [future]}))
    QApplication.processEvents()
    assert {y < 100 for _, y in accent(ink.canvas)} == {True}
    assert inked(ink.canvas, 202, 121)


@pytest.mark.parametrize("ending", [".svg", ".json", ".inkml"])
def test_what_was_written_is_saved_and_opened_again(window, ink, qtbot, tmp_path, monkeypatch, ending):
    draw(qtbot, ink.canvas, (40, 40), (60, 90), (80, 40))
    draw(qtbot, ink.canvas, (120, 40), (140, 90))
    path = tmp_path / f"mine{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(path), ""))
    ink._buttons["save"].click()
    assert str(path) in window.notice.text()
    assert [len(stroke) for stroke in read_ink(path)["strokes"]] == [3, 2]
    written = places(ink.value())
    ink.clear()
    assert not ink._buttons["save"].isEnabled()
    window.page.open(path)
    (x, y), (far, _) = places(ink.value())[0][:2]
    assert far - x == pytest.approx(written[0][1][0] - written[0][0][0])


def write_by_pen_and_mouse(ink, qtbot):
    pen(ink.canvas, (40, 40, 0.2), (60, 90, 0.5), (80, 40, 0.9))
    draw(qtbot, ink.canvas, (120, 40), (140, 90))


@pytest.mark.parametrize("ending", [".json", ".inkml"])
def test_how_hard_a_pen_was_pressed_is_saved_and_opened_again(window, ink, qtbot, tmp_path, monkeypatch, ending):
    write_by_pen_and_mouse(ink, qtbot)
    path = tmp_path / f"mine{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(path), ""))
    ink._buttons["save"].click()
    ink.clear()
    window.page.open(path)
    assert ink.value()["pressures"] == PRESSED


def test_how_hard_a_pen_was_pressed_outlives_the_window(open_window, qtbot):
    first = open_window(specs=(SPEC,))
    write_by_pen_and_mouse(first.page.parts.inputs["ink"], qtbot)
    before = first.page.parts.inputs["ink"].value()
    close(first)
    second = open_window(specs=(SPEC,))
    assert second.page.parts.inputs["ink"].value() == before
    assert before["pressures"] == PRESSED


def test_too_much_ink_is_refused_in_a_sentence(window, ink, tmp_path, qtbot):
    path = tmp_path / "long.svg"
    path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0L{"5 5 " * 100_000}"/></svg>')
    window.page.open(path)
    said = "long.svg: Ink may have at most 50,000 points. Received 100,001."
    qtbot.waitUntil(lambda: window.notice.text() == said, timeout=LIMIT)
    path = tmp_path / "long.json"
    path.write_text(json.dumps({"strokes": [[[x, 1] for x in range(100_000)]]}))
    window.page.open(path)
    said = "long.json: Ink may have at most 50,000 points. Received 100,000."
    qtbot.waitUntil(lambda: window.notice.text() == said, timeout=LIMIT)
    assert ink.value() is None


@pytest.fixture
def long_file(tmp_path):
    """Ink of 45,000 points in one stroke."""
    path = tmp_path / "long.svg"
    points = "L".join(f"{10 + place / 100} {80 + place % 50}" for place in range(45_000))
    path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg"><path fill="none" stroke="#000" d="M{points}"/></svg>')
    return path


def test_long_ink_is_read_and_painted_in_turns_with_what_else_is_done(window, ink, qtbot, long_file):
    turns, last = [], [time.thread_time()]

    def beat():
        turns.append(time.thread_time() - last[0])
        last[0] = time.thread_time()

    timer = QTimer(interval=5)
    timer.timeout.connect(beat)
    timer.start()
    window.page.open(long_file)
    assert ink.value() is None, "it is still being read"
    assert ink.unit() == "Reading long.svg…"
    qtbot.waitUntil(lambda: ink.value() is not None, timeout=LIMIT)
    end = QPointF(*ink.value()["strokes"][-1][-1])
    qtbot.waitUntil(lambda: inked(ink.canvas, *ink.canvas.pixel(end).toPoint().toTuple()), timeout=LIMIT)
    timer.stop()
    assert sum(map(len, ink.value()["strokes"])) == 45_000
    assert max(turns) < 0.3  # seconds of the processor; read and painted at one go it is more than a second


def test_what_is_written_meanwhile_is_not_lost_to_a_file(window, ink, qtbot, long_file):
    window.page.open(long_file)
    draw(qtbot, ink.canvas, (20, 40), (40, 90))
    mine = ink.value()
    qtbot.waitUntil(lambda: not any(each.name == "read long.svg" for each in threading.enumerate()), timeout=LIMIT)
    QApplication.processEvents()
    assert ink.value() == mine


def test_a_pen_that_writes_on_long_ink_paints_its_own_stroke_only(ink, qtbot, monkeypatch):
    ink.set_value({"strokes": [[[10 + x / 100, 80.0 + x % 50] for x in range(20_000)]]})
    ink.canvas.grab()
    painted, lines = [], ink_sheet.lines_of

    def count(stroke, *more):
        painted.append(len(stroke))
        return lines(stroke, *more)

    monkeypatch.setattr(ink_sheet, "lines_of", count)
    for step in range(3):
        draw(qtbot, ink.canvas, (20, 30 + step), (40, 40), (60, 30))
        ink.canvas.grab()
    assert painted
    assert max(painted) == 3
