"""What is concluded from what was measured, on machines that this one is not."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from suite import device
from suite import machine as seen
from suite.device import conclude, describe
from suite.errors import UserError, WorkerError
from suite.machine import Facts
from suite.task import Stopped
from suite.worker.probe import Card, Probe

NEVER = threading.Event()
LINUX = {"system": "Linux", "threads": 8, "tensorflow": "tensorflow 2.21.0"}
GOOD = Facts(
    **LINUX,
    cards=1,
    driver="550.54",
    memory=(16 * 2**30,),
    probe=Probe(cuda="12.5", cards=(Card("NVIDIA X", seconds=2.25),)),
)


@pytest.fixture(autouse=True)
def nothing_found_yet(monkeypatch):
    monkeypatch.setattr(device, "_found", None)


@pytest.fixture
def machine(monkeypatch):
    """Makes this machine one of which certain facts are true."""

    def pretend(facts: Facts) -> None:
        monkeypatch.setattr(seen, "look", lambda: facts)
        monkeypatch.setattr(device.probe, "ask", lambda cancel: facts.probe)

    return pretend


@pytest.mark.parametrize(
    "facts, says",
    [
        (Facts(system="Windows", threads=8, tensorflow="tensorflow 2.21.0"), "use WSL2"),
        (Facts(system="Darwin", threads=8, tensorflow="tensorflow 2.21.0"), "macOS"),
        (Facts(**LINUX, cards=0), "driver: not found"),
        (Facts(**LINUX, cards=2), "driver: not found"),
        (Facts(**LINUX, driver="550.54", probe=Probe()), "built without CUDA"),
        (Facts(**LINUX, driver="550.54", probe=Probe(error="no answer within 90 seconds.")), "no answer within 90"),
        (Facts(**LINUX, driver="550.54", probe=Probe(cuda="12.5")), "GPUs that TensorFlow sees: 0."),
        (
            Facts(
                **LINUX, driver="550.54", probe=Probe(cuda="12.5", cards=(Card("NVIDIA X", error="no kernel image"),))
            ),
            "gpu:0 (NVIDIA X): a matrix product and an LSTM step failed: no kernel image",
        ),
    ],
)
def test_without_a_gpu_the_last_step_says_why(facts, says):
    devices = conclude(facts)
    assert [found.name for found in devices.devices] == ["cpu"]
    assert devices.devices[0].label == "Processor, 8 threads"
    assert says in devices.steps[-1]


def test_a_gpu_that_computes():
    devices = conclude(GOOD)
    assert [(found.name, found.label, found.memory) for found in devices.devices[1:]] == [("gpu:0", "NVIDIA X", 2**34)]
    assert devices.steps == (
        "tensorflow 2.21.0 is installed.",
        "TensorFlow is built with CUDA 12.5.",
        "Cards of NVIDIA on the PCI bus: 1.",
        "NVIDIA's driver: 550.54.",
        "GPUs that TensorFlow sees: 1.",
        "gpu:0 (NVIDIA X): a matrix product and an LSTM step took 2.2 s the first time.",
    )


def test_a_gpu_keeps_its_number_when_the_one_before_it_is_broken():
    cards = (Card("NVIDIA X", error="no kernel image"), Card("NVIDIA Y", seconds=1.0))
    devices = conclude(Facts(**LINUX, driver="550.54", memory=(1, 2), probe=Probe(cuda="12.5", cards=cards)))
    assert [(found.name, found.memory) for found in devices.devices] == [("cpu", 0), ("gpu:1", 2)]


def test_one_thread_is_one_thread():
    assert device.processor(1).label == "Processor, 1 thread"


def test_describing_the_processor(machine):
    machine(Facts(**LINUX, cards=0))
    assert describe("cpu", NEVER)[1] == ""
    machine(Facts(**LINUX, cards=1))
    assert "driver: not found" in describe("cpu", NEVER)[1]


def test_describing_the_processor_beside_a_gpu(machine):
    machine(GOOD)
    assert describe("cpu", NEVER)[1] == "A GPU is there; the processor was chosen."
    machine(Facts(**LINUX, cards=1, driver="550.54", probe=Probe()))
    device.find(NEVER)
    assert "built without CUDA" in describe("cpu", NEVER)[1]


def test_describing_a_gpu(machine):
    machine(GOOD)
    assert describe("gpu:0", NEVER) == ("NVIDIA X", "")
    with pytest.raises(WorkerError, match="There is no device gpu:1. There is: cpu, gpu:0."):
        describe("gpu:1", NEVER)


@pytest.mark.parametrize("name", ["", "gpu", "gpu:", "gpu:-1", "tpu", "GPU:0", "gpu:0\n"])
def test_what_is_no_device(name):
    with pytest.raises(UserError, match="cpu or gpu:N"):
        describe(name, NEVER)


def test_the_probe_is_asked_once_and_not_where_there_is_no_driver(machine, monkeypatch):
    asked = []
    machine(GOOD)
    monkeypatch.setattr(device.probe, "ask", lambda cancel: asked.append(1) or GOOD.probe)
    assert device.find(NEVER) is device.find(NEVER) and asked == [1]
    monkeypatch.setattr(device, "_found", None)
    machine(Facts(**LINUX))
    monkeypatch.setattr(device.probe, "ask", lambda cancel: pytest.fail("nothing to ask about"))
    device.find(NEVER)


def test_a_cancelled_search_is_not_remembered(machine, monkeypatch):
    machine(GOOD)

    def stop(cancel):
        raise Stopped

    monkeypatch.setattr(device.probe, "ask", stop)
    with pytest.raises(Stopped):
        device.find(NEVER)
    machine(GOOD)
    assert len(device.find(NEVER).devices) == 2


def test_nvidia_smi(tmp_path, monkeypatch):
    tool = tmp_path / "nvidia-smi"
    tool.write_text("#!/bin/sh\necho '550.54.15, 81559'\necho '550.54.15, 16384'\n")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert seen._driver() == ("550.54.15", (81559 * 2**20, 16384 * 2**20))


@pytest.mark.parametrize("answer", ["exit 9", "echo 'NVIDIA-SMI has failed'"])
def test_nvidia_smi_that_fails_leaves_the_driver_to_speak(tmp_path, monkeypatch, answer):
    tool, version = tmp_path / "nvidia-smi", tmp_path / "version"
    tool.write_text(f"#!/bin/sh\n{answer}\n")
    tool.chmod(0o755)
    version.write_text("NVRM version: NVIDIA UNIX x86_64 Kernel Module  535.161.08  Tue Mar  5\nGCC version: 12\n")
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(seen, "_DRIVER", version)
    assert seen._driver() == ("535.161.08", ())


def test_cards_on_the_bus(tmp_path, monkeypatch):
    for name, vendor, kind in [("a", "0x10de", "0x030000"), ("b", "0x10de", "0x040300"), ("c", "0x8086", "0x030000")]:
        (tmp_path / name).mkdir()
        (tmp_path / name / "vendor").write_text(vendor + "\n")
        (tmp_path / name / "class").write_text(kind + "\n")
    monkeypatch.setattr(seen, "_PCI", tmp_path)
    assert seen._cards() == 1
    monkeypatch.setattr(seen, "_PCI", tmp_path / "missing")
    assert seen._cards() is None


def test_without_a_driver_it_is_said_with_what_tensorflow_is_built():
    for cuda, says in (("12.5", ["built with CUDA 12.5"]), ("", ["built without CUDA"]), (None, [])):
        steps = conclude(Facts(**LINUX, cuda=cuda, cards=0)).steps
        assert [word for word in says if word in steps[1]] == says and len(steps) == 3 + len(says)
        assert "driver: not found" in steps[-1]


def test_cards_of_other_makers_are_named():
    found = conclude(Facts(**LINUX, cards=0, others=("AMD", "Intel", "AMD")))
    assert found.steps[1:3] == (
        "Cards of AMD: 2. The installed TensorFlow cannot use them.",
        "Cards of Intel: 1. The installed TensorFlow cannot use them.",
    )
    assert [device.name for device in found.devices] == ["cpu"]


def test_cards_that_linux_draws_with(tmp_path, monkeypatch):
    for name, vendor in [("card0", "0x1002"), ("card1", "0x8086"), ("card1-HDMI-A-1", "0x8086"), ("card2", "0x10de")]:
        (tmp_path / name / "device").mkdir(parents=True)
        (tmp_path / name / "device" / "vendor").write_text(vendor + "\n")
    (tmp_path / "version").write_text("drm 1.1.0")
    monkeypatch.setattr(seen, "_DRM", tmp_path)
    assert seen._others() == ("AMD", "Intel")
    monkeypatch.setattr(seen, "_DRM", tmp_path / "missing")
    assert seen._others() == ()


def test_the_processor_has_the_memory_of_the_machine():
    meminfo = Path("/proc/meminfo")
    if not meminfo.exists():
        pytest.skip("only Linux tells it in a file")
    kilobytes = int(meminfo.read_text().split()[1])
    assert conclude(seen.look()).devices[0].memory == pytest.approx(kilobytes * 1024, rel=0.01)


def test_what_tensorflow_is_built_with_is_what_it_says_itself():
    code = "import tensorflow as tf; print(tf.sysconfig.get_build_info().get('cuda_version', ''))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=100).stdout.strip()
    assert seen._cuda() == told


@pytest.mark.parametrize(
    "facts, says",
    [
        (Facts(system="Linux", threads=8, tensorflow=""), "Install TensorFlow: "),
        (Facts(system="Windows", threads=8, tensorflow="tensorflow 2.21.0"), "WSL2 (wsl --install)"),
        (Facts(system="Darwin", threads=8, tensorflow="tensorflow 2.21.0"), "Nothing needs to be done"),
        (Facts(**LINUX, cards=0, others=("AMD",)), "Nothing needs to be done"),
        (Facts(**LINUX, cards=1, distributions=("mint", "ubuntu", "debian")), ": sudo ubuntu-drivers install"),
        (Facts(**LINUX, cards=1, distributions=("void",)), "from the packages of your system"),
        (Facts(**LINUX, driver="1.2", probe=Probe()), '-m pip install "tensorflow[and-cuda]==2.21.0"'),
        (Facts(**LINUX, driver="1.2", probe=Probe(cuda="12.5")), '-m pip install "tensorflow[and-cuda]==2.21.0"'),
        (Facts(**LINUX, driver="1.2", probe=Probe(error="it ended")), '--force-reinstall "tensorflow==2.21.0"'),
        (Facts(**LINUX, driver="1.2", probe=Probe(cuda="12.5", cards=(Card("X", error="no"),))), "driver up to date"),
        (GOOD, "--device gpu:0"),
    ],
)
def test_what_to_do_is_of_the_system(facts, says):
    assert says in conclude(facts).advice[0]


def test_importing_it_imports_nothing_heavy():
    code = "import sys, suite.device; sys.exit(bool({'tensorflow', 'keras'} & set(sys.modules)))"
    root = Path(__file__).parents[1]
    assert subprocess.run([sys.executable, "-c", code], cwd=root).returncode == 0
