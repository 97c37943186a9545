"""`unroll train`: make a network, on this machine or, with `--machines`, on several."""

import argparse
from typing import Any

from suite import backend, registry
from suite.chatter import to_the_log
from suite.cli.outputs import as_json, emit
from suite.cli.session import show
from suite.errors import UserError
from suite.events import Progress
from suite.training import together


def train(parsed: argparse.Namespace) -> int:
    """Trains with progress on standard error, and prints where the model lies.

    Returns:
        0, or the exit status of a mistake that the machines' process has told.

    Raises:
        UserError: the data, the folder or a flag is wrong.
    """
    arguments = _arguments(parsed)
    if parsed.machines is None and parsed.machine is not None:
        raise UserError("--machine says which of --machines this is. Give both, or neither.")
    if parsed.machines is not None:
        machines = together.checked(parsed.machines, parsed.machine)
        show(Progress(stage=f"Waiting for all {len(machines[0])} machines"))
        status = together.take_part(parsed.task, machines, arguments)
        show(None)
        if status or machines[1]:
            return status
        arguments["resume"] = True  # all steps are done
    backend.prepare()
    with to_the_log():
        folder = registry.part(parsed.task, "train").train(**arguments)
    emit(as_json({"model": str(folder)}) if parsed.json else str(folder), None)
    return 0


def _arguments(parsed: argparse.Namespace) -> dict[str, Any]:
    """Of the task's `train`; what was not given has its own default there."""
    further = {"epochs": parsed.epochs, "start": parsed.start}
    given = {"data": parsed.data, "out": parsed.out, "limit": parsed.limit, "resume": parsed.resume}
    return given | {name: value for name, value in further.items() if value is not None}
