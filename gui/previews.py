"""Small pictures: decoded by the worker, kept here while they are likely to be seen again."""

from collections import OrderedDict
from collections.abc import Callable
from hashlib import sha256

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from gui.bridge import Bridge
from suite.events import AnyEvent, Preview

KEPT = 500  # pictures
WAITING = 60  # that are asked for; older ones are no longer looked at
AT_ONCE = 2  # with the worker, so that what a user types does not wait behind them


class Previews(QObject):
    """Pictures by their sources and their longer side; a source is the path of a file, or what stands in it.

    Signals:
        ready(object): the picture of a source is there now, or known not to be one.
    """

    ready = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None):
        super().__init__(parent)
        self._bridge = bridge
        self._kept: OrderedDict[tuple[str, int], QImage] = OrderedDict()
        self._waiting: OrderedDict[tuple[str, int], str | bytes] = OrderedDict()
        self._asked: set[tuple[str, int]] = set()
        self._numbers = 0

    def get(self, source: str | bytes, side: int) -> QImage | None:
        """The picture, if it is there; else None, and it is asked for. One that cannot be had is a null image."""
        key = (source if isinstance(source, str) else sha256(source).hexdigest(), side)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key not in self._asked:
            self._waiting[key] = source
            self._waiting.move_to_end(key)
            if len(self._waiting) > WAITING:
                self._waiting.popitem(last=False)
            self._ask()
        return None

    def _ask(self) -> None:
        while self._waiting and len(self._asked) < AT_ONCE:
            key, source = self._waiting.popitem()  # what was looked at last is what is seen now
            self._asked.add(key)
            self._numbers += 1
            slot = f"preview:{self._numbers}"
            self._bridge.listen(slot, self._listener(slot, key, source))
            self._bridge.client.preview(slot, source, key[1])

    def _listener(self, slot: str, key: tuple[str, int], source: str | bytes) -> Callable[[AnyEvent], None]:
        def hear(event: AnyEvent) -> None:
            self._bridge.forget(slot)
            self._asked.discard(key)
            self._kept[key] = image_of(event.pixels) if isinstance(event, Preview) else QImage()
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            self.ready.emit(source)
            self._ask()

        return hear


def image_of(pixels) -> QImage:
    """RGB, uint8 [height, width, 3], as an image with its own memory."""
    height, width, _ = pixels.shape
    return QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
