"""`unroll run`: one input through a task."""

import argparse
import sys

import numpy as np

from suite import registry, trace
from suite.cli import inputs, options, outputs
from suite.cli.session import session
from suite.errors import UserError
from suite.events import Explanation, Request, Result
from suite.history import History, place
from suite.history.runs import runs
from suite.looks.asks import EVERYWHERE
from suite.request import complete
from suite.spec import InkView, LabelView, TaskSpec, TextView

# Files that can hold ink and nothing else of a result.
_INK_ONLY = (".svg", ".inkml", ".png")


def run(parsed: argparse.Namespace) -> None:
    """Runs one request in a worker and prints or writes its result.

    Raises:
        UserError: whatever is wrong, before anything is loaded where it can be known.
    """
    spec = registry.spec(parsed.task)
    given = inputs.read(spec, parsed.input, parsed.file, parsed.further)
    request = complete(spec, Request(inputs=given, options=options.given(parsed), seed=parsed.seed))
    outputs.check_out(parsed.out)
    outputs.check_out(parsed.trace, "--trace")
    ask = options.of_explanation(spec, parsed.explain, parsed.ask)
    with session() as worker:
        worker.load(spec.name, parsed.model, parsed.device)
        result = worker.run(spec.name, request)
        # A trace has all that needs no question, and what was asked.
        kinds = [view.name for view in spec.explanations if not view.waits] if parsed.trace else []
        kinds += [parsed.explain] if parsed.explain and parsed.explain not in kinds else []
        explained, refused = {}, {}
        for kind in kinds:
            own = ask if kind == parsed.explain else None
            others = _earlier(spec, request) if own and own.get("scope") == EVERYWHERE else ()
            try:
                explained[kind] = worker.explain(spec.name, request, result, kind, own, others)
            except UserError as error:
                # A run may have nothing to say of a kind that nobody asked for; a worker that failed is no such thing.
                if kind == parsed.explain or error.status != UserError.status:
                    raise
                refused[kind] = str(error)
    if parsed.trace:
        trace.write(parsed.trace, spec, request, result, list(explained.values()), refused)
    explanation = explained.get(parsed.explain)
    view = spec.outputs[0]
    if parsed.out is not None and isinstance(view, InkView) and parsed.out.suffix.lower() in _INK_ONLY:
        from suite.ink.files import write_ink

        if result.note:
            print(result.note, file=sys.stderr)
        return write_ink(parsed.out, [np.array(stroke) for stroke in result.values[view.shows]], parsed.width)
    as_json = parsed.json or (parsed.out is not None and parsed.out.suffix == ".json")
    return outputs.emit(_json(result, explanation) if as_json else _plain(spec, result, explanation), parsed.out)


def _earlier(spec: TaskSpec, request: Request) -> list[tuple[Request, Result]]:
    """The user's own runs of a task; for somebody who has no history, looking at it makes no file."""
    history = History(place() if place().exists() else None, lambda sentence: print(sentence, file=sys.stderr))
    try:
        return runs(history, spec.name, request)
    finally:
        history.close()


def _json(result: Result, explanation: Explanation | None) -> str:
    whole = {**result.values, "seconds": result.seconds, "model": result.model}
    if result.note:
        whole["note"] = result.note
    if explanation:
        whole["explanation"] = {"kind": explanation.kind, **explanation.data}
    return outputs.as_json(whole)


def _plain(spec: TaskSpec, result: Result, explanation: Explanation | None) -> str:
    """The first output for people: a text as it is, a label with its probability, anything else as JSON."""
    lines = []
    match spec.outputs[0]:
        case TextView(shows=shows):
            lines.append(result.values[shows])
        case LabelView(shows=shows, probabilities=probabilities, certain=certain):
            label = result.values[shows]
            doubt = "" if result.values.get(certain, True) else ", uncertain"
            lines.append(f"{label} {result.values[probabilities][label]:.0%}{doubt}")
        case view:
            lines.append(outputs.as_json(result.values[view.shows]))
    if result.note:
        lines.append(result.note)
    if explanation:
        lines.append(outputs.as_json({"kind": explanation.kind, **explanation.data}))
    return "\n".join(lines)
