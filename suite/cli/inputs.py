"""What the command line was given, as the inputs of a request."""

import os
import shlex
import sys
from pathlib import Path

from suite.errors import UserError
from suite.fields import value_in
from suite.request import check_file
from suite.spec import AnyField, TaskSpec, TextField


def read(spec: TaskSpec, given: str | None, file: Path | None, further: list[str] | None) -> dict:
    """The inputs by name.

    Args:
        spec: of the task.
        given: the positional INPUT; "-" is standard input.
        file: of `--file`.
        further: NAME=PATH, each for a field.

    Raises:
        UserError: nothing was given, or it cannot be read.
    """
    if not spec.inputs:
        return {}
    first = spec.inputs[0]
    if given is not None and file is not None:
        raise UserError("INPUT and --file were both given. Give one of them.")
    inputs = {}
    if file is not None:
        inputs[first.name] = _from_file(first, file)
    elif given is not None:
        inputs[first.name] = _given(first, given)
    for pair in further or []:
        name, equals, path = pair.partition("=")
        field = next((field for field in spec.inputs if field.name == name), None)
        if not equals or field is None:
            names = ", ".join(field.name for field in spec.inputs)
            raise UserError(f"--input must be NAME=PATH with NAME one of {names}. Received {pair!r}.")
        inputs[name] = _from_file(field, Path(path))
    return inputs


def _given(field: AnyField, given: str):
    if not isinstance(field, TextField):
        return _from_file(field, Path(given))
    if given == "-":
        body = sys.stdin.buffer.read(field.limit + 1)
        if len(body) > field.limit:
            raise UserError(
                f"{field.label} may have at most {field.limit:,} bytes. Standard input has more. Cut it into parts, or "
                "use `batch`."
            )
        return _decoded(body, "standard input")
    if os.path.isfile(given):
        said = f"{given} is a file, but INPUT is taken as text. To read the file: --file {shlex.quote(given)}"
        print(said, file=sys.stderr)
    return _decoded(os.fsencode(given), "INPUT")


def _from_file(field: AnyField, path: Path):
    if not isinstance(field, TextField):
        return value_in(field, path)
    check_file(path, field, field.limit)
    try:
        return _decoded(path.read_bytes(), str(path))
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror}.") from None


def _decoded(body: bytes, what: str) -> str:
    text = body.decode("utf-8-sig", "replace")
    if "\ufffd" in text and b"\xef\xbf\xbd" not in body:
        print(f"Bytes of {what} that are not UTF-8 were replaced by \ufffd.", file=sys.stderr)
    return text
