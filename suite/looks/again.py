"""Runs a task once more, to its end."""

import threading

from suite.events import Request, Result
from suite.task import Cancel, Task


def run(task: Task, request: Request, cancel: Cancel | None) -> Result:
    """The result of a request.

    Raises:
        UserError: the input cannot be used.
        Stopped: `cancel` was set.
    """
    *_, result = task.run(request, cancel or threading.Event())
    return result
