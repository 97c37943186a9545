"""The probe's process may answer, hang, crash and talk; TensorFlow is played by small scripts."""

import io
import sys
import threading
import time
from types import SimpleNamespace

import msgspec
import pytest

from suite.task import Stopped
from suite.worker import launch, probe
from suite.worker.probe import Card, Probe


@pytest.fixture
def script(monkeypatch):
    """Makes the probe's process run a script."""
    return lambda code: monkeypatch.setattr(launch, "command", lambda *arguments: [sys.executable, "-c", code])


def test_an_answer(script):
    told = Probe(cuda="12.5", cards=(Card("NVIDIA X", seconds=1.5), Card("NVIDIA Y", error="no kernel image")))
    script(f"import sys; print('chatter', file=sys.stderr); sys.stdout.write({msgspec.json.encode(told).decode()!r})")
    assert probe.ask(threading.Event()) == told


def test_one_that_hangs_is_ended(script):
    script("import time; time.sleep(60)")
    begin = time.monotonic()
    assert "no answer within 0 seconds" in probe.ask(threading.Event(), limit=0.3).error
    assert time.monotonic() - begin < 5


def test_one_that_crashes_is_told_with_its_last_words(script):
    script("import os, sys; print('first\\nlibcuda is broken', file=sys.stderr, flush=True); os._exit(7)")
    error = probe.ask(threading.Event()).error
    assert "status 7" in error and "libcuda is broken" in error and "first" not in error


def test_waiting_stops_when_cancelled(script):
    script("import time; time.sleep(60)")
    cancel = threading.Event()
    threading.Timer(0.2, cancel.set).start()
    with pytest.raises(Stopped):
        probe.ask(cancel)


def measured(monkeypatch, tensorflow) -> Probe:
    monkeypatch.setitem(sys.modules, "tensorflow", tensorflow)
    sink = io.BytesIO()
    probe.answer(sink)
    return msgspec.json.decode(sink.getvalue(), type=Probe)


def test_a_build_without_cuda(monkeypatch):
    tensorflow = SimpleNamespace(sysconfig=SimpleNamespace(get_build_info=lambda: {"is_cuda_build": False}))
    assert measured(monkeypatch, tensorflow) == Probe()


def test_a_tensorflow_that_cannot_be_imported(monkeypatch):
    assert "ModuleNotFoundError" in measured(monkeypatch, None).error


def test_a_card_that_does_not_compute(monkeypatch):
    def device(name):
        raise RuntimeError("no kernel image is available")

    tensorflow = SimpleNamespace(
        sysconfig=SimpleNamespace(get_build_info=lambda: {"is_cuda_build": True, "cuda_version": "12.5"}),
        config=SimpleNamespace(
            list_physical_devices=lambda kind: ["card"],
            experimental=SimpleNamespace(get_device_details=lambda card: {"device_name": "NVIDIA X"}),
        ),
        device=device,
    )
    monkeypatch.setitem(sys.modules, "keras", SimpleNamespace())
    told = measured(monkeypatch, tensorflow)
    assert told == Probe(cuda="12.5", cards=(Card("NVIDIA X", error="RuntimeError: no kernel image is available"),))
