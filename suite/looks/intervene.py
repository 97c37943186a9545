"""A unit clamped, a gate forced open or shut, an attention redrawn: the outputs beside what they were."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from suite.errors import UserError
from suite.events import Request, Result
from suite.looks.again import run
from suite.looks.compare import compared
from suite.looks.known import layers_of
from suite.looks.layers import check_unit, layer_of, title
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
    """

    task: Task
    forces: list
    clock: Any
    gaze: Any = None
    places: Callable[[Request], range] | None = None
    known: tuple[Request, Result] | None = field(default=None)

    def plain(self, request: Request, cancel: Cancel | None) -> Result:
        """What comes of a request while nothing is forced."""
        if self.known is None or self.known[0] != request:
            self.known = request, self.again(request, cancel)
        return self.known[1]

    def again(self, request: Request, cancel: Cancel | None) -> Result:
        """What comes of it with what is forced."""
        self.task.forget()
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
    layers = layers_of(task, view.made_from, request, result, question.cancel)
    begin(question, *_COPYING)
    forcing = task.forcing()
    begin(question, *_PLAIN)
    before = forcing.plain(request, question.cancel)
    begin(question, *_FORCED)
    try:
        places = forcing.places(request) if forcing.places else range(len(layers[0]["steps"]))
        said = _force(forcing, layers, places, question.values)
        after = forcing.again(request, question.cancel)
    finally:
        forcing.lift()
    return {"said": said, "outputs": compared(task.spec, before.values, after.values)}


def _force(forcing: Forcing, layers: list, places: range, values: dict[str, Any]) -> Phrase:
    """Puts what is asked for in force, and says what that is."""
    layer = layer_of(layers, values["layer"])
    first, last = values["first"] - 1, values["last"] - 1 if values["last"] else _END
    if first > last:
        raise UserError(
            "Steps {first} to {last} are none. Give the first one before the last.", first=first + 1, last=last + 1
        )
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
