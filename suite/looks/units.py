"""Finds the units that are active at marked steps and not elsewhere, over one run or many."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from msgspec import structs

from suite.events import Request, Result
from suite.fields import value_in
from suite.looks.again import run
from suite.looks.asks import EVERYWHERE, HERE, NO_MARK
from suite.looks.known import gates_of
from suite.looks.layers import Layer, title
from suite.looks.rank import areas
from suite.looks.stage import begin
from suite.phrase import say
from suite.places import shipped
from suite.request import complete
from suite.spec import ImageField, TextField, UnitsView
from suite.task import Question, Task

SHOWN = 20
_PLACES = 4  # decimal places of what is told
_UNMARKED = say("No step is marked, or every one is. Name words, choose a set, or mark a part of the input.")


class _Steps(NamedTuple):
    """What a layer let out in one run, and which of its steps are marked."""

    said: np.ndarray
    marked: np.ndarray


def find(task: Task, view: UnitsView, request: Request, result: Result, question: Question) -> dict[str, Any]:
    """Data of a `UnitsView`.

    Raises:
        Stopped: the question's `cancel` was set.
    """
    values = question.values
    gathered: dict[str, list[_Steps]] = {}
    numbers: dict[str, int] = {}
    count = left_out = 0
    for place, (asked, answer) in enumerate(_runs(task, request, result, question)):
        begin(question, say("Looking through run {number}", number=place + 1))
        if place:
            told = task.explain(asked, answer, view.made_from, Question(cancel=question.cancel)).data
        else:
            told = gates_of(task, view.made_from, asked, answer, question.cancel)
        count += 1
        left_out += told.get("left_out", 0)
        for number, layer in enumerate(told["layers"], 1):
            name = title({key: value for key, value in layer.items() if key != "part"})
            numbers.setdefault(name, number)
            marked = _marked(layer, values, here=place == 0)
            gathered.setdefault(name, []).append(_Steps(np.asarray(layer["h"], "float64"), marked))
    ranked, chances, steps = [], {}, (0, 0)
    for name, several in gathered.items():
        begin(question, say("Ranking the units"))
        mask = np.concatenate([each.marked for each in several])
        if not 0 < mask.sum() < len(mask):
            continue
        steps = max(steps, (int(mask.sum()), int((~mask).sum())))
        found = areas([each.said for each in several], [each.marked for each in several])
        chances[name] = round(found.chance, _PLACES)
        said = np.concatenate([each.said for each in several])
        ranked += [
            {
                "layer": numbers[name],
                "name": name,
                "unit": unit,
                "area": round(float(found.area[unit]), _PLACES),
                "low": round(float(found.low[unit]), _PLACES),
                "high": round(float(found.high[unit]), _PLACES),
                "error": round(float(found.error[unit]), _PLACES),
                "chance": chances[name],
                "marked": round(float(said[mask, unit].mean()), _PLACES),
                "others": round(float(said[~mask, unit].mean()), _PLACES),
            }
            for unit in range(said.shape[1])
        ]
    ranked.sort(key=lambda unit: -abs(unit["area"] - 0.5))
    found = {"units": ranked[:SHOWN], "marked": steps[0], "others": steps[1], "runs": count, "left_out": left_out}
    return found if ranked else found | {"said": _UNMARKED}


def _runs(task: Task, request: Request, result: Result, question: Question):
    """The runs that are looked through, the one that is explained first."""
    yield request, result
    if question.values["scope"] == HERE:
        return
    for sample in task.spec.samples:
        other = complete(task.spec, Request(inputs=_inputs(task, sample.inputs)))
        if other.inputs != request.inputs:
            yield other, run(task, other, question.cancel)
    if question.values["scope"] == EVERYWHERE:
        for other, answer in question.others:
            yield complete(task.spec, structs.replace(other)), answer


def _inputs(task: Task, inputs: Mapping[str, Any]) -> dict[str, Any]:
    """A sample's inputs as a request has them."""
    found = {}
    for field in task.spec.inputs:
        if field.name in inputs:
            value, path = inputs[field.name], shipped("resources") / str(inputs[field.name])
            if isinstance(field, ImageField):
                value = str(path)
            elif not isinstance(field, TextField):
                value = value_in(field, path)
            found[field.name] = value
    return found


def _marked(layer: Layer, values: Mapping[str, Any], here: bool) -> np.ndarray:
    """Which steps of a layer are marked, in the order of its computation, bool [steps]."""
    found = np.zeros(len(layer["steps"]), bool)
    wanted = set(values.get("words", "").lower().split())
    if wanted:
        found |= np.array([_bare(label) in wanted for label in layer["steps"]], bool)
    if values["mark"] != NO_MARK:
        found |= np.array(layer.get("marks", {}).get(values["mark"], found), bool)
    if here and values["end"] > values["start"] and layer.get("side", "input") == values["side"]:
        found |= np.array([_inside(span, values["start"], values["end"]) for span in layer["spans"]], bool)
    return found


def _inside(span: Sequence[int], start: int, end: int) -> bool:
    return start <= span[0] and 0 <= span[0] < end


def _bare(label: str) -> str:
    return label.strip().lower()
