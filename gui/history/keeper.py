"""Writes the results of one page into the history: one entry for each thing that a user worked on."""

from collections.abc import Callable
from typing import Any

from gui.history.record import Record
from gui.overlap import alike
from suite.events import Request, Result
from suite.history import Entry
from suite.history.entry import readable
from suite.spec import AnyField, ImageField, InkField, TaskSpec


class Keeper:
    """Decides whether a result is a new entry, the last one a little further on, or the last one again.

    While somebody types, each result takes the place of the one before; so it does when they go back to it after a
    restart. Where a run is asked for with a button, only the very same request replaces its entry.

    Args:
        spec: of the page's task.
        record: where it writes.

    Attributes:
        record: where it writes.
        entry: the entry that is being worked on; None where the next result begins another one.
    """

    def __init__(self, spec: TaskSpec, record: Record):
        self._spec = spec
        self.record = record
        self.entry: int | None = None
        self._last: tuple[Request, tuple[str, str]] | None = None
        self._safe = False  # whether the last one is on disk

    def keep(self, request: Request, result: Result) -> None:
        """Writes a result; it is on disk when this returns. Where nothing was given, nothing is kept."""
        if not self._spec.inputs:
            return
        last, made = self._known(), _made(result)
        if last == (request, made) and self._safe:
            return
        on = last is not None and self._goes_on(last[0], request)
        self.entry = self.record.add(self._spec.name, request, result, self.entry if on else None)
        self._last, self._safe = (request, made), self.entry is not None

    @property
    def waits(self) -> bool:
        """Whether the last result is to be kept and is not on disk yet."""
        history = self.record.history
        return self._last is not None and not self._safe and not history.paused and history.waiting > 0

    def has(self, request: Request, result: Result) -> bool:
        """Whether it was this that was written last."""
        return self._safe and self._last == (request, _made(result))

    def forget(self) -> None:
        """What comes next is something else."""
        self.entry, self._last, self._safe = None, None, False

    def reopen(self, entry: Entry) -> None:
        """An entry is shown again: its own result is not written twice, and what is made of it is another entry."""
        self.entry, self._last, self._safe = None, (entry.request, _made(entry.result)), True

    def _known(self) -> tuple[Request, tuple[str, str]] | None:
        """The last request and what was made of it; of an earlier start from disk."""
        if self._last is None and self.entry is not None:
            entry = self.record.history.entry(self.entry)
            self._last, self._safe = ((entry.request, _made(entry.result)), True) if entry else (None, False)
        return self._last

    def _goes_on(self, before: Request, after: Request) -> bool:
        if not self._spec.live:
            return before == after
        return all(_same_work(field, before.inputs, after.inputs) for field in self._spec.inputs)


class Beside(Keeper):
    """Of the other side of a comparison: what the page keeps itself, or is about to, is not written a second time.

    Args:
        page: the page's own.
        coming: whether the page is at this very request, with the same model.
    """

    def __init__(self, spec: TaskSpec, page: Keeper, coming: Callable[[Request], bool]):
        super().__init__(spec, page.record)
        self._page, self._coming = page, coming

    def keep(self, request: Request, result: Result) -> None:
        if not self._coming(request) and not self._page.has(request, result):
            super().keep(request, result)


def _same_work(field: AnyField, before: dict[str, Any], after: dict[str, Any]) -> bool:
    """Whether the value of a field is the same piece of work, a little further on."""
    old, new = before.get(field.name), after.get(field.name)
    if old == new:
        return True
    if old is None or new is None or isinstance(field, ImageField):
        return False
    return alike(old["strokes"], new["strokes"]) if isinstance(field, InkField) else alike(old, new)


def _made(result: Result) -> tuple[str, str]:
    """What tells two results apart without comparing every number in them."""
    return result.model, readable(result.values)
