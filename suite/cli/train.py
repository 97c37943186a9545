"""`unroll train`: make a network."""

import argparse

from suite import backend, registry
from suite.cli.outputs import as_json, emit


def train(parsed: argparse.Namespace) -> None:
    """Trains in this process, with progress on standard error, and prints where the model lies."""
    backend.prepare()
    further = {} if parsed.epochs is None else {"epochs": parsed.epochs}
    if parsed.start is not None:
        further["start"] = parsed.start
    make = registry.part(parsed.task, "train").train
    folder = make(parsed.data, parsed.out, limit=parsed.limit, resume=parsed.resume, **further)
    emit(as_json({"model": str(folder)}) if parsed.json else str(folder), None)
