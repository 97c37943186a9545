"""The worker's client for a caller that wants to wait: what the command line uses."""

import queue
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from suite.errors import error_of
from suite.events import END, AnyEvent, Explanation, Failed, Loaded, Progress, Request, Restarted, Result
from suite.worker.client import Client


class Session:
    """One client and the events that it hears.

    Attributes:
        client: started.
    """

    def __init__(self):
        self._heard: queue.Queue[tuple[str, AnyEvent]] = queue.Queue()
        self.client = Client(lambda slot, event: self._heard.put((slot, event)))
        self.client.start()

    def load(self, task: str, model: Path | None, device: str) -> Loaded:
        """Loads a model and waits for it.

        Raises:
            UserError: it cannot be loaded.
        """
        self.client.load(task, model, device)
        return self._until(f"load:{task}", (Loaded, Failed))

    def run(self, task: str, request: Request) -> Result:
        """Runs one request and waits for its result.

        Raises:
            UserError: it failed.
        """
        self.client.run("run", task, request)
        return self._until("run", END)

    def explain(
        self,
        task: str,
        request: Request,
        result: Result,
        kind: str,
        ask: dict[str, Any] | None = None,
        others: Sequence[tuple[Request, Result]] = (),
    ) -> Explanation:
        """Explains a result and waits for that.

        Raises:
            UserError: it cannot be had.
        """
        self.client.explain("explain", task, request, result, kind, ask, others)
        return self._until("explain", END)

    def devices(self):
        self.client.devices()
        return next(event for slot, event in iter(self._heard.get, None) if slot == "devices")

    def _until(self, slot: str, ends: tuple[type, ...]):
        while True:
            heard, event = self._heard.get()
            if isinstance(event, Progress):
                show(event)
            elif isinstance(event, Restarted):
                print(f"The inference process was replaced: {event.reason}.", file=sys.stderr)
            elif heard == slot and isinstance(event, ends):
                show(None)
                if isinstance(event, Failed):
                    raise error_of(event.status, event.message)
                return event


def show(progress: Progress | None) -> None:
    """Progress on one line of a terminal, and nowhere else; None wipes it."""
    if not sys.stderr.isatty():
        return
    text = ""
    if progress:
        text = progress.stage + ("" if progress.fraction is None else f" {progress.fraction:4.0%}")
    print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


@contextmanager
def session() -> Iterator[Session]:
    """A session whose process is gone afterwards, however the block ends."""
    session = Session()
    try:
        yield session
    finally:
        session.client.close()
