"""Scrubbing through what the LSTMs did: from a move of the mouse to the picture repainted and the numbers told."""

import os
import sys
import time

import numpy as np

from benchmarks.timing import machine

STEPS, UNITS = 300, 400


def measure(rounds: int = 3) -> dict:
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QEvent, QPointF, Qt
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    from gui.board import Board
    from gui.views import make
    from suite.spec import GatesView

    app = QApplication.instance() or QApplication([])
    panel = make(GatesView(name="gates", label="Inside"), Board())
    (card,) = panel.cards
    card.resize(1000, 400)
    card.show()
    panel.show({"layers": [_layer()]})
    app.processEvents()
    (sheet,) = (child for child in card.findChildren(object) if child.objectName() == "units")
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
    card.close()
    slow = round(float(np.quantile(times, 0.95)), 2)
    return {
        "scrub_ms_p95": slow,
        "p95_ms": {"scrub": slow},
        "medians_ms": {"scrub": round(float(np.median(times)), 2)},
        "ratios": {},
        "machine": machine(),
    }


def _layer() -> dict:
    rng = np.random.default_rng(0)
    arrays = {gate: rng.normal(size=(STEPS, UNITS)) for gate in "ifgoch"}
    steps = [str(step) for step in range(STEPS)]
    return {"name": "Layer", "cell": "lstm", "direction": "forward", "steps": steps} | arrays
