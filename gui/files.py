"""Files that a page opens and writes, and the clipboard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from gui.window import Window


def open_file(window: Window) -> None:
    if window.page.sides.many_shown():
        window.page.sides.many.choose_files()
        return
    kinds = " ".join(f"*{kind}" for part in window.page.parts.inputs.values() for kind in part.field.accepts)
    name, _ = QFileDialog.getOpenFileName(window, "Open a file", "", f"Files for this page ({kinds});;All files (*)")
    if name:
        window.page.open(Path(name))


def save_result(window: Window) -> None:
    if window.page.sides.many_shown():
        window.page.sides.many.export()
        return
    text, suffix = window.page.parts.result_text()
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
    text, _ = window.page.parts.result_text()
    if text:
        QGuiApplication.clipboard().setText(text)
    window.notice.say("Copied." if text else "There is no result to copy yet.")
