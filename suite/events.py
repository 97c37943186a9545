"""What is asked of a task, and what a run says while it lasts and when it ends."""

from typing import Any

import msgspec


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """One run.

    Attributes:
        inputs: values of the spec's fields by name.
        options: values of the spec's options by name; those left out have their defaults.
        seed: where chance comes from; the same request gives the same result.
    """

    inputs: dict[str, Any]
    options: dict[str, Any] = {}
    seed: int = 0


class Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="event"):
    """Something that happened in a run or in the worker."""


class Progress(Event, frozen=True, kw_only=True, tag="progress"):
    """How far something is.

    Attributes:
        stage: what is being done, for people: "Reading the weights".
        fraction: 0 to 1, or None where it cannot be known.
    """

    stage: str
    fraction: float | None = None


class Partial(Event, frozen=True, kw_only=True, tag="partial"):
    """Values as they stand now; the last one of a run equals its result in the keys that it has."""

    values: dict[str, Any]


class Result(Event, frozen=True, kw_only=True, tag="result"):
    """The end of a run that went well.

    Attributes:
        values: by the names of the spec's views; arrays may be numpy arrays.
        seconds: by stage.
        model: sha256 of the weights.
        note: something the user should know, one sentence; empty as a rule.
    """

    values: dict[str, Any]
    seconds: dict[str, float] = {}
    model: str = ""
    note: str = ""


class Explanation(Event, frozen=True, kw_only=True, tag="explanation"):
    """What an explanation view shows; the view's class says what `data` holds."""

    kind: str
    data: dict[str, Any]


class Failed(Event, frozen=True, kw_only=True, tag="failed"):
    """The end of a run that cannot be done.

    Attributes:
        message: what was asked, what was received, what to do.
        status: the command line's exit status: 2 input, 3 model, 4 worker.
    """

    message: str
    status: int = 2


class Cancelled(Event, frozen=True, kw_only=True, tag="cancelled"):
    """The end of a run that was stopped by whoever asked for it."""


class Item(Event, frozen=True, kw_only=True, tag="item"):
    """One of many requests is done.

    Attributes:
        index: its place among them, from 0.
        outcome: how it ended.
    """

    index: int
    outcome: Result | Failed


class Finished(Event, frozen=True, kw_only=True, tag="finished"):
    """The end of many requests; each has had its `Item`."""


class Device(msgspec.Struct, frozen=True, kw_only=True):
    """Something that can compute.

    Attributes:
        name: "cpu" or "gpu:N", as on the command line.
        label: for people, such as "Processor, 2 threads".
        memory: bytes, or 0 where it is not known.
    """

    name: str
    label: str
    memory: int = 0


class Devices(Event, frozen=True, kw_only=True, tag="devices"):
    """What there is to compute on.

    Attributes:
        devices: the processor first.
        steps: the measured steps that say why a GPU is used or not, for people, in their order.
        advice: what to do on this system for one to be used.
    """

    devices: tuple[Device, ...]
    steps: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()


class Loaded(Event, frozen=True, kw_only=True, tag="loaded"):
    """A model is in memory and warm.

    Attributes:
        task: its task.
        model: sha256 of its weights.
        parameters: number of weights.
        bytes: size of its folder.
        device: what it runs on, for people, such as "Processor, 2 threads".
        reason: why a GPU that was found is not used; empty where there is nothing to explain.
        seconds: what loading took.
    """

    task: str
    model: str
    parameters: int
    bytes: int
    device: str
    reason: str = ""
    seconds: float = 0.0


class Unloaded(Event, frozen=True, kw_only=True, tag="unloaded"):
    """A model is no longer in memory."""

    task: str


class Preview(Event, frozen=True, kw_only=True, tag="preview"):
    """A picture, small enough to be shown.

    Attributes:
        pixels: RGB, uint8 [height, width, 3].
        size: width and height of the whole picture.
    """

    pixels: Any
    size: tuple[int, int]


class Restarted(Event, frozen=True, kw_only=True, tag="restarted"):
    """The inference process ended without being asked to, and another was started.

    Attributes:
        reason: what is known, for people: "ended by signal 9 (SIGKILL)".
    """

    reason: str


AnyEvent = (
    Progress
    | Partial
    | Result
    | Explanation
    | Failed
    | Cancelled
    | Item
    | Finished
    | Devices
    | Loaded
    | Unloaded
    | Preview
    | Restarted
)
END = (Result, Explanation, Failed, Cancelled, Finished, Preview)
