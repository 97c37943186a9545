"""The lesson on the neuron: truth tables of the values set, and a search through all values that can be set."""

from functools import cache
from typing import Any

import numpy as np

from suite.lessons.base import Shown, sign
from suite.lessons.neuron.spec import HIGH, LOW, SPEC, STEP
from suite.phrase import Phrase, paragraphs, say

INPUTS = np.array([(0, 0), (0, 1), (1, 0), (1, 1)])
FUNCTIONS = {  # outputs at each of INPUTS
    "AND": (0, 0, 0, 1),
    "OR": (0, 1, 1, 1),
    "NOT x1": (1, 1, 0, 0),
    "NOT x2": (1, 0, 1, 0),
    "NAND": (1, 1, 1, 0),
    "NOR": (1, 0, 0, 0),
    "XOR": (0, 1, 1, 0),
}
WHY_NOT = say(
    "Why not XOR? Look at the map. XOR must fire at both ends of the solid line, 0 1 and 1 0. As the edge is straight, "
    "all of that line is coloured then, its middle too. XOR must not fire at either end of the dashed line, 0 0 and "
    "1 1. Then nothing of that line is coloured, not its middle either. But both lines have the same middle. It cannot "
    "be both."
)

REACH = (-0.5, 1.5)  # of each input on the map
PLACES = 9  # decimals of a sum that count: 0.7 - 0.4 reaches 0.3, as it does on paper
CELLS = 102  # along each side of it, so that 0 and 1 are middles of cells
NEXT = say("Feed a neuron its own output, step by step, and a recurrent network begins: go on with Unrolling.")


def sums(w1: float, w2: float, bias: float) -> np.ndarray:
    """The weighted sum at each of `INPUTS` [4]."""
    return _exact(INPUTS @ np.array([w1, w2]) + bias)


def fires(w1: float, w2: float, bias: float, threshold: float) -> tuple[int, ...]:
    """What the neuron says at each of `INPUTS`: 1 where the sum reaches the threshold.

    In McCulloch and Pitts 1943 exciting inputs count alike; weights of any size are Rosenblatt's (1958).
    """
    return tuple(int(said) for said in sums(w1, w2, bias) >= _exact(threshold))


def _exact(values: Any) -> Any:
    """Without what the processor's binary fractions add to decimal ones."""
    return np.round(values, PLACES)


@cache
def search() -> dict[str, tuple[int, tuple[float, ...] | None]]:
    """How many settings of all sliders give each function, and the smallest of them (w1, w2, bias, threshold)."""
    values = np.arange(LOW, HIGH + STEP / 2, STEP)
    settings = np.stack(np.meshgrid(*[values] * 4, indexing="ij"), axis=-1).reshape(-1, 4)
    said = settings[:, :2] @ INPUTS.T + settings[:, 2:3] >= settings[:, 3:]
    found = {}
    for name, outputs in FUNCTIONS.items():
        those = settings[(said == np.array(outputs, bool)).all(axis=1)]
        smallest = tuple(those[np.abs(those).sum(axis=1).argmin()].tolist()) if len(those) else None
        found[name] = (len(those), smallest)
    return found


def tried() -> int:
    """Number of settings that `search` goes through."""
    return (round((HIGH - LOW) / STEP) + 1) ** 4


def shown(w1: float, w2: float, bias: float, threshold: float) -> dict[str, Any]:
    """The values of the spec's views."""
    said = fires(w1, w2, bias, threshold)
    return {
        "text": _text(said, w1, w2, bias, threshold),
        "map": _map(said, w1, w2, bias, threshold),
        "truth": _truth(said, w1, w2, bias),
        "search": _searched(),
    }


def _text(said: tuple[int, ...], w1: float, w2: float, bias: float, threshold: float) -> Phrase:
    return paragraphs(
        say(
            "A neuron multiplies each input by a weight, adds the products and a bias, and fires if the sum reaches "
            "the threshold, {threshold:g} here. It does nothing else.",
            threshold=threshold,
        ),
        _named(said),
        say(
            "The map shows all inputs, also those between 0 and 1. Where it is coloured, the neuron fires. The four "
            "dots are the inputs of the truth table: a filled one fires, a hollow one does not. {edge}",
            edge=_edge(w1, w2, bias, threshold),
        ),
        say(
            "The last table tries all {count:,} settings of the sliders. Many give AND, OR or NOT, and the smallest "
            "one stands behind their number. None gives XOR.",
            count=tried(),
        ),
        WHY_NOT,
        say("Two layers of neurons can: XOR is OR and NAND, joined by AND."),
        say(
            "A bias and a threshold do the same work: only their difference counts. In the neuron of 1943 all exciting "
            "inputs counted alike. Weights of any size came later."
        ),
    )


def _edge(w1: float, w2: float, bias: float, threshold: float) -> Phrase:
    """What there is to be seen of the edge of what is coloured, in one sentence."""
    if w1 == w2 == 0:
        return say("There is no edge: with both weights 0 the sum is the same everywhere.")
    if len(np.unique(_fired(w1, w2, bias, threshold))) == 1:
        return say("The edge, where the sum is the threshold, is a straight line outside of the map.")
    return say("The edge is a straight line: there the sum is the threshold.")


def _named(said: tuple[int, ...]) -> Phrase:
    """What the neuron computes, in one sentence."""
    name = next((name for name, outputs in FUNCTIONS.items() if outputs == said), "")
    if name:
        return say("As it is set now, it computes {name}.", name=name)
    if sum(said) in (0, len(said)):
        return say("It always fires.") if said[0] else say("It never fires.")
    return say("It is none of the functions named below.")


def _truth(said: tuple[int, ...], w1: float, w2: float, bias: float) -> dict[str, Any]:
    rows = []
    for place, (x1, x2) in enumerate(INPUTS.tolist()):
        equation = say(
            "{w1:g}·{x1} {second} {w2:g}·{x2} {third} {bias:g} = {total:g}",
            w1=w1,
            x1=x1,
            second=sign(w2),
            w2=abs(w2),
            x2=x2,
            third=sign(bias),
            bias=abs(bias),
            total=float(sums(w1, w2, bias)[place]),
        )
        rows.append([x1, x2, equation, said[place], *(outputs[place] for outputs in FUNCTIONS.values())])
    columns = ["x1", "x2", say("w1·x1 + w2·x2 + bias"), say("fires"), *FUNCTIONS]
    return {"columns": columns, "rows": rows}


def _fired(w1: float, w2: float, bias: float, threshold: float) -> np.ndarray:
    """Where the neuron fires, over inputs that need not be 0 or 1 [x2, x1]."""
    low, high = REACH
    places = low + (np.arange(CELLS) + 0.5) * (high - low) / CELLS
    return _exact(w1 * places[None, :] + w2 * places[:, None] + bias) >= _exact(threshold)


def _map(said: tuple[int, ...], w1: float, w2: float, bias: float, threshold: float) -> dict[str, Any]:
    """Where the neuron fires, and the two diagonals between inputs that are 0 or 1."""
    low, high = REACH
    return {
        "x": {"label": "x1", "low": low, "high": high},
        "y": {"label": "x2", "low": low, "high": high},
        "values": _fired(w1, w2, bias, threshold).astype(int).tolist(),
        "bounds": [0, 1],
        "label": say("fires"),
        "paths": [
            {"label": say("from 0 1 to 1 0"), "points": [[0, 1], [1, 0]], "filled": [said[1], said[2]]},
            {"label": say("from 0 0 to 1 1"), "points": [[0, 0], [1, 1]], "filled": [said[0], said[3]]},
        ],
    }


def _searched() -> dict[str, Any]:
    rows = []
    for name, (count, smallest) in search().items():
        settings = [say("{value:g}", value=value) for value in smallest] if smallest else [say("none")] * 4
        rows.append([name, count, *settings])
    columns = [say("function"), say("settings that give it"), "w1", "w2", say("bias"), say("threshold")]
    return {"columns": columns, "rows": rows}


class Neuron(Shown):
    """Truth tables of one neuron with two inputs."""

    spec = SPEC
    shown = staticmethod(shown)
    next = NEXT


LESSON = Neuron
