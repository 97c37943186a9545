"""The options of a task as the command line gave them."""

import argparse
from typing import Any

from suite.request import value_of
from suite.spec import TaskSpec

PREFIX = "option:"


def given(parsed: argparse.Namespace) -> dict[str, str]:
    """Their values by name, as text; those that were not given are left out."""
    values = {key.removeprefix(PREFIX): value for key, value in vars(parsed).items() if key.startswith(PREFIX)}
    return {name: value for name, value in values.items() if value is not None}


def checked(spec: TaskSpec, parsed: argparse.Namespace) -> dict[str, Any]:
    """As `given`, each as the value that it stands for.

    Raises:
        UserError: one is of the wrong kind or out of range.
    """
    return {name: value_of(spec.option(name), value) for name, value in given(parsed).items()}
