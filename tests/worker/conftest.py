"""A client with the dummy task, and an ear that remembers what it says."""

import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from suite.events import END, AnyEvent, Loaded, Request
from suite.worker.client import Client
from tests.dummy import DUMMY

LIMIT = 20.0  # seconds to wait for anything


class Ear:
    """What a client said, in order."""

    def __init__(self) -> None:
        self.said: list[tuple[str, AnyEvent]] = []
        self._more = threading.Condition()

    def __call__(self, slot: str, event: AnyEvent) -> None:
        with self._more:
            self.said.append((slot, event))
            self._more.notify_all()

    def of(self, slot: str, kinds: type | tuple[type, ...] = object) -> list[AnyEvent]:
        with self._more:
            return [event for at, event in self.said if at == slot and isinstance(event, kinds)]

    def wait(self, slot: str, kinds: type | tuple[type, ...] = END, count: int = 1) -> AnyEvent:
        """The `count`th event of these kinds in a slot."""
        with self._more:
            found = self._more.wait_for(lambda: len(self.of(slot, kinds)) >= count, LIMIT)
            assert found, f"waited in vain for {kinds} in {slot!r}; heard {self.said}"
            return self.of(slot, kinds)[count - 1]


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
def client(ear: Ear, dummy_model: Path) -> Iterator[Client]:
    client = Client(ear, tasks=DUMMY, models={"dummy": dummy_model})
    client.start()
    yield client
    client.close()


@pytest.fixture
def loaded(client: Client, ear: Ear) -> Client:
    client.load("dummy")
    ear.wait("load:dummy", Loaded)
    return client


@pytest.fixture(scope="module")
def shared(dummy_model: Path) -> Iterator[tuple[Client, list[Ear]]]:
    """A loaded client for a whole module, and the ear that it speaks to at present."""
    ears = [Ear()]
    client = Client(lambda slot, event: ears[0](slot, event), tasks=DUMMY, models={"dummy": dummy_model})
    client.load("dummy")
    ears[0].wait("load:dummy", Loaded)
    yield client, ears
    client.close()


@pytest.fixture
def steady(shared: tuple[Client, list[Ear]], ear: Ear) -> Iterator[Client]:
    """A loaded client for tests that leave its process alive; quicker than one of their own."""
    client, ears = shared
    ears[0], pid = ear, client.pid
    yield client
    assert client.pid == pid and alive(pid), "use `loaded`"


def text(words: str, **options: object) -> Request:
    return Request(inputs={"text": words}, options=options)


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + LIMIT
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.01)


def alive(pid: int) -> bool:
    """Whether a process runs; one that is dead and not waited for does not."""
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except (OSError, IndexError):
        return False
