"""What can be done with keys and menus, wherever the focus is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu

from gui.drops import take
from gui.theme import CHOICES
from suite.spec import TaskSpec

if TYPE_CHECKING:
    from gui.window import Window

_LOOKS = {"system": "As the system", "light": "Light", "dark": "Dark"}


def add_actions(window: Window, specs: Sequence[TaskSpec]) -> None:
    """Gives the window its shortcuts."""
    actions: list[tuple[str, str, Callable[[], None]]] = [
        ("Open a file", "Ctrl+O", lambda: open_file(window)),
        ("Save the result", "Ctrl+S", lambda: save_result(window)),
        ("Copy the result", "Ctrl+Shift+C", lambda: copy_result(window)),
        ("Paste", "Ctrl+V", lambda: take(window.page, QGuiApplication.clipboard().mimeData())),
        ("Run", "Ctrl+Return", lambda: window.page.run()),
        ("Stop", "Esc", lambda: window.page.runner.stop()),
        ("Larger text", "Ctrl++", lambda: window.theme.step(1)),
        ("Larger text, without shift", "Ctrl+=", lambda: window.theme.step(1)),
        ("Smaller text", "Ctrl+-", lambda: window.theme.step(-1)),
        ("Usual text", "Ctrl+0", lambda: window.theme.step(0)),
        ("Quit", "Ctrl+Q", lambda: window.close()),
    ]
    for place, spec in enumerate(specs[:9], 1):
        actions.append((spec.title, f"Ctrl+{place}", partial(window.open_task, spec.name)))
    for text, keys, do in actions:
        action = QAction(text, window)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False, do=do: do())
        window.addAction(action)


def appearance_menu(window: Window) -> QMenu:
    """The menu of schemes and text sizes."""
    menu = QMenu(window)
    menu.setAccessibleName("Appearance")
    group = QActionGroup(menu)
    for choice in CHOICES:
        action = menu.addAction(_LOOKS[choice], lambda _checked=False, choice=choice: window.theme.choose(choice))
        action.setCheckable(True)
        action.setChecked(window.theme.choice == choice)
        group.addAction(action)
    menu.addSeparator()
    menu.addAction("Larger text\tCtrl++", lambda: window.theme.step(1))
    menu.addAction("Smaller text\tCtrl+-", lambda: window.theme.step(-1))
    menu.addAction("Usual text\tCtrl+0", lambda: window.theme.step(0))
    return menu


def open_file(window: Window) -> None:
    kinds = " ".join(f"*{kind}" for part in window.page.inputs.values() for kind in part.field.accepts)
    name, _ = QFileDialog.getOpenFileName(window, "Open a file", "", f"Files for this page ({kinds});;All files (*)")
    if name:
        window.page.open(Path(name))


def save_result(window: Window) -> None:
    text, suffix = window.page.result_text()
    if not text:
        window.notice.say("There is no result to save yet.")
        return
    proposed = f"{window.page.spec.name}{suffix}"
    name, _ = QFileDialog.getSaveFileName(window, "Save the result", proposed, f"*{suffix};;All files (*)")
    if name:
        write(window, Path(name), text)


def write(window: Window, path: Path, text: str) -> None:
    """Writes a result, and says where it is."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        window.notice.say(f"{path} cannot be written: {error.strerror}. Choose another place.")
    else:
        window.notice.say(f"Saved as {path}.")


def copy_result(window: Window) -> None:
    text, _ = window.page.result_text()
    if text:
        QGuiApplication.clipboard().setText(text)
    window.notice.say("Copied." if text else "There is no result to copy yet.")
