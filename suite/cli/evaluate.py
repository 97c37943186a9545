"""`unroll evaluate`: score a network on a split."""

import argparse

from suite import backend, registry
from suite.artefact import Artefact
from suite.cli.outputs import as_json, check_out, emit
from suite.cli.session import show
from suite.errors import UserError
from suite.places import model_folder


def evaluate(parsed: argparse.Namespace) -> None:
    """Evaluates in this process and prints a table, or JSON equal to metrics.json.

    Raises:
        UserError: no such data, model or device.
    """
    if not parsed.data.exists():
        raise UserError(f"There is no {parsed.data}. --data must be the folder that holds the data sets.")
    check_out(parsed.out)
    artefact = Artefact.open(parsed.model or model_folder(parsed.task), parsed.task)
    backend.prepare()
    task = registry.part(parsed.task, "task").TASK.load(artefact, parsed.device)
    part = registry.part(parsed.task, "evaluate")
    report = part.evaluate(task, parsed.data, parsed.split, limit=parsed.limit, tell=show)
    show(None)
    if parsed.json or parsed.out:
        emit(as_json(report), parsed.out)
    if not parsed.json:
        emit("\n".join(f"{name:40} {value:g}" for name, value in report.metrics.items()), None)
