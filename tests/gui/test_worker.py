"""The window with the real client and its process, on the dummy task."""

import os
import signal
from functools import partial
from pathlib import Path

import pytest

from gui.many.queue import DONE, FAILED
from gui.many.work import State
from suite.worker.client import Client
from tests.dummy import DUMMY

LIMIT = 15_000  # milliseconds to wait for a process


@pytest.fixture
def window(open_window, dummy_model):
    return open_window(partial(Client, tasks=DUMMY, models={"dummy": dummy_model}))


def test_typing_goes_to_the_process_and_back_even_after_it_was_killed(window, qtbot):
    surface, panel = window.page.parts.inputs["text"].surface, window.page.parts.panels["text"]
    qtbot.keyClicks(surface, "one")
    qtbot.waitUntil(lambda: panel.text() == "eno", timeout=LIMIT)
    qtbot.waitUntil(lambda: window.page.loader.loaded is not None, timeout=LIMIT)
    killed = window.client.pid
    os.kill(killed, signal.SIGKILL)
    qtbot.waitUntil(lambda: "was started again" in window.notice.text(), timeout=LIMIT)
    assert surface.text() == "one"
    qtbot.keyClicks(surface, " two")
    qtbot.waitUntil(lambda: panel.text() == "eno owt", timeout=LIMIT)
    assert window.client.pid != killed


def test_another_number_of_threads_takes_effect_at_once_and_loses_nothing(window, qtbot):
    surface, panel = window.page.parts.inputs["text"].surface, window.page.parts.panels["text"]
    qtbot.keyClicks(surface, "slow one")
    qtbot.waitUntil(lambda: window.page.runner.state.value == "working" and panel.text() != "", timeout=LIMIT)
    before = window.client.pid
    window.services.settings.set("threads", 1)
    qtbot.waitUntil(lambda: panel.text() == "wols eno", timeout=LIMIT)
    assert "was given another number of threads and was started again" in window.notice.text()
    assert surface.text() == "slow one"
    assert window.page.loader.loaded is not None
    assert window.client.pid != before
    assert "--threads=1" in Path(f"/proc/{window.client.pid}/cmdline").read_text().split("\0")


def test_what_the_task_refuses_is_said_in_place(window, qtbot):
    card = window.page.parts.panels["text"].cards[0]
    qtbot.keyClicks(window.page.parts.inputs["text"].surface, "fail")
    qtbot.waitUntil(lambda: card.said().startswith("Text must not say 'fail'."), timeout=LIMIT)


def test_a_list_goes_on_after_an_item_that_ends_the_process(window, qtbot, tmp_path):
    (tmp_path / "list.txt").write_text("one\ncrash\ntwo\n")
    window.page.show_many(True)
    panel = window.page.sides.many
    panel.take([tmp_path / "list.txt"])
    qtbot.waitUntil(lambda: panel.work.state is State.DONE, timeout=LIMIT)
    rows = panel.work.queue.rows(0, 10)
    assert [row.made for row in rows if row.state == DONE] == ["eno", "owt"]
    assert "ended" in rows[1].made and rows[1].state == FAILED
