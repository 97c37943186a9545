"""Explanations that every task has: made from its gates, or by running it again with something changed."""

from typing import Any

from suite.events import Request, Result
from suite.looks.cell import cell
from suite.looks.intervene import intervene
from suite.looks.known import gates_of
from suite.looks.units import find
from suite.looks.what_if import what_if
from suite.spec import AnyView, CellView, InterveneView, UnitsView, WhatIfView
from suite.task import Question, Task


def look(task: Task, view: AnyView, request: Request, result: Result, question: Question) -> dict[str, Any]:
    """Data of a view that is not the task's own.

    Args:
        task: what is looked into.
        view: one of its explanations.
        request, result: the run that is explained.
        question: complete.

    Raises:
        UserError: it cannot be asked so.
        Stopped: the question's `cancel` was set.
    """
    match view:
        case CellView():
            return cell(gates_of(task, view.made_from, request, result)["layers"], dict(question.values))
        case WhatIfView():
            return what_if(task, view, request, result, question)
        case UnitsView():
            return find(task, view, request, result, question)
        case InterveneView():
            return intervene(task, view, request, result, question)
    raise NotImplementedError(f"{task.spec.name} must make {view.name} itself.")
