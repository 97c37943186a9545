"""Our own icons: SVG strokes, tinted with the scheme's colours when they are painted, crisp at any scale."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.theme import scheme
from suite.places import shipped

_FALLBACK = "task"


def icon(name: str, role: str = "text", role_on: str = "") -> QIcon:
    """An icon in one of the scheme's colours.

    Args:
        name: a file below `resources/icons`, without ending; a task whose icon is missing gets a plain one.
        role: an attribute of `Scheme`.
        role_on: another one for the checked state.
    """
    return QIcon(_Engine(name, role, role_on or role))


class _Engine(QIconEngine):
    """Looks the colour up while painting, so that a change of scheme needs a repaint and nothing else."""

    def __init__(self, name: str, role: str, role_on: str):
        super().__init__()
        self._name, self._role, self._role_on = name, role, role_on

    def paint(self, painter: QPainter, rect, mode, state) -> None:
        role = self._role_on if state == QIcon.State.On else self._role
        if mode == QIcon.Mode.Disabled:
            role = "muted"
        _renderer(self._name, getattr(scheme(), role)).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode, state) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._role, self._role_on)


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    folder = shipped("resources") / "icons"
    path = folder / f"{name}.svg"
    if not path.exists():
        path = folder / f"{_FALLBACK}.svg"
    return QSvgRenderer(QByteArray(path.read_bytes().replace(b"currentColor", colour.encode())))
