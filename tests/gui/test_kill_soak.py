"""A hundred kills of window and worker at random moments: nothing typed or done is missing, every start works."""

import os
import queue
import signal
import sqlite3
import threading
import time
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from gui.session import WITHIN
from tests.gui.started import Started

KILLS = 100
LINES = 20_000  # of the list
STEP = 80  # milliseconds between two words
KEPT = WITHIN // STEP + 6  # words after which one must be on disk; counted, since a busy machine may stand still
PATIENCE = 30.0  # seconds for a start, or for the next result
# Types one thing after another, word by word, and works on a list; says what is typed, and what is shown as done.
USE = """
import secrets
from pathlib import Path

def begin(window):
    page, client = window.page, window.services.bridge.client
    text, words, worker = page.parts.inputs["text"], [], [0]
    many = page.sides.many
    if many.work.queue.source is None:
        many.begin([Path("LINES")])
    many.work.go_on()
    say("back", many.work.queue.counts().done, page.parts.given().get("text", ""))
    page.runner.done.connect(lambda result: say("done", page.runner.request.inputs["text"]))

    def step():
        if client.pid and client.pid != worker[0]:
            worker[0] = client.pid
            say("worker", client.pid)
        if len(words) == 5:
            words.clear()
            text.set_value(None)
        words.append(secrets.token_hex(8))  # no two things look like one that is gone on with
        text.set_value(" ".join(words))
        say("typed", " ".join(words))
        say("listed", many.work.queue.counts().done)

    window.timer = QTimer(window, interval=STEP)
    window.timer.timeout.connect(step)
    window.timer.start()
"""


class Life:
    """One life of the application, from its start to its kill.

    Attributes:
        said: the lines that it said, split at the first blank.
    """

    def __init__(self, started: Started) -> None:
        self._process = started.process
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()
        self.said: list[tuple[str, str]] = []

    def await_line(self, kind: str) -> str:
        """The next line of a kind."""
        end = time.monotonic() + PATIENCE
        while True:
            line = self._lines.get(timeout=max(0.0, end - time.monotonic()))
            assert line, f"it ended before it said {kind}: {self._process.stderr.read()}"
            self._take(line)
            if self.said[-1][0] == kind:
                return self.said[-1][1]

    def worker(self) -> int:
        """The process id of its worker; 0 while that is not known."""
        while not self._lines.empty():
            self._take(self._lines.get())
        return next((int(rest) for kind, rest in reversed(self.said) if kind == "worker"), 0)

    def end(self) -> None:
        """Kills it, and waits until its worker has noticed."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        self._reader.join()
        worker = self.worker()
        end = time.monotonic() + PATIENCE
        while worker and Path(f"/proc/{worker}").exists():
            assert time.monotonic() < end, "the worker outlived its window"
            time.sleep(0.02)

    def _read(self) -> None:
        for line in self._process.stdout:
            if line.endswith("\n"):  # the last one may be cut off
                self._lines.put(line.rstrip("\n"))
        self._lines.put("")

    def _take(self, line: str) -> None:
        if line:
            self.said.append(tuple(f"{line} ".split(" ", 1)))


class Ledger:
    """What must be there at the next start."""

    def __init__(self, history: Path) -> None:
        self._history = history
        self._done: dict[str, str] = {}  # first word of each thing that was typed -> as much as was shown as done
        self._typed = {""}  # any of which may come back
        self._listed = 0

    def check_start(self, back: str) -> None:
        """Compares with what a start shows."""
        listed, text = back.split(" ", 1)
        assert text.strip() in self._typed
        assert int(listed) >= self._listed

    def enter(self, said: list[tuple[str, str]]) -> None:
        """Takes in what a life said, and looks into the history for what it showed as done."""
        typed = [rest.strip() for kind, rest in said if kind == "typed"]
        self._typed = set(typed[-KEPT:]) | (self._typed if len(typed) < KEPT else set())
        for kind, rest in said:
            if kind == "done":
                self._done[rest.split()[0]] = rest.strip()
            elif kind == "listed":
                self._listed = int(rest)
        if not self._history.exists():
            assert not self._done
            return
        with closing(sqlite3.connect(self._history)) as db:
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            kept = {given.split()[0]: given for (given,) in db.execute("SELECT given FROM entries")}
        missing = {word for word, text in self._done.items() if not kept.get(word, "").startswith(text)}
        assert not missing, f"shown as done, but not in the history: {missing}"

    def sizes(self) -> tuple[int, int]:
        """How many things were shown as done, one by one and in the list."""
        return len(self._done), self._listed


@pytest.mark.soak
def test_nothing_is_missing_after_a_hundred_kills(tmp_path, dummy_model):
    lines = tmp_path / "lines.txt"
    lines.write_text("".join(f"line {number} of the list\n" for number in range(LINES)), encoding="utf-8")
    random, kills = np.random.default_rng(0), 0
    ledger = Ledger(tmp_path / "state" / "unroll" / "history.sqlite")
    while kills < KILLS:
        with Started(tmp_path, dummy_model, USE.replace("LINES", str(lines)).replace("STEP", str(STEP))) as started:
            life = Life(started)
            if random.random() < 0.2:  # while it starts
                time.sleep(random.uniform(0, 1.5))
            else:
                ledger.check_start(life.await_line("back"))
                for _ in range(random.integers(3)):
                    time.sleep(random.uniform(0, 1.0))
                    if worker := life.worker():
                        os.kill(worker, signal.SIGKILL)
                        kills += 1
                        life.await_line("worker")
                        life.await_line("done")
                time.sleep(random.uniform(0, 2.5))
            life.end()
            kills += 1
            ledger.enter(life.said)
    one_by_one, listed = ledger.sizes()
    assert one_by_one > KILLS / 2 and listed > KILLS
