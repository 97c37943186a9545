"""What to do for a GPU to be used, on the system that was measured."""

import sys

from suite.machine import Facts
from suite.phrase import Phrase, say

_DRIVERS = {  # how a Linux gets NVIDIA's driver, in its own words
    "ubuntu": "sudo ubuntu-drivers install",
    "debian": "sudo apt install nvidia-driver",
    "fedora": "sudo dnf install akmod-nvidia",
    "arch": "sudo pacman -S nvidia",
}


def advice(facts: Facts) -> tuple[Phrase, ...]:
    """Sentences, the next step first."""
    if not facts.tensorflow:
        return (say("Install TensorFlow: {command}", command=_pip("tensorflow>=2.21,<2.22")),)
    if facts.system == "Windows":
        return (say("With a card of NVIDIA: install WSL2 (wsl --install), and Unroll inside of it."), _nothing())
    if facts.system == "Darwin" or not (facts.cards or facts.driver):
        return (_nothing(),)
    if not facts.driver:
        return _driver(facts)
    if facts.probe is None:
        return ()
    return _libraries(facts)


def _nothing() -> Phrase:
    return say("Nothing needs to be done: the networks are small, and the processor is fast enough for all of them.")


def _driver(facts: Facts) -> tuple[Phrase, ...]:
    command = next((_DRIVERS[name] for name in facts.distributions if name in _DRIVERS), "")
    install = (
        say("Install NVIDIA's driver: {command}", command=command)
        if command
        else say("Install NVIDIA's driver from the packages of your system.")
    )
    return install, say("Start the machine anew, then look here again. In a container: have it see the card.")


def _libraries(facts: Facts) -> tuple[Phrase, ...]:
    told, version = facts.probe, facts.tensorflow.rpartition(" ")[2]
    cuda = say("Install TensorFlow with CUDA: {command}", command=_pip(f"tensorflow[and-cuda]=={version}"))
    if told.error:
        return (say("Install TensorFlow anew: {command}", command=_pip(f"--force-reinstall tensorflow=={version}")),)
    if getattr(sys, "frozen", False) and not told.cuda:
        return (say("This bundle computes on the processor. Install Unroll with pip, as its README says."),)
    if not told.cuda or not told.cards:
        return cuda, say("CUDA 12 needs NVIDIA's driver 525 or newer.")
    if all(card.error for card in told.cards):
        return say("Bring NVIDIA's driver up to date; until then the processor is used."), cuda
    return (say("Choose the GPU for a task here, or with --device gpu:0 on the command line."),)


def _pip(what: str) -> str:
    options, _, package = what.rpartition(" ")
    return " ".join(filter(None, ["python -m pip install", options, f'"{package}"']))
