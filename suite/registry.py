"""Task name -> spec at once; -> what it computes with when first used."""

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


def names() -> list[str]:
    """All tasks, in the order in which the window shows them."""
    return list(_packages)


def add(name: str, package: str) -> None:
    """Makes a further task known: a package with the modules `spec` and `task`."""
    _packages[name] = package


def spec(name: str) -> TaskSpec:
    """A task's spec; imports nothing heavy.

    Raises:
        UserError: there is no such task.
    """
    return part(name, "spec").SPEC


def part(name: str, module: str) -> ModuleType:
    """One of a task's modules: spec, network, task, data, train or evaluate.

    Raises:
        UserError: there is no such task.
    """
    if name not in _packages:
        raise UserError(f"There is no task {name!r}. There are: {', '.join(_packages)}.")
    return importlib.import_module(f"{_packages[name]}.{module}")
