"""What all tests share: a model for the dummy task, a private place for logs, and no leaked threads or processes."""

import os
import threading
import time
from pathlib import Path

import numpy as np
import pytest

from suite import artefact

# Seconds that a thread or a child process may take to go after its test.
GRACE = 2.0


@pytest.fixture(scope="session", autouse=True)
def private_places(tmp_path_factory: pytest.TempPathFactory):
    """Keeps logs and settings out of the user's folders, and TensorFlow out of workers that do not need it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))
        patch.setenv("UNROLL_BARE", "1")
        yield


@pytest.fixture(scope="session")
def dummy_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model folder for the dummy task: `Client(..., tasks=DUMMY, models={"dummy": dummy_model})`."""
    folder = tmp_path_factory.mktemp("trained") / "dummy"
    artefact.write(folder, task="dummy", architecture={}, weights={"kernel": np.zeros(3, np.float32)})
    return folder


@pytest.fixture(autouse=True)
def no_leaks():
    """Fails a test after which a thread or a child process is left that was not there before."""
    threads, children = set(threading.enumerate()), _children()
    yield
    deadline = time.monotonic() + GRACE
    while time.monotonic() < deadline and _left(threads, children) != ([], []):
        time.sleep(0.02)
    names, processes = _left(threads, children)
    assert not names, f"threads left running: {names}"
    assert not processes, f"child processes left running: {processes}"


def _left(threads: set[threading.Thread], children: set[int]) -> tuple[list[str], list[str]]:
    names = [thread.name for thread in set(threading.enumerate()) - threads]
    return names, [_command(pid) for pid in _children() - children]


def _children() -> set[int]:
    """Process ids of our children, dead ones that nobody waited for included; empty where /proc is not."""
    found = set()
    for task in Path(f"/proc/{os.getpid()}/task").glob("*/children"):
        try:
            found |= {int(pid) for pid in task.read_text().split()}
        except OSError:
            continue  # the thread ended meanwhile
    return found


def _command(pid: int) -> str:
    try:
        return f"{pid} {Path(f'/proc/{pid}/cmdline').read_text().replace(chr(0), ' ')}"
    except OSError:
        return str(pid)
