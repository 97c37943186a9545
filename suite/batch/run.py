"""Takes many items through one task, chunk by chunk, and writes a row of each as soon as it is done."""

import itertools
import queue
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import msgspec

from suite.batch.items import Entry, Items
from suite.batch.rows import Rows
from suite.errors import UserError, error_of
from suite.events import AnyEvent, Cancelled, Failed, Finished, Item, Request, Result
from suite.spec import TaskSpec
from suite.worker.client import Client

CHUNK = 64  # items that the process is given at a time
SLOT = "batch"
LOST_IN_A_ROW = 3  # items, after which it is not the items


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """How far a batch is.

    Attributes:
        done: items that have a row; failed ones and those of an earlier run are among them.
        failed: those whose row tells an error.
        total: all items.
        speed: items a second in this run; 0 while it is not known.
        left: seconds that the rest will take; None while it is not known.
        stopped: whether it was stopped before its end.
    """

    done: int
    failed: int
    total: int
    speed: float = 0.0
    left: float | None = None
    stopped: bool = False


class _StoppedError(Exception):
    """Whoever started the batch, or closed the client, wants no more of it."""


class Batch:
    """One batch, run once. Interrupted at any moment it can be gone on with, and each item has its row once.

    Holds `CHUNK` items in memory, however many there are.

    Args:
        spec: the task's.
        items: see `items_of`.
        rows: where results go; as many items as it has rows already are skipped.
        options, seed: the same for all items.
    """

    def __init__(
        self, spec: TaskSpec, items: Items, rows: Rows, options: dict[str, Any] | None = None, seed: int = 0
    ) -> None:
        self._spec, self._items, self._rows = spec, items, rows
        self._options, self._seed = options or {}, seed
        self._heard: queue.SimpleQueue[AnyEvent | UserError] = queue.SimpleQueue()
        self._done, self._failed, self._total = rows.done, rows.failed, 0
        self._lost = 0  # items in a row at which everything fell over
        self._begin: tuple[float, int] | None = None  # time of this run's first row, and rows until then
        self._stopped = False

    def hear(self, slot: str, event: AnyEvent) -> None:
        """Takes what the client says to the batch's slots; from any thread."""
        if slot == SLOT:
            self._heard.put(event)
        elif slot == f"load:{self._spec.name}" and isinstance(event, Failed):
            self._heard.put(error_of(event.status, event.message))

    def stop(self) -> None:
        """Ends the batch; from any thread. Items without a row are left to a later run."""
        self._stopped = True
        self._heard.put(Cancelled())

    def run(self, client: Client, tell: Callable[[Tally], None] = lambda tally: None) -> Tally:
        """Works through the items; returns when all have their rows, or after `stop`.

        Args:
            client: whose events reach `hear`.
            tell: called after each row.

        Raises:
            UserError: the model cannot be loaded, the process cannot be kept running, or a file has become
                impossible to read or write.
        """
        try:
            self._total = sum(1 for _ in self._items())
            entries = itertools.islice(enumerate(self._items(), 1), self._rows.done, None)
            while chunk := list(itertools.islice(entries, CHUNK)):
                outcomes = self._outcomes(client, [entry for _, entry in chunk])
                for outcome, (number, entry) in zip(outcomes, chunk, strict=True):
                    self._write(number, entry, outcome)
                    tell(self._tally())
                self._rows.sync()
        except _StoppedError:
            self._stopped = True
        except OSError as error:
            raise UserError(
                "The batch cannot go on: {reason}. What is written stays; resume it later.", reason=str(error)
            ) from None
        finally:
            client.cancel(SLOT)
            self._rows.close()
        return self._tally()

    def _outcomes(self, client: Client, entries: Sequence[Entry]) -> Iterator[Result | Failed]:
        """One for each entry, in order; what cannot be read does not reach the client."""
        read = [self._read(entry) for entry in entries]
        answers = self._answers(client, [request for request in read if isinstance(request, Request)])
        for request in read:
            yield request if isinstance(request, Failed) else next(answers)
        next(answers, None)  # what ends the chunk must not be taken for the end of the next one

    def _read(self, entry: Entry) -> Request | Failed:
        try:
            return Request(inputs={self._spec.inputs[0].name: entry.read()}, options=self._options, seed=self._seed)
        except UserError as error:
            return Failed(message=str(error), status=error.status)

    def _answers(self, client: Client, requests: Sequence[Request]) -> Iterator[Result | Failed]:
        """One for each request; where one of them takes all down, the rest are done one by one, to find it."""
        if not requests:
            return
        client.run_many(SLOT, self._spec.name, requests)
        answered = 0
        while not isinstance(event := self._next_event(), Finished | Failed):
            if isinstance(event, Item):
                answered, self._lost = answered + 1, 0
                yield event.outcome
        rest = requests[answered:] if isinstance(event, Failed) else []
        if len(requests) > 1:
            for request in rest:
                yield from self._answers(client, [request])
        elif rest:
            self._lost += 1
            if self._lost == LOST_IN_A_ROW:
                raise error_of(event.status, event.message)
            yield event

    def _next_event(self) -> AnyEvent:
        event = self._heard.get()
        if isinstance(event, UserError):
            raise event
        if isinstance(event, Cancelled):
            raise _StoppedError
        return event

    def _write(self, number: int, entry: Entry, outcome: Result | Failed) -> None:
        failed = isinstance(outcome, Failed)
        values = {"error": outcome.message} if failed else outcome.values
        self._rows.write({"item": number, "input": entry.label, **values})
        self._done += 1
        self._failed += failed
        self._begin = self._begin or (time.monotonic(), self._done)

    def _tally(self) -> Tally:
        speed = 0.0
        if self._begin and (seconds := time.monotonic() - self._begin[0]) > 0:
            speed = (self._done - self._begin[1]) / seconds
        left = (self._total - self._done) / speed if speed else None
        return Tally(
            done=self._done, failed=self._failed, total=self._total, speed=speed, left=left, stopped=self._stopped
        )
