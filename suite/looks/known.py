"""The gates of the run that was looked into last, since most looks at a run are made from the same ones."""

from typing import Any

import msgspec

from suite.events import Request, Result
from suite.plain import plain
from suite.task import Cancel, Question, Task


def gates_of(task: Task, kind: str, request: Request, result: Result, cancel: Cancel | None = None) -> dict[str, Any]:
    """What a run's explanation of a kind, a `GatesView`'s, says; read only.

    Raises:
        UserError: the input cannot be used.
        Stopped: `cancel` was set.
    """
    asked = msgspec.msgpack.encode((kind, request, result.values), enc_hook=plain)
    if task.looked is None or task.looked[0] != asked:
        task.looked = None  # first: two runs' gates need not be in memory at once
        task.looked = asked, task.explain(request, result, kind, Question(cancel=cancel)).data
    return task.looked[1]
