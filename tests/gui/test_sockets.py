"""The running application, its window and its inference process, opens no network socket."""

import os
import socket
import sys
from pathlib import Path

import pytest

from tests.gui.started import Started

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")

TABLES = ("tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "icmp", "icmp6", "raw", "raw6")
# Runs a sample and opens the places; says the two processes at the beginning and, when all is done, again.
USE = """
def begin(window):
    window.page.runner.done.connect(lambda _: done(window))
    window.page.try_sample(window.page.spec.samples[0])
    QTimer.singleShot(300, partial(tell, window))

def done(window):
    for name in ("history", "models", "settings"):
        window.open(name)
    tell(window)

def tell(window):
    say(os.getpid(), window.services.bridge.client.pid)
"""


def network_sockets(pid: int) -> list[str]:
    """The lines of the kernel's tables of network sockets that belong to a process."""
    own = set()
    for descriptor in Path(f"/proc/{pid}/fd").iterdir():
        try:
            own.add(os.readlink(descriptor))
        except FileNotFoundError:
            continue  # closed meanwhile
    found = []
    for table in TABLES:
        path = Path(f"/proc/{pid}/net/{table}")
        lines = path.read_text().splitlines()[1:] if path.exists() else []
        found += [f"{table} {line}" for line in lines if f"socket:[{line.split()[9]}]" in own]
    return found


def test_the_application_opens_none(tmp_path, dummy_model):
    with Started(tmp_path, dummy_model, USE) as started:
        look(started)


@pytest.mark.soak
def test_it_opens_none_with_a_network_that_ships(tmp_path):
    with Started(tmp_path, None, USE) as started:
        look(started)


def look(started: Started) -> None:
    """Looks at both processes at the beginning and at the end of what they do."""
    for _ in range(2):
        pids = [int(word) for word in started.line().split()]
        assert len(set(pids)) == 2
        assert [network_sockets(pid) for pid in pids] == [[], []]


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
@pytest.mark.parametrize("kind", [socket.SOCK_STREAM, socket.SOCK_DGRAM])
def test_one_would_be_found(family, kind):
    before = network_sockets(os.getpid())
    with socket.socket(family, kind) as opened:
        opened.bind(("::1" if family == socket.AF_INET6 else "127.0.0.1", 0))
        if kind == socket.SOCK_STREAM:
            opened.listen()
        assert len(network_sockets(os.getpid())) == len(before) + 1
