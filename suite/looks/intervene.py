"""A unit clamped, a gate forced open or shut, an attention redrawn: the outputs beside what they were."""

from dataclasses import dataclass, field
from typing import Any

from suite.errors import UserError
from suite.events import Request, Result
from suite.looks.again import run
from suite.looks.compare import compared
from suite.looks.layers import check_unit, layer_of, title
from suite.task import Question, Task

_WORDS = {
    "i": "input gate",
    "f": "forget gate",
    "g": "candidate",
    "o": "output gate",
    "c": "cell state",
    "h": "output",
}
_END = 1 << 30


@dataclass
class Forcing:
    """A task around a copy of its network whose cells can be forced.

    Attributes:
        task: computes what the first one does, while nothing is forced.
        forces: of each layer of `gates`, those of one part.
        gaze: of its attention; None where it has none.
        places: how many there are to look at; 0 where they are the steps of the first layer.
        known: the last request, and what came of it while nothing was forced.
    """

    task: Task
    forces: list
    gaze: Any = None
    places: int = 0
    known: tuple[Request, Result] | None = field(default=None)

    def plain(self, request: Request, cancel) -> Result:
        """What comes of a request while nothing is forced."""
        if self.known is None or self.known[0] != request:
            self.task.forget()
            self.known = request, run(self.task, request, cancel)
        return self.known[1]

    def again(self, request: Request, cancel) -> Result:
        """What comes of it with what is forced."""
        self.task.forget()
        return run(self.task, request, cancel)

    def lift(self) -> None:
        """Forces nothing any more."""
        for force in (*self.forces, *([self.gaze] if self.gaze else ())):
            force.lift()


def intervene(task: Task, request: Request, question: Question, layers: list) -> dict[str, Any]:
    """Data of an `InterveneView`.

    Args:
        layers: of a `GatesView` of the same run.

    Raises:
        UserError: there is no such layer, unit or step.
        Stopped: the question's `cancel` was set.
    """
    values, forcing = question.values, task.forcing()
    before = forcing.plain(request, question.cancel)
    try:
        said = _force(forcing, layers, values)
        after = forcing.again(request, question.cancel)
    finally:
        forcing.lift()
    return {"said": said, "outputs": compared(task.spec, before.values, after.values)}


def _force(forcing: Forcing, layers: list, values: dict[str, Any]) -> str:
    """Puts what is asked for in force, and says what that is."""
    layer = layer_of(layers, values["layer"])
    first, last = values["first"] - 1, values["last"] - 1 if values["last"] else _END
    if first > last:
        raise UserError(f"Steps {first + 1} to {last + 1} are none. Give the first one before the last.")
    when = _when(first, last)
    if values.get("look"):
        places = forcing.places or len(layers[0]["steps"])
        if values["look"] > places:
            raise UserError(f"The input has {places} parts. Received {values['look']}; give 1 to {places}.")
        forcing.gaze.look(values["look"] - 1, first, last)
        return f"All attention went to part {values['look']} of the input {when}."
    if values["unit"] >= 0:
        check_unit(layer, values["unit"])
    forcing.forces[(values["layer"] - 1) % len(forcing.forces)].put(
        values["what"], values["unit"], values["value"], first, last
    )
    whose = f"of unit {values['unit']}" if values["unit"] >= 0 else "of every unit"
    return f"The {_WORDS[values['what']]} {whose} in “{title(layer)}” was {values['value']:g} {when}."


def _when(first: int, last: int) -> str:
    if last == _END:
        return "at every step" if first == 0 else f"from step {first + 1} on"
    return f"at step {first + 1}" if first == last else f"from step {first + 1} to {last + 1}"
