"""Holds a result and what explains it against a task's spec, before any of it is shown."""

from collections.abc import Mapping
from typing import Any

from suite.phrase import say
from suite.shapes.common import held
from suite.shapes.explanations import OF_VIEW
from suite.shapes.outputs import of_output
from suite.spec import LabelView, TaskSpec


def check_values(spec: TaskSpec, values: Mapping[str, Any]) -> None:
    """Raises:
    ValueError: one of the values that the outputs show is missing, or is not what it must be.
    """
    for view in spec.outputs:
        for key, shape in of_output(view).items():
            held(values.get(key), shape, key)
        if isinstance(view, LabelView):
            _check_label(view, values)


def check_kind(spec: TaskSpec, kind: str) -> None:
    """Raises:
    ValueError: the task has no such explanation.
    """
    if spec.explanation(kind) is None:
        raise ValueError(say("{task} has no explanation {kind!r}", task=spec.name, kind=kind))


def check_explanation(spec: TaskSpec, kind: str, data: Mapping[str, Any]) -> None:
    """Raises:
    ValueError: the data of an explanation that the task has are not what they must be.
    """
    held(data, OF_VIEW[type(spec.explanation(kind))], kind)


def _check_label(view: LabelView, values: Mapping[str, Any]) -> None:
    if view.degrees and len(values[view.degrees]) != len(view.degree_labels):
        raise ValueError(f"{view.degrees}: not {len(view.degree_labels)}")
    if values[view.shows] not in values[view.probabilities]:
        raise ValueError(f"{view.probabilities}: no {values[view.shows]}")
