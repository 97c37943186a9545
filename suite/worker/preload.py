"""Imports TensorFlow behind the worker's back, while the user types the first words."""

import importlib
import logging
import threading

from suite.task import Cancel, Stopped

log = logging.getLogger(__name__)


class Preload:
    """Imports modules in a thread of its own.

    Nobody else may import them meanwhile: two threads inside one package's imports can see it half made. So `wait`
    before importing what needs them.
    """

    def __init__(self, *modules: str) -> None:
        self._modules = modules
        self._thread = threading.Thread(target=self._import, name="preload", daemon=True)
        self._thread.start()

    @property
    def done(self) -> bool:
        return not self._thread.is_alive()

    def wait(self, cancel: Cancel) -> None:
        """Returns when the modules are there, or cannot be had.

        Raises:
            Stopped: `cancel` was set.
        """
        while not self.done:
            if cancel.is_set():
                raise Stopped
            self._thread.join(0.05)

    def _import(self) -> None:
        for module in self._modules:
            try:
                importlib.import_module(module)
            except Exception:  # whoever needs it imports it again, and says so to the user
                log.exception("%s cannot be imported", module)
