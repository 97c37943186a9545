"""`unroll train --machines`: the steps are done together in a process of its own on JAX, the rest by the first machine.

The process is `python -m suite.training.together`, of no use to people. It ends when the last step's checkpoint is
written; from that the first machine makes its model folder as if it had been alone, on its usual backend.
"""

import contextlib
import importlib.util
import json
import os
import re
import subprocess
import sys
import traceback
from pathlib import Path
from typing import Any

from suite import registry
from suite.chatter import to_the_log
from suite.errors import UserError, WorkerError
from suite.worker import launch
from suite.worker.child import open_log

BROKEN = 70  # exit status of a process that cannot say why in one sentence; the log says more


def checked(addresses: str, number: int | None) -> tuple[tuple[str, ...], int]:
    """The machines, and which of them this is.

    Args:
        addresses: host:port,host:port,...
        number: from 0.

    Raises:
        UserError: an address or the number is wrong, or JAX is missing.
    """
    several = tuple(addresses.split(","))
    if len(set(several)) < 2 or len(set(several)) < len(several):
        raise UserError(f"--machines must name two or more, each once: host:port,host:port. Received {addresses!r}.")
    for address in several:
        if not re.fullmatch(r"\S+:\d{1,5}", address):
            raise UserError(f"--machines must be host:port,host:port. Received {address!r} in it.")
    if number is None or number not in range(len(several)):
        received = "nothing" if number is None else number
        raise UserError(f"--machine must say which of them this is, 0 to {len(several) - 1}. Received {received}.")
    if importlib.util.find_spec("jax") is None:
        raise UserError('--machines needs an extra (jax is missing). Install it: pip install "unroll[cluster]".')
    return several, number


def take_part(task: str, machines: tuple[tuple[str, ...], int], arguments: dict[str, Any]) -> int:
    """Does this machine's part of all steps, in another process.

    Args:
        task: its name.
        machines: as of `checked`.
        arguments: of the task's `train`; paths as text.

    Returns:
        0, or the exit status of a mistake that has been told.

    Raises:
        WorkerError: the process ended without saying why.
    """
    order = json.dumps({"task": task, "machines": machines, "arguments": arguments}, default=str)
    variables = {**launch.variables(), "KERAS_BACKEND": "jax"}
    command = [sys.executable, "-P", "-m", __spec__.name, order]
    with open_log() as log:
        process = subprocess.Popen(command, env=variables, stdout=log, stdin=subprocess.DEVNULL)
        try:
            status = process.wait()
        finally:
            process.kill()
            process.wait()
    if status not in (0, UserError.status, 3, WorkerError.status):
        raise WorkerError(
            f"Training together ended on machine {machines[1]} (status {status}, see the log); another one may have "
            "stopped. Start all of them again with --resume."
        )
    return status


def main(order: str) -> int:
    """What the process does."""
    from suite import backend

    given = json.loads(order)
    addresses, number = given["machines"]
    arguments = given["arguments"]
    paths = {name: Path(arguments[name]) for name in ("data", "out", "start") if arguments.get(name)}
    backend.prepare()
    with to_the_log():
        try:
            from suite.training import machines

            machines.join(machines.Machines(tuple(addresses), number))
            with contextlib.suppress(machines.Done):
                registry.part(given["task"], "train").train(**arguments | paths)
            machines.leave()
        except UserError as error:
            print(" ".join(str(error).split()), file=sys.stderr)
            return error.status
        except Exception:  # as a rule another machine has gone
            traceback.print_exc(file=sys.__stderr__)
            return BROKEN
        except KeyboardInterrupt:
            return 130
    return 0


if __name__ == "__main__":
    ended = main(sys.argv[1])
    sys.stderr.flush()
    # Whoever ends early must not wait for the others, as JAX would: they notice that it has gone.
    os._exit(ended)
