"""What can be done with keys, wherever the focus is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QGuiApplication, QKeySequence

from gui.act import Act
from gui.drops import take
from gui.files import copy_result, open_file, save_result
from gui.health.dialog import report_act
from gui.palette import Palette
from gui.rail import PLACES
from suite.spec import TaskSpec

if TYPE_CHECKING:
    from gui.window import Window


_BUTTONS = (  # of the title row
    ("options", "Show or hide the options", "Ctrl+."),
    ("look", "Look inside", "Ctrl+I"),
    ("many", "Many at once, or one", "Ctrl+B"),
)


def acts(window: Window, specs: Sequence[TaskSpec]) -> list[Act]:
    """All there is to do in a window."""
    settings = window.services.settings
    found = [
        Act("Open a file", ("Ctrl+O",), lambda: open_file(window), task=True),
        Act("Save the result", ("Ctrl+S",), lambda: save_result(window), task=True),
        Act("Copy the result", ("Ctrl+Shift+C",), lambda: copy_result(window), task=True),
        Act("Paste", ("Ctrl+V",), lambda: take(window.page, QGuiApplication.clipboard().mimeData()), task=True),
        Act("Run", ("Ctrl+Return",), lambda: window.page.begin(), task=True),
        Act("Stop", ("Esc",), lambda: window.page.stop(), task=True),
        Act("Larger text", ("Ctrl++", "Ctrl+="), lambda: window.services.theme.step(1)),
        Act("Smaller text", ("Ctrl+-",), lambda: window.services.theme.step(-1)),
        Act("Usual text", ("Ctrl+0",), lambda: window.services.theme.step(0)),
    ]
    for name, text, keys in _BUTTONS:
        press, can = partial(window.press, name), partial(window.can_press, name)
        found.append(Act(text, (keys,), press, task=True, can=can))
    for place, spec in enumerate(specs, 1):
        keys = (f"Ctrl+{place}",) if place < 10 else ()
        found.append(Act(spec.title, keys, partial(window.open, spec.name)))
    for name, (title, _, keys) in PLACES.items():
        found.append(Act(title, (keys,), partial(window.open, name)))
    for choice, text in (("light", "Light"), ("dark", "Dark"), ("system", "As the system")):
        found.append(Act(f"Colours: {text}", (), partial(settings.set, "scheme", choice)))
    found.append(report_act(window))
    found.append(Act("Quit", ("Ctrl+Q",), lambda: window.close()))
    return [*found, Act("What to do", ("Ctrl+K",), partial(open_palette, window, found))]


def open_palette(window: Window, found: Sequence[Act]) -> Palette:
    """Opens the palette with what can be done now, the samples of the page that is shown among it."""
    on_page = window.stack.currentWidget() is window.page
    now = [act for act in found if (on_page or not act.task) and act.can()]
    if on_page:
        page = window.page
        now += [Act(f"Try: {sample.title}", (), partial(page.try_sample, sample)) for sample in page.spec.samples]
    palette = Palette(now, window)
    palette.open()
    return palette


def add_actions(window: Window, found: Sequence[Act]) -> list[QAction]:
    """Gives the window its shortcuts; the actions that concern a task's page."""
    of_task = []
    for act in found:
        action = QAction(act.text, window)
        action.setShortcuts([QKeySequence(keys) for keys in act.keys])
        action.triggered.connect(lambda _checked=False, do=act.do: do())
        window.addAction(action)
        if act.task:
            of_task.append(action)
    return of_task
