"""Scrubbing through what the LSTMs did: from a move of the mouse to all views repainted and the numbers told."""

import os
import time

import numpy as np

from benchmarks.display import offscreen
from benchmarks.timing import machine

STEPS, UNITS = 300, 400


def measure(rounds: int = 3) -> dict:
    os.environ.update(offscreen())
    from PySide6.QtCore import QEvent, QPointF, Qt
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    page = _page()
    page.resize(1000, 1100)
    page.show()
    app.processEvents()
    (sheet,) = (child for child in page.findChildren(object) if child.objectName() == "units")
    times = []
    for _ in range(rounds):
        for x in range(4, sheet.width() - 4, 3):
            place, none = QPointF(x, sheet.height() / 3), Qt.MouseButton.NoButton
            move = QMouseEvent(
                QEvent.Type.MouseMove, place, sheet.mapToGlobal(place), none, none, Qt.KeyboardModifier.NoModifier
            )
            begun = time.perf_counter()
            app.sendEvent(sheet, move)
            sheet.repaint()
            app.processEvents()
            times.append(1000 * (time.perf_counter() - begun))
    page.close()
    slow = round(float(np.quantile(times, 0.95)), 2)
    return {
        "scrub_ms_p95": slow,
        "p95_ms": {"scrub": slow},
        "medians_ms": {"scrub": round(float(np.median(times)), 2)},
        "ratios": {},
        "machine": machine(),
    }


def _page():
    """A text of 300 words with its bar of steps, a curve, what each word adds, and the gates below."""
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from gui.inputs.text import TextInput
    from gui.page.board import Board
    from gui.page.scrub_bar import ScrubBar
    from gui.views import make
    from suite.spec import CurveView, GatesView, TextField, TokenWeightsView

    page = QWidget()
    board = Board(page)
    text = TextInput(TextField(name="text", label="Text"))
    board.inputs["text"] = text
    text.set_value(" ".join(f"word{step:03}" for step in range(STEPS)))
    spans = [[8 * step, 8 * step + 7] for step in range(STEPS)]
    rng = np.random.default_rng(1)
    data = {
        CurveView(name="reading", label="Reading"): {
            "steps": [str(step) for step in range(STEPS)],
            "values": rng.uniform(-1, 1, STEPS),
            "low": -1.0,
            "high": 1.0,
            "spans": spans,
        },
        TokenWeightsView(name="words", label="Words"): {
            "spans": spans,
            "outputs": ["positive"],
            "weights": [rng.normal(size=STEPS)],
            "error": 0.0,
        },
        GatesView(name="gates", label="Inside"): {"layers": [_layer() | {"spans": spans}]},
    }
    column = QVBoxLayout(page)
    column.addWidget(text, 1)
    for view, shown in data.items():
        panel = make(view, board)
        for card in panel.cards:
            column.addWidget(card)
        panel.show(shown)
    column.addWidget(ScrubBar(board.scrubber, str, lambda track, start, end: text.value()[start:end]))
    return page


def _layer() -> dict:
    rng = np.random.default_rng(0)
    arrays = {gate: rng.normal(size=(STEPS, UNITS)) for gate in "ifgoch"}
    steps = [str(step) for step in range(STEPS)]
    return {"name": "Layer", "cell": "lstm", "direction": "forward", "steps": steps} | arrays
