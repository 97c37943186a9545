"""The inference process: `python -m suite.worker`, started by `suite.worker.client` and of no use to people."""

import argparse
import contextlib
import faulthandler
import logging
import os
import signal
import sys
from typing import BinaryIO

from suite import registry
from suite.worker import environment, probe
from suite.worker.preload import Preload
from suite.worker.server import Server


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="suite.worker", description=__doc__)
    parser.add_argument("--task", action="append", default=[], metavar="NAME=PACKAGE", help="a further task")
    parser.add_argument("--threads", type=int, help="for TensorFlow; as many as there are processors if left out")
    parser.add_argument("--bare", action="store_true", help="import TensorFlow when a task does, not at once")
    parser.add_argument("--probe", action="store_true", help="say what TensorFlow can compute on, and end")
    options = parser.parse_args(arguments)
    environment.prepare(options.threads)
    source, sink = _take_pipes()
    if options.probe:
        probe.answer(sink)
        return 0
    _be_humble()
    for task in options.task:
        registry.add(*task.split("=", 1))
    preload = Preload() if options.bare else Preload("tensorflow", "keras")
    # Not sys.exit: it would wait for a computation that nobody wants any more.
    Server(source, sink, preload, leave=lambda: os._exit(0)).serve()
    return 0


def _take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output for ourselves; what libraries print goes to standard error, which is the log."""
    source, sink = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return source, sink


def _be_humble() -> None:
    """Leaves the processor to the window, and Ctrl-C to the owner, who closes the pipe when it wants us to end."""
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    faulthandler.enable(sys.stderr)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):  # Windows has it when the process is made
        with contextlib.suppress(OSError):
            os.nice(5)


if __name__ == "__main__":
    sys.exit(main())
