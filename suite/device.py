"""Processors and GPUs: what there is, and the measured steps that say why a GPU is not used."""

import os
import platform
import re
import shutil
import subprocess
from importlib import metadata
from pathlib import Path

import msgspec

from suite.errors import UserError, WorkerError
from suite.events import Device, Devices
from suite.phrase import Phrase, joined, say
from suite.task import Cancel
from suite.worker import probe
from suite.worker.probe import Card, Probe

_DRIVER = Path("/proc/driver/nvidia/version")
_PCI = Path("/sys/bus/pci/devices")


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What was measured.

    Attributes:
        system: "Linux", "Windows" or "Darwin".
        threads: that the processor computes with.
        tensorflow: the installed package and its version; empty if there is none.
        cards: NVIDIA's cards on the PCI bus; None where that cannot be seen.
        driver: its version as the driver or nvidia-smi tells it; empty if neither does.
        memory: bytes of each card, from nvidia-smi.
        probe: None where there was no reason to ask.
    """

    system: str
    threads: int
    tensorflow: str
    cards: int | None = None
    driver: str = ""
    memory: tuple[int, ...] = ()
    probe: Probe | None = None


_found: Devices | None = None  # once a process: cards do not come and go


def find(cancel: Cancel) -> Devices:
    """Measures what there is to compute on; takes up to `probe.LIMIT` seconds where there is a driver.

    Raises:
        Stopped: `cancel` was set.
    """
    global _found
    if _found is None:
        facts = _look()
        if facts.driver and facts.system == "Linux" and facts.tensorflow:
            facts = msgspec.structs.replace(facts, probe=probe.ask(cancel))
        _found = conclude(facts)
    return _found


def describe(name: str, cancel: Cancel) -> tuple[str, str]:
    """A device's label, and why a GPU that is there is not used; empty if there is nothing to explain.

    Args:
        name: "cpu" or "gpu:N".

    Raises:
        UserError: the name is of no device.
        WorkerError: the device is not there, or does not compute.
    """
    if not re.fullmatch(r"cpu|gpu:\d+", name):
        raise UserError("A device is called cpu or gpu:N. Received {name!r}.", name=name)
    if name == "cpu":
        return processor(_threads()).label, _unused()
    devices = find(cancel)
    chosen = next((device for device in devices.devices if device.name == name), None)
    if chosen is None:
        there = ", ".join(device.name for device in devices.devices)
        raise WorkerError(
            "There is no device {name}. There is: {there}. {why}", name=name, there=there, why=devices.steps[-1]
        )
    return chosen.label, ""


def conclude(facts: Facts) -> Devices:
    """The devices that facts allow, and the facts as steps for people; the last one says what decided it."""
    steps, cards = _steps(facts)
    memory = facts.memory if len(facts.memory) == len(cards) else (0,) * len(cards)
    gpus = [
        Device(name=f"gpu:{number}", label=card.name, memory=size)
        for number, (card, size) in enumerate(zip(cards, memory))
        if not card.error
    ]
    return Devices(devices=(processor(facts.threads), *gpus), steps=tuple(steps))


def processor(threads: int) -> Device:
    label = say("Processor, {count} threads", count=threads) if threads > 1 else say("Processor, 1 thread")
    return Device(name="cpu", label=label)


def _steps(facts: Facts) -> tuple[list[Phrase], tuple[Card, ...]]:
    installed = say("{package} is installed.", package=facts.tensorflow)
    steps = [installed if facts.tensorflow else say("TensorFlow is not installed.")]
    if facts.system != "Linux":
        windows = say("TensorFlow 2.21 uses no GPU on Windows: use WSL2.")
        macos = say("TensorFlow 2.21 uses no GPU on macOS: the processor is used.")
        return [*steps, windows if facts.system == "Windows" else macos], ()
    if facts.cards is not None:
        steps.append(say("Cards of NVIDIA on the PCI bus: {count}.", count=facts.cards))
    if not facts.driver:
        return [*steps, say("NVIDIA's driver: not found (/proc/driver/nvidia/version, nvidia-smi).")], ()
    steps.append(say("NVIDIA's driver: {version}.", version=facts.driver))
    if facts.probe is None:
        return steps, ()
    said, cards = _said(facts.probe)
    return [*steps, *said], cards


def _said(told: Probe) -> tuple[list[Phrase], tuple[Card, ...]]:
    if told.error:
        return [say("TensorFlow could not be asked: {reason}", reason=told.error)], ()
    if not told.cuda:
        return [say('TensorFlow is built without CUDA: install "tensorflow[and-cuda]".')], ()
    steps = [
        say("TensorFlow is built with CUDA {version}.", version=told.cuda),
        say("GPUs that TensorFlow sees: {count}.", count=len(told.cards)),
    ]
    for number, card in enumerate(told.cards):
        did = (
            say("a matrix product and an LSTM step failed: {reason}", reason=card.error)
            if card.error
            else say("a matrix product and an LSTM step took {seconds:.1f} s the first time.", seconds=card.seconds)
        )
        steps.append(say("gpu:{number} ({name}): {did}", number=number, name=card.name, did=did))
    return steps, told.cards


def _unused() -> str:
    """Why the processor is used where there is a card; measured only as far as it costs nothing."""
    facts = _look()
    if not facts.driver and not facts.cards:
        return ""
    if _found is None and facts.driver and facts.system == "Linux":
        return say("A GPU is there; the processor was chosen.")
    devices = _found or conclude(facts)
    if len(devices.devices) > 1:
        return say("A GPU is there; the processor was chosen.")
    return joined(" ", (say("A GPU is there but cannot be used."), devices.steps[-1]))


def _look() -> Facts:
    """What can be seen without TensorFlow, in milliseconds."""
    driver, memory = _driver()
    return Facts(
        system=platform.system(),
        threads=_threads(),
        tensorflow=_tensorflow(),
        cards=_cards(),
        driver=driver,
        memory=memory,
    )


def _threads() -> int:
    told = os.environ.get("TF_NUM_INTRAOP_THREADS", "")
    if told.isdigit() and int(told):
        return int(told)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _tensorflow() -> str:
    for name in ("tensorflow", "tensorflow-cpu"):
        try:
            return f"{name} {metadata.version(name)}"
        except metadata.PackageNotFoundError:
            continue
    return ""


def _cards() -> int | None:
    """NVIDIA's (vendor 10de) display controllers (class 03) on the bus."""
    if not _PCI.is_dir():
        return None
    count = 0
    for device in _PCI.iterdir():
        try:
            vendor, kind = (device / "vendor").read_text().strip(), (device / "class").read_text()
        except OSError:
            continue
        count += vendor == "0x10de" and kind.startswith("0x03")
    return count


def _driver() -> tuple[str, tuple[int, ...]]:
    """The driver's version, and the memory of its cards in bytes."""
    tool = shutil.which("nvidia-smi")
    if tool:
        query = [tool, "--query-gpu=driver_version,memory.total", "--format=csv,noheader,nounits"]
        try:
            answer = subprocess.run(query, capture_output=True, text=True, timeout=10, stdin=subprocess.DEVNULL).stdout
        except (OSError, subprocess.TimeoutExpired):
            answer = ""
        rows = re.findall(r"^([\d.]+), (\d+)$", answer, re.MULTILINE)
        if rows:
            return rows[0][0], tuple(int(memory) * 2**20 for _, memory in rows)
    try:
        version = re.search(r"\d+\.\d+(\.\d+)?", _DRIVER.read_text().splitlines()[0])
        return (version[0] if version else "of unknown version"), ()
    except (OSError, IndexError):
        return "", ()
