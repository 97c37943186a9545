"""Imports behind the worker's back."""

import sys
import threading

import pytest

from suite.task import Stopped
from suite.worker.preload import Preload

SLOW = "import time\ntime.sleep(0.3)\nready = True\n"


@pytest.fixture
def modules(tmp_path, monkeypatch):
    (tmp_path / "slow_to_import.py").write_text(SLOW)
    (tmp_path / "broken_to_import.py").write_text("raise OSError('a library is missing')\n")
    monkeypatch.syspath_prepend(tmp_path)
    yield
    for name in ("slow_to_import", "broken_to_import"):
        sys.modules.pop(name, None)


def test_after_waiting_the_module_is_there_whole(modules):
    preload = Preload("slow_to_import")
    assert not preload.done
    preload.wait(threading.Event())
    assert preload.done and sys.modules["slow_to_import"].ready


def test_waiting_stops_when_cancelled(modules):
    preload, cancel = Preload("slow_to_import"), threading.Event()
    cancel.set()
    with pytest.raises(Stopped):
        preload.wait(cancel)


def test_what_cannot_be_imported_is_logged_and_left_to_who_needs_it(modules, caplog):
    preload = Preload("broken_to_import", "slow_to_import")
    preload.wait(threading.Event())
    assert "a library is missing" in caplog.text and "slow_to_import" in sys.modules


def test_nothing_to_import_is_done_at_once():
    Preload().wait(threading.Event())
