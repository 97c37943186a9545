"""The options of a task as the command line gave them."""

import argparse
from typing import Any

from suite.errors import UserError
from suite.request import asked, value_of
from suite.spec import TaskSpec

PREFIX = "option:"


def given(parsed: argparse.Namespace) -> dict[str, str]:
    """Their values by name, as text; those that were not given are left out."""
    values = {key.removeprefix(PREFIX): value for key, value in vars(parsed).items() if key.startswith(PREFIX)}
    return {name: value for name, value in values.items() if value is not None}


def of_explanation(spec: TaskSpec, kind: str | None, pairs: list[str] | None) -> dict[str, Any]:
    """What an explanation is asked with, of NAME=VALUE pairs.

    Raises:
        UserError: there is no explanation to ask, or it cannot be asked so.
    """
    if not pairs:
        return {}
    if kind is None:
        raise UserError("--ask says what an explanation is asked with. Name one with --explain.")
    values = dict(pair.split("=", 1) for pair in pairs if "=" in pair)
    if len(values) < len(pairs):
        raise UserError(f"--ask must be NAME=VALUE, each name once. Received {' '.join(pairs)!r}.")
    return asked(spec.explanation(kind), values)


def checked(spec: TaskSpec, parsed: argparse.Namespace) -> dict[str, Any]:
    """As `given`, each as the value that it stands for.

    Raises:
        UserError: one is of the wrong kind or out of range.
    """
    return {name: value_of(spec.option(name), value) for name, value in given(parsed).items()}
