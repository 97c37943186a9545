"""What if the input were another: the outputs beside what they were, and which steps change by how much."""

from collections.abc import Callable
from typing import Any

import numpy as np
from msgspec import structs

from suite.events import Request, Result
from suite.looks.again import run
from suite.looks.change import change
from suite.looks.compare import compared
from suite.looks.known import gates_of
from suite.looks.layers import Layer, in_order, title
from suite.looks.stage import begin
from suite.phrase import say
from suite.spec import ImageField, WhatIfView
from suite.task import Question, Task

_PLACES = 4  # decimal places of a change
_UNCHANGED = (say("Running it as it is"), 0.0)
_CHANGED = (say("Running it with the change"), 0.2)
_READING = (say("Reading the gates"), 0.7)


def what_if(task: Task, view: WhatIfView, request: Request, result: Result, question: Question) -> dict[str, Any]:
    """Data of a `WhatIfView`.

    Raises:
        UserError: the input cannot be changed so.
        Stopped: the question's `cancel` was set.
    """
    field = next(field for field in task.spec.inputs if field.name == view.field)
    changed = change(field, request.inputs[view.field], question.values)
    now, then = (
        structs.replace(request, inputs=request.inputs | {view.field: value})
        for value in (changed.before, changed.after)
    )
    # A picture that is changed is decoded on another way, so that it is held against itself on that way.
    before = result
    if isinstance(field, ImageField):
        begin(question, *_UNCHANGED)
        before = run(task, now, question.cancel)
    begin(question, *_CHANGED)
    after = run(task, then, question.cancel)
    # What was put out stays the same here, so that the steps of both are those of one text or line.
    begin(question, *_READING)
    old = gates_of(task, view.made_from, now, before, question.cancel)
    question.heed()
    new = task.explain(then, before, view.made_from, Question(cancel=question.cancel)).data
    return {
        "said": changed.said,
        "outputs": compared(task.spec, before.values, after.values),
        "layers": steps_changed(old["layers"], new["layers"], changed.moved),
        "left_out": old.get("left_out", 0),
    }


def steps_changed(before: list[Layer], after: list[Layer], moved: Callable[[int], int]) -> list[dict[str, Any]]:
    """How far what a layer lets out is from what it was, at each step, in the order of the input.

    Args:
        before, after: layers of a `GatesView`.
        moved: where a place of the old input is in the new one, -1 for nowhere.

    Returns:
        Of each layer that both have its title, side, steps, spans and `change`: the distance between both, divided by
        the length of what it was; None where the step itself was changed.
    """
    others = {title(layer): layer for layer in after}
    return [
        {
            "name": title(layer),
            "side": layer.get("side", "input"),
            "steps": list(in_order(layer, "steps")),
            "spans": list(in_order(layer, "spans")),
            "change": _changes(layer, others[title(layer)], moved),
        }
        for layer in before
        if title(layer) in others
    ]


def _changes(old: Layer, new: Layer, moved: Callable[[int], int]) -> list[float | None]:
    said, then = in_order(old, "h"), in_order(new, "h")
    spans = list(in_order(new, "spans"))
    found: list[float | None] = []
    for place, (start, _) in enumerate(in_order(old, "spans")):
        other = _counterpart(place, start, spans, len(said), old, moved)
        if other is None:
            found.append(None)
        else:
            away = np.linalg.norm(then[other] - said[place]) / max(np.linalg.norm(said[place]), 1e-9)
            found.append(round(float(away), _PLACES))
    return found


def _counterpart(place: int, start: int, spans: list, count: int, old: Layer, moved) -> int | None:
    """The step of the new run that stands where a step of the old one stood."""
    if old.get("side") == "output":
        return place if place < len(spans) else None
    if start < 0:  # a step behind the last word, such as the end of a sentence
        return len(spans) - (count - place) if len(spans) >= count - place else None
    where = moved(start)
    # Of ink that is sampled anew no step may lie at this very point; then it is the last one before it.
    before = [(a, -step) for step, (a, _) in enumerate(spans) if 0 <= a <= where]
    behind = any(a > where for a, _ in spans)
    if where < 0 or not before:
        return None
    step = -max(before)[1]
    return step if behind or where < spans[step][1] else None
