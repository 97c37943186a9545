"""What can be done with keys, wherever the focus is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QGuiApplication, QKeySequence

from gui.act import Act
from gui.files import copy_result, open_file, save_result
from gui.health.dialog import report_act
from gui.language import mark, tr
from gui.page.drops import take
from gui.palette import Palette
from gui.rail import PLACES
from suite.spec import TaskSpec

if TYPE_CHECKING:
    from gui.window import Window


_BUTTONS = (  # of the title row
    ("options", mark("Show or hide the options"), "Ctrl+."),
    ("look", mark("Look inside"), "Ctrl+I"),
    ("many", mark("Many at once, or one"), "Ctrl+B"),
    ("compare", mark("Compare side by side"), "Ctrl+D"),
)
_COLOURS = (
    ("light", mark("Colours: Light")),
    ("dark", mark("Colours: Dark")),
    ("system", mark("Colours: As the system")),
)


def acts(window: Window, specs: Sequence[TaskSpec]) -> list[Act]:
    """All there is to do in a window."""
    settings = window.services.settings
    found = [
        Act(mark("Open a file"), ("Ctrl+O",), lambda: open_file(window), task=True, name="open"),
        Act(mark("Save the result"), ("Ctrl+S",), lambda: save_result(window), task=True, name="save"),
        Act(mark("Copy the result"), ("Ctrl+Shift+C",), lambda: copy_result(window), task=True, name="copy"),
        Act(mark("Paste"), ("Ctrl+V",), lambda: paste(window), task=True, name="paste"),
        Act(mark("Run"), ("Ctrl+Return",), lambda: window.page.begin(), task=True, name="run"),
        Act(mark("Stop"), ("Esc",), lambda: window.page.stop(), task=True, name="stop"),
        Act(mark("Larger text"), ("Ctrl++", "Ctrl+="), lambda: window.services.theme.step(1), name="larger"),
        Act(mark("Smaller text"), ("Ctrl+-",), lambda: window.services.theme.step(-1), name="smaller"),
        Act(mark("Usual text"), ("Ctrl+0",), lambda: window.services.theme.step(0), name="usual"),
    ]
    for name, text, keys in _BUTTONS:
        press, can = partial(window.press, name), partial(window.can_press, name)
        found.append(Act(text, (keys,), press, task=True, can=can, name=name))
    for place, spec in enumerate(specs, 1):
        keys = (f"Ctrl+{place}",) if place < 10 else ()
        found.append(Act(spec.title, keys, partial(window.open, spec.name), name=going(spec.name)))
    for name, (title, _, keys) in PLACES.items():
        found.append(Act(title, (keys,), partial(window.open, name), name=going(name)))
    for choice, text in _COLOURS:
        found.append(Act(text, (), partial(settings.set, "scheme", choice), name=f"colours-{choice}"))
    found.append(report_act(window))
    found.append(Act(mark("Devices…"), (), lambda: window.open_devices(), name="devices"))
    found.append(Act(mark("Shortcuts…"), ("Ctrl+/",), lambda: window.open_shortcuts(), name="shortcuts"))
    found.append(Act(mark("Quit"), ("Ctrl+Q",), lambda: window.close(), name="quit"))
    return [*found, Act(mark("What to do"), ("Ctrl+K",), partial(open_palette, window, found), name="palette")]


def going(name: str) -> str:
    """The name of the act that opens a task or a place."""
    return f"go-{name}"


def paste(window: Window) -> None:
    take(window.page, QGuiApplication.clipboard().mimeData())


def open_palette(window: Window, found: Sequence[Act]) -> Palette:
    """Opens the palette with what can be done now, the samples of the page that is shown among it."""
    on_page = window.stack.currentWidget() is window.page
    now = [act for act in found if (on_page or not act.task) and act.can()]
    if on_page:
        page = window.page
        now += [
            Act(tr("Try: {title}", title=tr(sample.title)), (), partial(page.try_sample, sample))
            for sample in page.spec.samples
        ]
        now += [
            Act(tr("Open {name}", name=path.name), (), partial(page.open, path))
            for path in window.recent.files(page.takes)
        ]
    palette = Palette(now, window.keymap.keys, window)
    palette.open()
    return palette


def add_actions(window: Window, found: Sequence[Act]) -> list[QAction]:
    """Gives the window its shortcuts, now and whenever they change; the actions that concern a task's page."""
    of_task = []
    for act in found:
        action = QAction(tr(act.text), window)
        action.setObjectName(act.name)
        action.triggered.connect(lambda _checked=False, do=act.do: do())
        window.addAction(action)
        if act.task:
            of_task.append(action)

    def show_keys() -> None:
        for act, action in zip(found, window.actions()):
            action.setShortcuts([QKeySequence(keys) for keys in window.keymap.keys(act)])

    window.keymap.changed.connect(show_keys)
    show_keys()
    return of_task
