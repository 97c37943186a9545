"""`unroll batch`: many inputs through a task."""

import argparse
import sys

from suite import registry
from suite.batch import Batch, Rows, Tally, items_of
from suite.cli import options
from suite.cli.outputs import as_json, emit
from suite.cli.session import show
from suite.events import Progress
from suite.worker.client import Client


def batch(parsed: argparse.Namespace) -> int:
    """Writes a row for each item as soon as it is done.

    Returns:
        1 if some items failed, else 0.

    Raises:
        UserError: the source, the column, an option or the output is wrong; known before anything is loaded.
    """
    spec = registry.spec(parsed.task)
    items = items_of(spec, parsed.source, parsed.column)
    rows = Rows(parsed.out, spec, parsed.resume)
    work = Batch(spec, items, rows, options.checked(spec, parsed))
    client = Client(work.hear)
    client.start()
    try:
        client.load(spec.name, parsed.model, parsed.device)
        tally = work.run(client, lambda tally: show(_progress(spec.working, tally)))
    finally:
        client.close()
        show(None)
    if parsed.json:
        emit(as_json(tally), None)
    elif tally.failed:
        print(f"{tally.failed} of {tally.done} items failed; their rows in {parsed.out} say why.", file=sys.stderr)
    return 1 if tally.failed else 0


def _progress(working: str, tally: Tally) -> Progress:
    text = f"{working} {tally.done:,} of {tally.total:,}"
    if tally.left is not None:
        text += f", {tally.speed:.1f} a second, {tally.left:.0f} s left"
    return Progress(stage=text, fraction=tally.done / tally.total if tally.total else None)
