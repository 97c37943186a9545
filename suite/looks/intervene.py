"""A unit clamped, a gate forced open or shut, an attention redrawn: the outputs beside what they were."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from suite.errors import UserError
from suite.events import Request, Result
from suite.looks.again import run
from suite.looks.compare import compared
from suite.looks.known import gates_of
from suite.looks.layers import Layer, check_step, check_unit, layer_of, title
from suite.looks.stage import begin
from suite.phrase import Phrase, say
from suite.spec import InterveneView
from suite.task import Cancel, Question, Task

_WORDS = {
    "i": say("input gate"),
    "f": say("forget gate"),
    "g": say("candidate"),
    "o": say("output gate"),
    "c": say("cell state"),
    "h": say("output"),
}
_END = 1 << 30
# The first intervention takes seconds, most of them the third stage: the copy is compiled there.
_READING = (say("Reading the gates"), 0.0)
_COPYING = (say("Copying the network"), 0.2)
_PLAIN = (say("Running the copy as it is"), 0.3)
_FORCED = (say("Running it with what is forced"), 0.8)


@dataclass
class Forcing:
    """A task around a copy of its network whose cells can be forced.

    Attributes:
        task: computes what the first one does, while nothing is forced.
        forces: of each layer of `gates`, those of one part.
        clock: of its cells; hears a cancel while they are traced.
        gaze: of its attention; None where it has none.
        places: of a request, the positions that can be looked at; None where they are the steps of the first layer.
        known: the last request, and what came of it while nothing was forced.
        untouched: whether what the task remembers was computed while nothing was forced.
    """

    task: Task
    forces: list
    clock: Any
    gaze: Any = None
    places: Callable[[Request], range] | None = None
    known: tuple[Request, Result] | None = field(default=None)
    untouched: bool = False

    def plain(self, request: Request, cancel: Cancel | None, part: int | None = None) -> Result:
        """What comes of a request while nothing is forced; all its parts but one, if one is named, are remembered."""
        if self.known is None or self.known[0] != request or (part is not None and not self.untouched):
            self.known = None
            self.known = request, self._run(request, cancel)
            self.untouched = True
        return self.known[1]

    def again(self, request: Request, cancel: Cancel | None, part: int | None = None) -> Result:
        """What comes of it with what is forced, in one part, from 0, after `plain` was asked for it, or in all."""
        self.untouched = False
        return self._run(request, cancel, part)

    def _run(self, request: Request, cancel: Cancel | None, part: int | None = None) -> Result:
        if part is None:
            self.task.forget()
        else:
            self.task.forget_part(request, part)
        self.clock.cancel = cancel
        try:
            return run(self.task, request, cancel)
        finally:
            self.clock.cancel = None

    def lift(self) -> None:
        """Forces nothing any more."""
        for force in (*self.forces, *([self.gaze] if self.gaze else ())):
            force.lift()


def intervene(task: Task, view: InterveneView, request: Request, result: Result, question: Question) -> dict[str, Any]:
    """Data of an `InterveneView`.

    Raises:
        UserError: there is no such layer, unit or step.
        Stopped: the question's `cancel` was set.
    """
    begin(question, *_READING)
    layers = gates_of(task, view.made_from, request, result, question.cancel)["layers"]
    layer = layer_of(layers, question.values["layer"])
    own = [other for other in layers if other.get("part") == layer.get("part")]
    # An attention looks at each step of what is put out, which the last layer tells of.
    first, last = _steps(question.values, own[-1] if question.values.get("look") else layer)
    # What is read in one part needs nothing remembered.
    part = layer["part"] if layers[-1].get("part") else None
    begin(question, *_COPYING)
    forcing = task.forcing()
    begin(question, *_PLAIN)
    before = forcing.plain(request, question.cancel, part)
    begin(question, *_FORCED)
    try:
        places = forcing.places(request) if forcing.places else range(len(own[0]["steps"]))
        said = _force(forcing, layer, places, question.values, first, last)
        after = forcing.again(request, question.cancel, part)
    finally:
        forcing.lift()
    return {"said": said, "outputs": compared(task.spec, before.values, after.values)}


def _steps(values: dict[str, Any], layer: Layer) -> tuple[int, int]:
    """The first and last step of a layer that are asked for, from 0."""
    first, last = values["first"], values["last"]
    if last and first > last:
        raise UserError("Steps {first} to {last} are none. Give the first one before the last.", first=first, last=last)
    for step in filter(None, (first, last)):
        check_step(layer, step)
    return first - 1, last - 1 if last else _END


def _force(forcing: Forcing, layer: Layer, places: range, values: dict[str, Any], first: int, last: int) -> Phrase:
    """Puts what is asked for in force, and says what that is."""
    when = _when(first, last)
    if values.get("look"):
        if values["look"] > len(places):
            raise UserError(
                "The input has {count} parts. Received {number}; give 1 to {count}.",
                count=len(places),
                number=values["look"],
            )
        forcing.gaze.look(places[values["look"] - 1], first, last)
        return say("All attention went to part {number} of the input {when}.", number=values["look"], when=when)
    if values["unit"] >= 0:
        check_unit(layer, values["unit"])
    forcing.forces[(values["layer"] - 1) % len(forcing.forces)].put(
        values["what"], values["unit"], values["value"], first, last
    )
    whose = say("of unit {unit}", unit=values["unit"]) if values["unit"] >= 0 else say("of every unit")
    return say(
        "The {what} {whose} in “{layer}” was {value:g} {when}.",
        layer=title(layer),
        value=values["value"],
        when=when,
        what=_WORDS[values["what"]],
        whose=whose,
    )


def _when(first: int, last: int) -> Phrase:
    if last == _END:
        return say("at every step") if first == 0 else say("from step {first} on", first=first + 1)
    if first == last:
        return say("at step {step}", step=first + 1)
    return say("from step {first} to {last}", first=first + 1, last=last + 1)
