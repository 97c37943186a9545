"""A user's hand: moves the mouse and presses keys through the X server, while the window's event loop runs."""

import math
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QPointF, QProcess, Qt, QTimer
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

PATIENCE = 900.0  # seconds for whatever is waited for; a model may have to load while another one trains


def pause(seconds: float) -> None:
    """Lets the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def wait(until: Callable[[], object], what: str) -> None:
    """Lets the event loop run until something is so.

    Raises:
        TimeoutError: it does not come to be.
    """
    end = time.monotonic() + PATIENCE
    while not until():
        if time.monotonic() > end:
            raise TimeoutError(f"{what} did not come within {PATIENCE:.0f} seconds.")
        pause(0.05)


def do(*words: object) -> None:
    """Has xdotool do something, and the window take it in.

    Raises:
        RuntimeError: it could not.
    """
    loop, process = QEventLoop(), QProcess()
    process.finished.connect(loop.quit)
    process.start("xdotool", [str(word) for word in words])
    loop.exec()
    if process.exitCode():
        raise RuntimeError(f"xdotool {words}: {bytes(process.readAllStandardError()).decode()}")
    pause(0.05)


def point(widget: QWidget, place: QPoint | None = None) -> None:
    """Moves the mouse to a place in a widget; to its middle if none is given."""
    there = widget.mapToGlobal(place or widget.rect().center())
    do("mousemove", there.x(), there.y())


def click(widget: QWidget, place: QPoint | None = None) -> None:
    point(widget, place)
    do("click", 1)


def press(*keys: str) -> None:
    """Keys as xdotool calls them, such as ctrl+k."""
    do("key", "--clearmodifiers", *keys)


def write(text: str) -> None:
    """Types; a line break is Return, which xdotool would leave out."""
    for number, line in enumerate(text.split("\n")):
        if number:
            press("Return")
        do("type", "--delay", 6, "--", line)


def write_by_pen(widget: QWidget, strokes: Sequence[Sequence[QPointF]]) -> None:
    """Writes with a pen that is pressed harder in the middle of a stroke; its events come from Qt, since a virtual
    display has no tablet."""
    capable = QInputDevice.Capability.Position | QInputDevice.Capability.Pressure
    pen = QPointingDevice("pen", 7, QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen, capable, 1, 1)
    for stroke in strokes:
        kinds = [QEvent.Type.TabletPress, *[QEvent.Type.TabletMove] * (len(stroke) - 1), QEvent.Type.TabletRelease]
        for number, (kind, place) in enumerate(zip(kinds, [*stroke, stroke[-1]])):
            pressure = 0.35 + 0.45 * math.sin(math.pi * number / len(kinds))
            event = QTabletEvent(
                kind, pen, place, QPointF(widget.mapToGlobal(place)), pressure, 0, 0, 0.0, 0.0, 0,
                Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton,
            )  # fmt: skip
            QApplication.sendEvent(widget, event)
            pause(0.008)


def scroll(widget: QWidget, notches: int) -> None:
    """Turns the wheel over a widget, towards the end of a page."""
    point(widget)
    do("click", "--repeat", notches, "--delay", 20, 5)


def word_in(text: QTextEdit) -> QPoint | None:
    """The middle of the first of the longest words, in the viewport; None where there is none."""
    content = text.toPlainText()
    word = max(content.split(), key=len, default="")
    if not word:
        return None
    cursor = QTextCursor(text.document())
    cursor.setPosition(content.index(word) + len(word) // 2)
    return text.cursorRect(cursor).center()
