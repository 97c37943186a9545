"""Holds a request against a task's spec: completes it, or says in one sentence what is wrong with it."""

import math
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from suite.errors import UserError
from suite.events import Request
from suite.phrase import joined, say
from suite.spec import (
    AnyField,
    AnyOption,
    AnyView,
    Choice,
    ImageField,
    InkField,
    Number,
    ShortText,
    Switch,
    TaskSpec,
    TextField,
)


def complete(spec: TaskSpec, request: Request) -> Request:
    """The request with every option at its value or default.

    Raises:
        UserError: an input is missing, empty, too large or of the wrong kind, an option is unknown or out of range.
    """
    known = {field.name for field in spec.inputs}
    for name in request.inputs:
        if name not in known:
            raise UserError(
                "{task} has no input {name!r}. It takes: {known}.",
                task=spec.name,
                name=name,
                known=", ".join(sorted(known)),
            )
    for name in request.options:
        if spec.option(name) is None:
            names = ", ".join(option.name for option in spec.options) or "none"
            raise UserError("{task} has no option {name!r}. It has: {names}.", task=spec.name, name=name, names=names)
    inputs = {field.name: request.inputs[field.name] for field in spec.inputs if _given(field, request.inputs)}
    for field in spec.inputs:
        if field.name in inputs:
            _check_input(field, inputs[field.name])
    options = {option.name: value_of(option, request.options.get(option.name)) for option in spec.options}
    return Request(inputs=inputs, options=options, seed=request.seed)


def asked(view: AnyView, values: Mapping[str, Any]) -> dict[str, Any]:
    """What an explanation is asked with, complete.

    Raises:
        UserError: it cannot be asked with one of them, or a value is out of range.
    """
    known = {option.name: option for option in view.asks}
    for name in values:
        if name not in known:
            names = ", ".join(known) or "nothing"
            raise UserError(
                "{view} cannot be asked with {name!r}. It can with: {names}.", view=view.name, name=name, names=names
            )
    return {name: value_of(option, values.get(name)) for name, option in known.items()}


def _given(field: AnyField, inputs: dict[str, Any]) -> bool:
    value = inputs.get(field.name)
    empty = (
        value is None
        or (isinstance(value, (str, bytes)) and not value.strip())
        or (isinstance(field, InkField) and isinstance(value, dict) and not value.get("strokes"))
    )
    if empty and not field.optional:
        raise UserError("{label} is empty. Give it something to work on.", label=say(field.label))
    return not empty


def _check_input(field: AnyField, value: Any) -> None:
    match field:
        case TextField():
            if not isinstance(value, str):
                raise UserError(
                    "{label} must be text. Received {kind}.", label=say(field.label), kind=type(value).__name__
                )
            size = len(value.encode("utf-8", "surrogatepass"))
            if size > field.limit:
                raise UserError(
                    "{label} may have at most {limit:,} bytes. Received {size:,}. Cut it into parts.",
                    label=say(field.label),
                    limit=field.limit,
                    size=size,
                )
        case ImageField():
            if not isinstance(value, (str, bytes, os.PathLike)):
                raise UserError(
                    "{label} must be a file or its bytes. Received {kind}.",
                    label=say(field.label),
                    kind=type(value).__name__,
                )
            if not isinstance(value, bytes):
                check_file(Path(value), field, field.limit)
            elif len(value) > field.limit:
                raise UserError(
                    "{label} may have at most {limit:,} bytes. Received {size:,}.",
                    label=say(field.label),
                    limit=field.limit,
                    size=len(value),
                )
        case InkField():
            if not isinstance(value, dict) or not isinstance(value.get("strokes"), list):
                raise UserError(
                    '{label} must be {{"strokes": [[[x, y], ...], ...]}}. Received something else.',
                    label=say(field.label),
                )
            points = sum(len(stroke) for stroke in value["strokes"] if isinstance(stroke, list))
            if points > field.limit:
                raise UserError(
                    "{label} may have at most {limit:,} points. Received {count:,}.",
                    label=say(field.label),
                    limit=field.limit,
                    count=points,
                )


def check_file(path: Path, field: AnyField, limit: int) -> None:
    """Refuses what is not a file of at most `limit` bytes.

    Raises:
        UserError: it is missing, a folder, empty or too large.
    """
    if path.is_dir():
        raise UserError(
            "{label} must be a single file. {path} is a folder.",
            label=say(field.label),
            path=path,
        )
    if not path.exists():
        raise UserError("There is no file {path}. Check the name.", path=path)
    size = path.stat().st_size
    if size == 0:
        raise UserError("{path} is empty. Name a file that has something in it.", path=path)
    if size > limit:
        raise UserError(
            "{label} may have at most {limit:,} bytes. {path} has {size:,}.",
            label=say(field.label),
            limit=limit,
            path=path,
            size=size,
        )


def value_of(option: AnyOption, value: Any) -> Any:
    """An option's value from what a user gave (text from the command line too), or its default for None.

    Raises:
        UserError: it is of the wrong kind or out of range.
    """
    if value is None:
        value = option.default
    match option:
        case Choice():
            if value not in option.choices:
                raise UserError(
                    "{name} must be one of {choices}. Received {value!r}.",
                    name=option.name,
                    choices=joined(", ", map(say, option.choices)),
                    value=value,
                )
            return value
        case Number():
            return _number(option, value)
        case Switch():
            words = {
                "on": True,
                "true": True,
                "yes": True,
                "1": True,
                "off": False,
                "false": False,
                "no": False,
                "0": False,
            }
            if isinstance(value, bool):
                return value
            if str(value).lower() not in words:
                raise UserError("{name} must be on or off. Received {value!r}.", name=option.name, value=value)
            return words[str(value).lower()]
        case ShortText():
            if not isinstance(value, str) or len(value) > option.limit:
                raise UserError(
                    "{name} must be at most {limit} characters of text. Received {value!r:.80}.",
                    name=option.name,
                    limit=option.limit,
                    value=value,
                )
            return value


def _number(option: Number, value: Any) -> float | int:
    kind = say("a whole number") if option.whole else say("a number")
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = math.nan
    if not option.low <= number <= option.high or (option.whole and number != int(number)):
        raise UserError(
            "{name} must be {kind} from {low:g} to {high:g}. Received {value!r}.",
            name=option.name,
            kind=kind,
            low=option.low,
            high=option.high,
            value=value,
        )
    return int(number) if option.whole else number
