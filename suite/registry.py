"""Name of a task or a lesson -> spec at once; -> what it computes with when first used."""

import importlib
from types import ModuleType

from suite.errors import UserError
from suite.spec import TaskSpec

_packages = {
    "translation": "suite.tasks.translation",
    "sentiment": "suite.tasks.sentiment",
    "captioning": "suite.tasks.captioning",
    "handwriting-prediction": "suite.tasks.handwriting.prediction",
    "handwriting-synthesis": "suite.tasks.handwriting.synthesis",
    "handwriting-reading": "suite.tasks.handwriting.reading",
}

_lessons = {
    "neuron": "suite.lessons.neuron",
    "unrolling": "suite.lessons.unrolling",
    "gradients": "suite.lessons.gradients",
    "cell": "suite.lessons.cell",
    "architectures": "suite.lessons.architectures",
    "bidirectional": "suite.lessons.bidirectional",
    "seq2seq": "suite.lessons.seq2seq",
}


def names() -> list[str]:
    """All tasks, in the order in which the window shows them."""
    return list(_packages)


def lessons() -> list[str]:
    """All lessons, in the order in which the window shows them."""
    return list(_lessons)


def add(name: str, package: str) -> None:
    """Makes a further task known: a package with the modules `spec` and `task`."""
    _packages[name] = package


def second(name: str) -> str:
    """What the same task with another model is called, in the worker's memory beside the first one."""
    return f"{name}#2"


def is_second(name: str) -> bool:
    return name.endswith("#2")


def first(name: str) -> str:
    """The task's own name."""
    return name.removesuffix("#2")


def spec(name: str) -> TaskSpec:
    """The spec of a task or a lesson; imports nothing heavy.

    Raises:
        UserError: there is none of that name.
    """
    return part(name, "spec").SPEC


def part(name: str, module: str) -> ModuleType:
    """One of a task's modules: spec, network, task, data, train or evaluate; or of a lesson's: spec or lesson.

    Raises:
        UserError: there is none of that name.
    """
    known = _packages | _lessons
    if name not in known:
        raise UserError("There is no task {name!r}. There are: {known}.", name=name, known=", ".join(known))
    return importlib.import_module(f"{known[name]}.{module}")
