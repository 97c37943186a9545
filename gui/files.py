"""Files that a page opens and writes, and the clipboard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from gui.language import tr
from suite import trace
from suite.errors import UserError
from suite.trace import ENDING

if TYPE_CHECKING:
    from gui.window import Window


def open_file(window: Window) -> None:
    if window.page.sides.many_shown():
        window.page.sides.many.choose_files()
        return
    kinds = " ".join(f"*{kind}" for part in window.page.parts.inputs.values() for kind in part.field.accepts)
    name, _ = QFileDialog.getOpenFileName(
        window,
        tr("Open a file"),
        "",
        tr("Files for this page ({kinds});;Traces (*{ending});;All files (*)", kinds=kinds, ending=ENDING),
    )
    if name:
        window.page.open(Path(name))


def save_result(window: Window) -> None:
    if window.page.sides.many_shown():
        window.page.sides.many.export()
        return
    panel = window.page.parts.saved()
    if panel is None:
        window.notice.say(tr("There is no result to save yet."))
        return
    proposed = f"{window.page.spec.name}{panel.suffix}"
    kinds = ";;".join(f"*{suffix}" for suffix in (panel.suffix, *panel.forms, ENDING))
    name, _ = QFileDialog.getSaveFileName(
        window, tr("Save the result"), proposed, tr("{kinds};;All files (*)", kinds=kinds)
    )
    if name:
        path = Path(name)
        if name.endswith(ENDING):
            save_trace(window, path)
        else:
            suffix = path.suffix.lower()
            panel.prepare(suffix, window, lambda: write(window, path, panel.as_file(suffix)))


def save_trace(window: Window, path: Path) -> None:
    """Writes the last run and what explains it, and says where it is."""
    traced = window.page.runner.trace()
    if traced is None:
        window.notice.say(tr("There is no finished result to trace yet."))
        return
    try:
        trace.write(path, window.page.spec, *traced)
    except UserError as error:
        window.notice.say(tr(str(error)))
    else:
        window.notice.say(tr("Saved as {path}.", path=path))


def write(window: Window, path: Path, body: bytes) -> None:
    """Writes a result, and says where it is."""
    try:
        path.write_bytes(body)
    except OSError as error:
        window.notice.say(
            tr("{path} cannot be written: {strerror}. Choose another place.", path=path, strerror=error.strerror)
        )
    else:
        window.notice.say(tr("Saved as {path}.", path=path))


def copy_result(window: Window) -> None:
    panel = window.page.parts.saved()
    if panel is not None:
        QGuiApplication.clipboard().setMimeData(panel.mime())
    window.notice.say(tr("There is no result to copy yet.") if panel is None else tr("Copied."))
