"""`unroll batch`: many inputs through a task, in one process or, with `--engine ray`, in many."""

import argparse
import sys
from typing import Any

from suite import registry
from suite.artefact import Artefact
from suite.batch import Batch, Rows, Tally, items_of
from suite.batch.items import Items
from suite.batch.shards import FORMS, Plan, prepare
from suite.chatter import to_the_log
from suite.cli import options
from suite.cli.outputs import as_json, emit
from suite.cli.session import show
from suite.errors import UserError
from suite.events import Progress
from suite.places import model_folder
from suite.spec import TaskSpec
from suite.worker.client import Client


def batch(parsed: argparse.Namespace) -> int:
    """Writes a row for each item as soon as it is done.

    Returns:
        1 if some items failed, else 0.

    Raises:
        UserError: the source, the column, an option or the output is wrong; known before anything is loaded.
    """
    spec = registry.spec(parsed.task)
    for flag in ("address", "workers", "form"):
        if parsed.engine != "ray" and getattr(parsed, flag) is not None:
            raise UserError(f"--{flag} is for --engine ray. Add that, or leave --{flag} out.")
    items = items_of(spec, parsed.source, parsed.column)
    engine = _on_ray if parsed.engine == "ray" else _here
    try:
        tally = engine(parsed, spec, items, options.checked(spec, parsed))
    finally:
        show(None)
    if parsed.json:
        emit(as_json(tally), None)
    elif tally.failed:
        print(f"{tally.failed} of {tally.done} items failed; their rows in {parsed.out} say why.", file=sys.stderr)
    return 1 if tally.failed else 0


def _here(parsed: argparse.Namespace, spec: TaskSpec, items: Items, chosen: dict[str, Any]) -> Tally:
    # A model that is none must not leave an output behind.
    Artefact.open(parsed.model or model_folder(spec.name), spec.name)
    work = Batch(spec, items, Rows(parsed.out, spec, parsed.resume), chosen)
    client = Client(work.hear)
    client.start()
    try:
        client.load(spec.name, parsed.model, parsed.device)
        return work.run(client, lambda tally: show(_progress(spec.working, tally)))
    finally:
        client.close()


def _on_ray(parsed: argparse.Namespace, spec: TaskSpec, items: Items, chosen: dict[str, Any]) -> Tally:
    from suite.batch import cluster

    model = parsed.model.absolute() if parsed.model else None
    artefact = Artefact.open(model or model_folder(spec.name), spec.name)
    cluster.imported()
    show(Progress(stage="Counting the items"))
    total, places = cluster.counted(items)
    plan = Plan(
        task=spec.name,
        model=artefact.model,
        options=chosen,
        column=parsed.column or "",
        form=parsed.form or FORMS[0],
        total=total,
    )
    prepare(parsed.out, plan, parsed.resume)
    order = cluster.Order(
        plan=plan,
        source=parsed.source.absolute(),
        out=parsed.out.absolute(),
        places=plan.places(places),
        model=model,
        device="cpu" if parsed.device == "cpu" else "gpu:0",  # Ray shows each worker the one that it gave it
    )
    with to_the_log():
        return cluster.work(order, parsed.workers, parsed.address, lambda tally: show(_progress(spec.working, tally)))


def _progress(working: str, tally: Tally) -> Progress:
    text = f"{working} {tally.done:,} of {tally.total:,}"
    if tally.left is not None:
        text += f", {tally.speed:.1f} a second, {tally.left:.0f} s left"
    return Progress(stage=text, fraction=tally.done / tally.total if tally.total else None)
