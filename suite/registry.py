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
    "gradients": "suite.lessons.gradients",
    "cell": "suite.lessons.cell",
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
        raise UserError(f"There is no task {name!r}. There are: {', '.join(known)}.")
    return importlib.import_module(f"{known[name]}.{module}")
