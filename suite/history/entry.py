"""One thing that was done, and how its parts become text for the database and for people."""

import hashlib
import json
import os
from typing import Any

import msgspec

from suite.events import Request, Result
from suite.plain import plain

PICTURE = "picture"  # in an input's place: {"picture": sha256, "bytes": size} for one that was given as bytes


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """What a list shows of an entry.

    Attributes:
        id: grows with time, is never used twice.
        task: its name.
        time: UTC, ISO 8601, such as "2026-11-25T13:05:12.345+00:00".
        given: the beginning of the input, for people.
        made: the beginning of the output, for people.
        starred: whether the user marked it.
    """

    id: int
    task: str
    time: str
    given: str
    made: str
    starred: bool


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """All that is kept of one run.

    Attributes:
        request: to run again as it is.
        result: its arrays come back as lists.
        missing: inputs that were too large to keep; `request` lacks them.
    """

    id: int
    task: str
    time: str
    starred: bool
    request: Request
    result: Result
    missing: tuple[str, ...] = ()


def packed(inputs: dict[str, Any]) -> tuple[dict[str, Any], dict[str, bytes]]:
    """The inputs as JSON can hold them, and the pictures that they name by sha256."""
    pictures = {}
    kept = {}
    for name, value in inputs.items():
        if isinstance(value, (bytes, bytearray, memoryview)):
            body = bytes(value)
            digest = hashlib.sha256(body).hexdigest()
            pictures[digest] = body
            kept[name] = {PICTURE: digest, "bytes": len(body)}
        else:
            kept[name] = value
    return kept, pictures


def unpacked(kept: dict[str, Any], pictures: dict[str, bytes]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The inputs as they were given, and the names of those whose pictures are not there."""
    inputs, missing = {}, []
    for name, value in kept.items():
        if not (isinstance(value, dict) and PICTURE in value):
            inputs[name] = value
        elif value[PICTURE] in pictures:
            inputs[name] = pictures[value[PICTURE]]
        else:
            missing.append(name)
    return inputs, tuple(missing)


def readable(values: dict[str, Any]) -> str:
    """The texts among some values, for people and for the search: no NUL, no lone surrogates."""
    texts = (os.fspath(value) for value in values.values() if isinstance(value, (str, os.PathLike)))
    whole = "\n".join(texts).replace("\0", "\ufffd")
    return whole.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def to_json(value: Any) -> str:
    """JSON that SQLite can hold whatever the text in it; arrays as lists."""
    try:
        return msgspec.json.encode(value, enc_hook=plain).decode()
    except UnicodeEncodeError:  # lone surrogates, which only the standard library writes, as escapes
        return json.dumps(value, default=plain)


def from_json(text: str) -> Any:
    return json.loads(text)
