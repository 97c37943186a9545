"""The options of a task as the command line gave them."""

import argparse

PREFIX = "option:"


def given(parsed: argparse.Namespace) -> dict[str, str]:
    """Their values by name, as text; those that were not given are left out."""
    values = {key.removeprefix(PREFIX): value for key, value in vars(parsed).items() if key.startswith(PREFIX)}
    return {name: value for name, value in values.items() if value is not None}
