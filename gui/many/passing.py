"""Once through what waits in a list: the suite's `Batch`, given the list to read from and to write to. Knows no Qt."""

import itertools
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from gui.language import tr
from gui.many.queue import Queue
from gui.many.source import nothing_in, shown, wanted
from suite.batch import Batch, Tally
from suite.batch.items import Entry
from suite.batch.run import SLOT
from suite.errors import UserError
from suite.events import AnyEvent, Request
from suite.spec import TaskSpec


class Pass:
    """Stands between a batch and the list; `run` is for a thread, `hear` and `stop` may come from others.

    Attributes:
        slot: of the client, its own.
        stopped: whether it was told to end early.
    """

    def __init__(self, spec: TaskSpec, client: Any, queue: Queue, slot: str):
        self._spec, self._client, self._queue, self.slot = spec, client, queue, slot
        self._batch: Batch | None = None
        self._ready = threading.Lock()
        self.stopped = False

    def run(self, tell: Callable[[Tally], None]) -> None:
        source = self._queue.source
        items = source.items(self._spec)
        if not self._queue.filled:
            self._queue.fill(self._until_stopped(shown(entry, source) for entry in items()))
            if not self._queue.counts().total:
                raise UserError(nothing_in(source, self._spec))

        def waiting() -> Iterator[Entry]:
            yield from itertools.takewhile(lambda _: not self.stopped, wanted(items, self._queue.waiting(), source))

        with self._ready:
            if self.stopped:
                return
            self._batch = Batch(self._spec, waiting, _Rows(self._queue), self._queue.options)
        self._batch.run(_Line(self._client, self.slot), tell)

    def hear(self, event: AnyEvent) -> None:
        if self._batch:
            self._batch.hear(SLOT, event)

    def stop(self) -> None:
        with self._ready:
            self.stopped = True
            if self._batch:
                self._batch.stop()

    def _until_stopped(self, labels: Iterable[str]) -> Iterator[str]:
        for label in labels:
            if self.stopped:
                raise UserError(tr("Stopped."))
            yield label


class _Line:
    """The client as a batch sees it, in a slot of this pass's own."""

    def __init__(self, client: Any, slot: str):
        self._client, self._slot = client, slot

    def run_many(self, _slot: str, task: str, requests: list[Request]) -> None:
        self._client.run_many(self._slot, task, requests)

    def cancel(self, _slot: str) -> None:
        self._client.cancel(self._slot)


class _Rows:
    """The list as a batch sees it: where it writes; `input` is the number that `wanted` gave."""

    done = failed = 0

    def __init__(self, queue: Queue):
        self._queue = queue

    def write(self, row: dict[str, Any]) -> None:
        values = {key: value for key, value in row.items() if key not in ("item", "input")}
        self._queue.write(row["input"], values)

    def sync(self) -> None:
        """Each row is with the system already."""

    def close(self) -> None:
        """The list stays open: it is shown."""
