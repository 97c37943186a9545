"""Processors and GPUs: what there is, and the measured steps that say why a GPU is not used."""

import re

import msgspec

from suite import machine
from suite.advice import advice
from suite.errors import UserError, WorkerError
from suite.events import Device, Devices
from suite.machine import Facts
from suite.phrase import Phrase, joined, say
from suite.task import Cancel
from suite.worker import probe
from suite.worker.probe import Card, Probe

_found: Devices | None = None  # once a process: cards do not come and go


def find(cancel: Cancel) -> Devices:
    """Measures what there is to compute on; takes up to `probe.LIMIT` seconds where there is a driver.

    Raises:
        Stopped: `cancel` was set.
    """
    global _found
    if _found is None:
        facts = machine.look()
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
        return processor(machine.threads()).label, _unused()
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
    return Devices(
        devices=(processor(facts.threads, facts.total), *gpus), steps=tuple(steps), advice=tuple(advice(facts))
    )


def processor(threads: int, memory: int = 0) -> Device:
    label = say("Processor, {count} threads", count=threads) if threads > 1 else say("Processor, 1 thread")
    return Device(name="cpu", label=label, memory=memory)


def _steps(facts: Facts) -> tuple[list[Phrase], tuple[Card, ...]]:
    installed = say("{package} is installed.", package=facts.tensorflow)
    steps = [installed if facts.tensorflow else say("TensorFlow is not installed.")]
    if facts.system != "Linux":
        windows = say("TensorFlow 2.21 uses no GPU on Windows: use WSL2.")
        macos = say("TensorFlow 2.21 uses no GPU on macOS: the processor is used.")
        return [*steps, windows if facts.system == "Windows" else macos], ()
    told = facts.probe
    cuda = told.cuda if told and not told.error else facts.cuda
    if cuda is not None and (cuda or not facts.driver):  # with a driver it decides, and decisions come last
        steps.append(_built(cuda))
    for maker in dict.fromkeys(facts.others):
        count = facts.others.count(maker)
        steps.append(
            say("Cards of {maker}: {count}. The installed TensorFlow cannot use them.", maker=maker, count=count)
        )
    if facts.cards is not None:
        steps.append(say("Cards of NVIDIA on the PCI bus: {count}.", count=facts.cards))
    if not facts.driver:
        steps.append(
            say("NVIDIA's driver: not found (/proc/driver/nvidia/version, nvidia-smi); so nothing was tried on a GPU.")
        )
        return steps, ()
    steps.append(say("NVIDIA's driver: {version}.", version=facts.driver))
    if told is None:
        return steps, ()
    said, cards = _said(told)
    return [*steps, *said], cards


def _built(cuda: str) -> Phrase:
    if cuda:
        return say("TensorFlow is built with CUDA {version}.", version=cuda)
    return say("TensorFlow is built without CUDA.")


def _said(told: Probe) -> tuple[list[Phrase], tuple[Card, ...]]:
    if told.error:
        return [say("TensorFlow could not be asked: {reason}", reason=told.error)], ()
    if not told.cuda:
        return [_built("")], ()
    steps = [say("GPUs that TensorFlow sees: {count}.", count=len(told.cards))]
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
    facts = machine.look()
    if not facts.driver and not facts.cards:
        return ""
    if _found is None and facts.driver and facts.system == "Linux":
        return say("A GPU is there; the processor was chosen.")
    devices = _found or conclude(facts)
    if len(devices.devices) > 1:
        return say("A GPU is there; the processor was chosen.")
    return joined(" ", (say("A GPU is there but cannot be used."), devices.steps[-1]))
