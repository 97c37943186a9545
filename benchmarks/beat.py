"""A heartbeat in an event loop: how late each beat is says how long the loop was held up."""

import time

from PySide6.QtCore import QObject, Qt, QTimer

PERIOD = 10  # milliseconds


class Heartbeat(QObject):
    """Beats while it is wanted.

    A loop that is held up for a second misses a hundred beats; each of them counts, as late as it was seen.

    Attributes:
        late: milliseconds that each beat came late.
    """

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self._seen = 0.0
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=PERIOD)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self.late.clear()
        self._seen = time.perf_counter()
        self._timer.start()

    def stop(self) -> None:
        """Counts what is missing up to now, and beats no more."""
        self._beat()
        self._timer.stop()

    def _beat(self) -> None:
        now = time.perf_counter()
        late = 1000 * (now - self._seen) - PERIOD
        self._seen = now
        self.late.append(max(0.0, late))
        while (late := late - PERIOD) > 0:
            self.late.append(late)
