"""Traces: one run with its explanations in one file, to be opened again anywhere, to the same pictures.

A trace is gzip-compressed JSON, UTF-8, one object:

    {"format": "unroll-trace", "version": 1, "task": NAME, "model": sha256 of the weights,
     "inputs": {field: value}, "options": {...}, "seed": N,
     "values": {...}, "seconds": {...}, "note": "",
     "explanations": {KIND: data, ...}, "refused": {KIND: why there is none, ...},
     "phrases": {a text: how it was made, ...}}

Texts and ink are as in a request. A picture is {"base64": the bytes of its file}, so that the trace needs no other
file. `values` and each explanation's data are as `suite.spec` says of the views; arrays are nested lists. Texts of ours
among them are English; `phrases` has what a window needs to say them in another language.
"""

import base64
import gzip
import os
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import msgspec

from suite import registry
from suite.errors import UserError
from suite.events import Explanation, Request, Result
from suite.phrase import Phrase, kept, say, told
from suite.plain import plain
from suite.request import complete
from suite.shapes.check import check_explanation, check_kind, check_values
from suite.shapes.common import Ink, held
from suite.spec import ImageField, InkField, TaskSpec

FORMAT, VERSION = "unroll-trace", 1
ENDING = ".trace.gz"
# Unpacked, a trace of the longest input that is explained takes a tenth of it.
_LARGEST = 1_000_000_000


class Picture(msgspec.Struct):
    """A picture as it stands in a trace; msgspec reads the bytes from base64."""

    base64: bytes


class Head(msgspec.Struct):
    """What says of any file whether it is a trace, and which form it has."""

    format: str = ""
    version: int = 0


class Trace(msgspec.Struct, frozen=True, kw_only=True):
    """A trace as it stands in a file.

    Attributes:
        format, version: which form it has.
        task: its task's name.
        model: sha256 of the weights.
        inputs, options, seed: the request; a picture as {"base64": bytes}.
        values, seconds, note: the result.
        explanations: data by kind.
        refused: by kind, why there is no explanation, in a sentence.
        phrases: the texts among them that can be said in another language, as `suite.phrase.kept` makes them.
    """

    format: str
    version: int
    task: str
    model: str
    inputs: dict[str, Any]
    options: dict[str, Any]
    seed: Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]
    values: dict[str, Any]
    seconds: dict[str, float]
    note: str = ""
    explanations: dict[str, dict[str, Any]] = {}
    refused: dict[str, str] = {}
    phrases: dict[str, str] = {}

    def request(self) -> Request:
        """What was asked; a picture as the bytes of its file.

        Raises:
            ValueError: a picture or ink is none.
        """
        inputs = dict(self.inputs)
        for field in registry.spec(self.task).inputs:
            if isinstance(field, ImageField) and field.name in inputs:
                inputs[field.name] = held(inputs[field.name], Picture, field.name).base64
            elif isinstance(field, InkField) and field.name in inputs:
                held(inputs[field.name], Ink, field.name)
        return Request(inputs=inputs, options=self.options, seed=self.seed)

    def result(self) -> Result:
        return Result(values=self.values, seconds=self.seconds, model=self.model, note=self.note)


def write(
    path: Path,
    spec: TaskSpec,
    request: Request,
    result: Result,
    explanations: list[Explanation],
    refused: Mapping[str, str] | None = None,
) -> None:
    """Writes a trace, whole or not at all.

    Args:
        refused: by kind, why there is no explanation.

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
            refused=dict(refused or {}),
            phrases={},
        )
        # Without a time in its header the same run gives the same bytes.
        fresh.write_bytes(gzip.compress(_encoded(trace), 6, mtime=0))
        os.replace(fresh, path)
    except OSError as error:
        raise UserError("The trace {path} cannot be written: {reason}.", path=path, reason=error.strerror) from None


def read(path: Path) -> Trace:
    """Reads a trace and checks that all of it can be shown.

    Raises:
        UserError: it is no trace, is damaged, is of a later version, or is of what this program does not know.
    """
    try:
        body = _unpacked(path)
        _check_head(msgspec.json.decode(body, type=Head), path)  # alone: another version may have other fields
        return _spoken(_checked(msgspec.json.decode(body, type=Trace), path))
    except (gzip.BadGzipFile, EOFError, zlib.error, ValueError, RecursionError) as error:
        raise UserError(
            "{name} is no trace, or is damaged: {reason}. Choose another file.", name=path.name, reason=str(error)
        ) from None
    except OSError as error:
        raise UserError(
            "{name} cannot be read: {reason}. Choose another file.", name=path.name, reason=error.strerror
        ) from None


def _unpacked(path: Path) -> bytes:
    with gzip.open(path) as file:
        body = file.read(_LARGEST + 1)
    if len(body) > _LARGEST:
        raise UserError("{name} is too large for a trace.", name=path.name)
    return body


def _check_head(head: Head, path: Path) -> None:
    if head.format != FORMAT:
        raise ValueError(say("its format is {format!r}", format=head.format))
    if head.version < 1:
        raise ValueError(say("its version is {version}", version=head.version))
    if head.version > VERSION:
        raise UserError(
            "The trace {name} is of version {version}; this program reads up to {known}. Get a newer program.",
            name=path.name,
            version=head.version,
            known=VERSION,
        )


def _encoded(trace: Trace) -> bytes:
    """As JSON; the phrases, which come last, are gathered on the way."""

    def hook(value: Any) -> Any:
        if isinstance(value, Phrase):
            trace.phrases[plain(value)] = kept(value)
        return plain(value)

    return msgspec.json.encode(trace, enc_hook=hook)


def _spoken(trace: Trace) -> Trace:
    """The same with phrases where there were some."""
    # One that says something else would put what nobody checked in the place of what was checked.
    phrases = {text: phrase for text, how in trace.phrases.items() if (phrase := told(how)) == text}
    if not phrases:
        return trace
    parts = {name: _again(getattr(trace, name), phrases) for name in ("values", "note", "explanations", "refused")}
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
    """The same with every option.

    Raises:
        UserError: it is of a task, an input or an option that there is not.
        ValueError: something in it is not what it must be.
    """
    try:
        spec = registry.spec(trace.task)
        request = complete(spec, trace.request())
    except UserError as error:
        raise UserError(
            "The trace {name} cannot be shown: {reason} Choose another one.", name=path.name, reason=str(error)
        ) from None
    check_values(spec, trace.values)
    for kind in (*trace.explanations, *trace.refused):
        check_kind(spec, kind)
    for kind, data in trace.explanations.items():
        check_explanation(spec, kind, data)
    return msgspec.structs.replace(trace, options=request.options)


def _kept(field, value):
    if not isinstance(field, ImageField):
        return value
    body = value if isinstance(value, bytes) else Path(value).read_bytes()
    return {"base64": base64.b64encode(body).decode()}
