"""Files that were opened, to be opened again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from gui.files import open_file
from gui.language import tr

if TYPE_CHECKING:
    from gui.window import Window

MOST = 12  # files of all pages together


class Recent(QObject):
    """The places of the last files, newest first.

    Args:
        paths: of the last time.
        keeps: whether files are remembered now.

    Signals:
        changed(): there is another one, or none.
    """

    changed = Signal()

    def __init__(self, paths: Sequence[str], keeps: Callable[[], bool], parent: QObject | None = None):
        super().__init__(parent)
        self._paths = [Path(path) for path in paths[:MOST]]
        self._keeps = keeps

    def add(self, path: Path) -> None:
        """A file was opened."""
        if self._keeps():
            path = path.absolute()
            self._paths = [path, *(other for other in self._paths if other != path)][:MOST]
            self.changed.emit()

    def clear(self) -> None:
        self._paths.clear()
        self.changed.emit()

    def paths(self) -> tuple[str, ...]:
        """All of them, to be kept."""
        return tuple(map(str, self._paths))

    def files(self, takes: Callable[[Path], bool]) -> list[Path]:
        """Those that a page takes and that are still there."""
        return [path for path in self._paths if takes(path) and path.is_file()]


def choose_file(window: Window) -> None:
    """Offers the files of the last time below the button, or asks for one where there are none."""
    page = window.page
    files = [] if page.sides.many_shown() else window.recent.files(page.takes)
    if not files:
        open_file(window)
        return
    pressed = page.title.buttons["open"]
    menu = QMenu(pressed)
    menu.setAccessibleName(tr("Open a file"))
    menu.setToolTipsVisible(True)
    menu.addAction(tr("Another file…"), partial(open_file, window))
    menu.addSeparator()
    for path in files:
        made = menu.addAction(path.name.replace("&", "&&"), partial(page.open, path))
        made.setToolTip(str(path))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(pressed.mapToGlobal(QPoint(0, pressed.height() + 4)))
