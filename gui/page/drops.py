"""Files and pictures that are dropped on a page or pasted into it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject

from gui.language import tr
from gui.widgets.marks import MarkedText
from suite.errors import UserError
from suite.spec import ImageField

if TYPE_CHECKING:
    from gui.inputs.base import Input
    from gui.page.page import Page


class Drops(QObject):
    """Takes what is dragged anywhere over a page into the field that it fits."""

    def __init__(self, page: Page):
        super().__init__(page)
        self._page = page
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:  # noqa: N802
        kind = event.type()
        if kind == QEvent.Type.DragEnter and _usable(event.mimeData()):
            self._show_over(_fits(self._page, event.mimeData()))
            event.acceptProposedAction()
            return True
        if kind == QEvent.Type.DragLeave:
            self._show_over(False)
        if kind == QEvent.Type.Drop:
            self._show_over(False)
            take(self._page, event.mimeData())
            event.acceptProposedAction()
            return True
        return False

    def _show_over(self, over: bool) -> None:
        sides = self._page.sides
        for card in (*self._page.parts.inputs.values(), *([sides.many.card] if sides.many_shown() else [])):
            card.set_drop(over)


def take(page: Page, data: QMimeData) -> None:
    """Gives a page what was dropped or pasted: files, a picture or text. What it cannot use is said."""
    if paths := _paths(data):
        _take_files(page, paths)
        return
    try:
        if any(part.paste(data) for part in page.parts.inputs.values()):
            return
    except UserError as error:
        page.notice.emit(tr(str(error)))
        return
    text = _text(page)
    if text and data.hasText():
        text.surface.setFocus()
        text.surface.insertFromMimeData(data)
    else:
        page.notice.emit(_refusal(page, data))


def _text(page: Page) -> Input | None:
    """The field that takes text."""
    return next((part for part in page.parts.inputs.values() if isinstance(part.surface, MarkedText)), None)


def _refusal(page: Page, data: QMimeData) -> str:
    """What was given, and what the page takes instead."""
    kinds = page.parts.kinds()
    if not kinds:
        return tr("This page takes no files, pictures or text: everything on it is set with its controls.")
    if any(not url.isLocalFile() for url in data.urls()):
        return tr(
            "A web address cannot be opened: Unroll uses no network. Save what is there as a file; "
            "this page takes {kinds}.",
            kinds=kinds,
        )
    if data.hasText():
        return tr("Text cannot be used here. This page takes {kinds}.", kinds=kinds)
    if data.hasImage():
        return tr("A picture cannot be used here. This page takes {kinds}.", kinds=kinds)
    return tr("There is nothing to paste that could be used here. This page takes {kinds}.", kinds=kinds)


def _take_files(page: Page, paths: list[Path]) -> None:
    if page.spec.batch and (page.sides.many_shown() or len(paths) > 1 or paths[0].is_dir()):
        page.show_many(True)
        page.sides.many.take(paths)
        return
    page.open(paths[0])
    if len(paths) > 1:
        page.notice.emit(tr("Only {name} was opened: this page takes one file at a time.", name=paths[0].name))


def _paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _fits(page: Page, data: QMimeData) -> bool:
    """Whether a field would take it; of files that is seen when they are opened."""
    pictured = any(isinstance(part.field, ImageField) for part in page.parts.inputs.values())
    return bool(_paths(data)) or (data.hasImage() and pictured) or (data.hasText() and _text(page) is not None)


def _usable(data: QMimeData) -> bool:
    return bool(_paths(data)) or data.hasImage() or data.hasText()
