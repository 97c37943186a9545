"""What the client and the inference process say to each other; every job has a number, which its answers repeat."""

from typing import Any

import msgspec

from suite.events import END, AnyEvent, Devices, Loaded, Request, Result, Unloaded

LAST = (*END, Loaded, Unloaded, Devices)  # events that end a job


class Message(msgspec.Struct, frozen=True, kw_only=True, tag_field="say"):
    """One frame."""


class Load(Message, frozen=True, kw_only=True, tag="load"):
    """Load the model in a folder. Answered by `Progress`es, then `Loaded`, `Failed` or `Cancelled`."""

    id: int
    task: str
    model: str
    device: str


class Unload(Message, frozen=True, kw_only=True, tag="unload"):
    """Free a task's model. Answered by `Unloaded`."""

    id: int
    task: str


class Run(Message, frozen=True, kw_only=True, tag="run"):
    """Answered by `Partial`s, then `Result`, `Failed` or `Cancelled`."""

    id: int
    task: str
    request: Request


class RunMany(Message, frozen=True, kw_only=True, tag="run-many"):
    """Answered by an `Item` for each request, then `Finished`, `Failed` or `Cancelled`.

    Attributes:
        first: the index of the first request; above 0 when the rest of a job is repeated.
    """

    id: int
    task: str
    requests: tuple[Request, ...]
    first: int = 0


class Explain(Message, frozen=True, kw_only=True, tag="explain"):
    """Answered by `Explanation`, `Failed` or `Cancelled`.

    Attributes:
        ask: what may be set when the kind is asked for, by name; what is left out has its default.
        others: further runs that it may look through.
    """

    id: int
    task: str
    request: Request
    result: Result
    kind: str
    ask: dict[str, Any] = {}
    others: tuple[tuple[Request, Result], ...] = ()


class FindDevices(Message, frozen=True, kw_only=True, tag="devices"):
    """Answered by `Devices`."""

    id: int


class Show(Message, frozen=True, kw_only=True, tag="show"):
    """Decode a picture. Answered by `Preview`, `Failed` or `Cancelled`.

    Attributes:
        source: the path of its file, or what stands in it.
        side: most pixels of the longer side of what is sent back.
    """

    id: int
    source: Any  # str or bytes, which msgspec cannot tell apart in a union
    side: int


class Cancel(Message, frozen=True, kw_only=True, tag="cancel"):
    """End a job with `Cancelled`; without effect on one that has ended."""

    id: int


class Ready(Message, frozen=True, kw_only=True, tag="ready"):
    """The process reads its pipe."""


class Begun(Message, frozen=True, kw_only=True, tag="begun"):
    """A job that waited in the process's pipe is being worked on."""

    id: int


class Dropped(Message, frozen=True, kw_only=True, tag="dropped"):
    """A task's model is no longer in memory."""

    task: str


class Said(Message, frozen=True, kw_only=True, tag="said"):
    """An event of a job."""

    id: int
    event: AnyEvent


Work = Load | Unload | Run | RunMany | Explain | FindDevices | Show
ToServer = Work | Cancel
ToClient = Ready | Begun | Dropped | Said
