"""Earlier runs of a task, whole, to be looked through."""

from suite.events import Request, Result
from suite.history.history import History
from suite.history.query import Query

MOST = 20  # the newest ones


def runs(history: History, task: str, other_than: Request | None = None) -> list[tuple[Request, Result]]:
    """Up to `MOST` of the newest runs of a task whose inputs were all kept, but for one request."""
    entries = history.entries(Query(task=task), MOST + 1)
    found = [(entry.request, entry.result) for entry in entries if not entry.missing]
    return [(request, result) for request, result in found if request != other_than][:MOST]
