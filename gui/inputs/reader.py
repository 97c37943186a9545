"""Reads a long file while the window goes on."""

import contextlib
import threading
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from suite.errors import UserError
from suite.fields import value_in
from suite.spec import AnyField


class Reader(QObject):
    """Reads values of a field in threads; only the newest file that was asked for is told of.

    Signals:
        read(object): the value is there.
        refused(object): the file cannot be used; the error says why.
    """

    read = Signal(object)
    refused = Signal(object)
    _over = Signal(object, object, object)

    def __init__(self, field: AnyField, parent: QObject | None = None):
        super().__init__(parent)
        self._field = field
        self._newest: object = None
        self._over.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def begin(self, path: Path) -> None:
        self._newest = key = object()
        threading.Thread(target=self._read, args=(key, path), name=f"read {path.name}", daemon=True).start()

    def forget(self) -> None:
        """What is being read is not wanted any more."""
        self._newest = None

    def _read(self, key: object, path: Path) -> None:
        """The thread."""
        value: Any = None
        trouble: Exception | None = None
        try:
            value = value_in(self._field, path)
        except (UserError, OSError) as error:
            trouble = error
        with contextlib.suppress(RuntimeError):  # the window is gone
            self._over.emit(key, value, trouble)

    def _end(self, key: object, value: Any, trouble: Exception | None) -> None:
        if key is not self._newest:
            return
        self._newest = None
        if trouble is None:
            self.read.emit(value)
        else:
            self.refused.emit(trouble)
