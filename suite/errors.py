"""The one error a user is meant to read: what was asked, what was received, what to do."""

from typing import Any

from suite.phrase import Phrase


class UserError(Exception):
    """Something the user gave cannot be used, and they can mend it.

    The message is one sentence or two for people, without a traceback. `status` is the command line's exit status.

    Args:
        text: the message; a literal with a {name} for each value where a window shows it, so that it can be translated.
        values: what is put in.

    Attributes:
        status: 2 for wrong input or usage, 3 for a model that is missing or damaged, 4 for the worker or device.
    """

    status = 2

    def __init__(self, text: str, /, **values: Any):
        super().__init__(text if isinstance(text, Phrase) else Phrase(text, **values))


class ModelError(UserError):
    """A model folder is missing, incomplete, damaged or of another task."""

    status = 3


class WorkerError(UserError):
    """The inference process failed, or the device that was named is not there."""

    status = 4


def error_of(status: int, message: str) -> UserError:
    """The error that was told as an exit status and a message."""
    return {kind.status: kind for kind in (ModelError, WorkerError)}.get(status, UserError)(message)
