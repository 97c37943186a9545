"""Traces: one run with its explanations in one file, to be opened again anywhere, to the same pictures.

A trace is gzip-compressed JSON, UTF-8, one object:

    {"format": "unroll-trace", "version": 1, "task": NAME, "model": sha256 of the weights,
     "inputs": {field: value}, "options": {...}, "seed": N,
     "values": {...}, "seconds": {...}, "note": "",
     "explanations": {KIND: data, ...},
     "phrases": {a text: how it was made, ...}}

Texts and ink are as in a request. A picture is {"base64": the bytes of its file}, so that the trace needs no other
file. `values` and each explanation's data are as `suite.spec` says of the views; arrays are nested lists. Texts of ours
among them are English; `phrases` has what a window needs to say them in another language.
"""

import base64
import gzip
import os
import zlib
from pathlib import Path
from typing import Any

import msgspec

from suite import registry
from suite.errors import UserError
from suite.events import Explanation, Request, Result
from suite.phrase import Phrase, kept, told
from suite.plain import plain
from suite.request import complete
from suite.spec import ImageField, TaskSpec

FORMAT, VERSION = "unroll-trace", 1
ENDING = ".trace.gz"
# Unpacked, a trace of the longest input that is explained takes a tenth of it.
_LARGEST = 1_000_000_000


class Trace(msgspec.Struct, frozen=True, kw_only=True):
    """A trace as it stands in a file.

    Attributes:
        format, version: which form it has.
        task: its task's name.
        model: sha256 of the weights.
        inputs, options, seed: the request; a picture as {"base64": bytes}.
        values, seconds, note: the result.
        explanations: data by kind.
        phrases: the texts among them that can be said in another language, as `suite.phrase.kept` makes them.
    """

    format: str
    version: int
    task: str
    model: str
    inputs: dict[str, Any]
    options: dict[str, Any]
    seed: int
    values: dict[str, Any]
    seconds: dict[str, float]
    note: str = ""
    explanations: dict[str, dict[str, Any]] = {}
    phrases: dict[str, str] = {}

    def request(self) -> Request:
        """What was asked; a picture as the bytes of its file."""
        fields = {field.name: field for field in registry.spec(self.task).inputs}
        inputs = {
            name: base64.b64decode(value["base64"]) if isinstance(fields[name], ImageField) else value
            for name, value in self.inputs.items()
        }
        return Request(inputs=inputs, options=self.options, seed=self.seed)

    def result(self) -> Result:
        return Result(values=self.values, seconds=self.seconds, model=self.model, note=self.note)


def write(path: Path, spec: TaskSpec, request: Request, result: Result, explanations: list[Explanation]) -> None:
    """Writes a trace, whole or not at all.

    Raises:
        UserError: it cannot be written, or a picture can no longer be read.
    """
    fresh = path.with_name(f".{path.name}.new")
    try:
        trace = Trace(
            format=FORMAT,
            version=VERSION,
            task=spec.name,
            model=result.model,
            inputs={
                f.name: _kept(f, request.inputs[f.name]) for f in spec.inputs if request.inputs.get(f.name) is not None
            },
            options=request.options,
            seed=request.seed,
            values=result.values,
            seconds=result.seconds,
            note=result.note,
            explanations={explanation.kind: explanation.data for explanation in explanations},
            phrases={},
        )
        # Without a time in its header the same run gives the same bytes.
        fresh.write_bytes(gzip.compress(_encoded(trace), 6, mtime=0))
        os.replace(fresh, path)
    except OSError as error:
        raise UserError("The trace {path} cannot be written: {reason}.", path=path, reason=error.strerror) from None


def read(path: Path) -> Trace:
    """Reads a trace and checks that it can be shown.

    Raises:
        UserError: it is no trace, is damaged, is of a later version, or belongs to a task that there is not.
    """
    try:
        with gzip.open(path) as file:
            body = file.read(_LARGEST + 1)
        if len(body) > _LARGEST:
            raise UserError("{name} is too large for a trace.", name=path.name)
        trace = msgspec.json.decode(body, type=Trace)
    except (gzip.BadGzipFile, EOFError, zlib.error, msgspec.DecodeError) as error:
        raise UserError(
            "{name} is no trace, or is damaged: {reason}. Choose another file.", name=path.name, reason=str(error)
        ) from None
    except OSError as error:
        raise UserError(
            "{name} cannot be read: {reason}. Choose another file.", name=path.name, reason=error.strerror
        ) from None
    if trace.format != FORMAT or trace.version > VERSION:
        raise UserError(
            "{name} is of version {version}; this program reads up to {known}. Get a newer one.",
            name=path.name,
            version=trace.version,
            known=VERSION,
        )
    return _spoken(_checked(trace, path))


def _encoded(trace: Trace) -> bytes:
    """As JSON; the phrases, which come last, are gathered on the way."""

    def hook(value: Any) -> Any:
        if isinstance(value, Phrase):
            trace.phrases[plain(value)] = kept(value)
        return plain(value)

    return msgspec.json.encode(trace, enc_hook=hook)


def _spoken(trace: Trace) -> Trace:
    """The same with phrases where there were some."""
    phrases = {text: told(how) for text, how in trace.phrases.items()}
    if not phrases:
        return trace
    parts = {name: _again(getattr(trace, name), phrases) for name in ("values", "note", "explanations")}
    return msgspec.structs.replace(trace, **parts)


def _again(data: Any, phrases: dict[str, str]) -> Any:
    match data:
        case str():
            return phrases.get(data, data)
        case dict():
            return {key: _again(value, phrases) for key, value in data.items()}
        case list() if any(isinstance(each, (str, dict, list)) for each in data):
            return [_again(value, phrases) for value in data]
    return data


def _checked(trace: Trace, path: Path) -> Trace:
    try:
        complete(registry.spec(trace.task), trace.request())
    except (KeyError, TypeError, ValueError) as error:
        raise UserError(
            "{name} is no trace, or is damaged: {reason}. Choose another file.", name=path.name, reason=str(error)
        ) from None
    return trace


def _kept(field, value):
    if not isinstance(field, ImageField):
        return value
    body = value if isinstance(value, bytes) else Path(value).read_bytes()
    return {"base64": base64.b64encode(body).decode()}
