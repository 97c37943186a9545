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
    panel = window.page.parts.saved()
    if panel is None:
        window.notice.say("There is no result to save yet.")
        return
    proposed = f"{window.page.spec.name}{panel.suffix}"
    kinds = ";;".join(f"*{suffix}" for suffix in (panel.suffix, *panel.forms))
    name, _ = QFileDialog.getSaveFileName(window, "Save the result", proposed, f"{kinds};;All files (*)")
    if name:
        path = Path(name)
        write(window, path, panel.as_file(path.suffix.lower()))


def write(window: Window, path: Path, body: bytes) -> None:
    """Writes a result, and says where it is."""
    try:
        path.write_bytes(body)
    except OSError as error:
        window.notice.say(f"{path} cannot be written: {error.strerror}. Choose another place.")
    else:
        window.notice.say(f"Saved as {path}.")


def copy_result(window: Window) -> None:
    panel = window.page.parts.saved()
    if panel is not None:
        QGuiApplication.clipboard().setText(panel.text())
    window.notice.say("There is no result to copy yet." if panel is None else "Copied.")
