"""The lesson on unrolling: a drawing of the network, its weights counted, and its states in numbers."""

from typing import Any

import numpy as np

from suite.errors import UserError
from suite.events import Explanation, Request, Result
from suite.layers.gates import Gates
from suite.lessons.base import Shown
from suite.lessons.diagram import Diagram
from suite.lessons.unrolling.network import Network, symbol
from suite.lessons.unrolling.spec import KINDS, SPEC
from suite.phrase import Phrase, joined, paragraphs, say
from suite.task import PLAIN, Question

NEXT = say("To see a trained network unrolled over your own words, open Sentiment and look inside.")
LENGTHS = (1, 10, 100, 1000)  # letters of other texts
_MEANS = {
    "U": say("from the letter to the state"),
    "W": say("from the state to the next state"),
    "b": say("bias of the state"),
    "V": say("from the state to the output"),
}


def shown(network: Network, text: str, cell: str) -> dict[str, Any]:
    """The values of the spec's views."""
    gates = network.read(text)
    states = gates.said
    return {
        "text": _text(network, text, cell, states),
        "network": _drawing(text, states, network.say(states)),
        "weights": _weights(network),
        "lengths": _lengths(network, len(text)),
        "states": _states(text, gates, network.say(states)),
    }


def _drawing(text: str, states: np.ndarray, said: np.ndarray) -> dict[str, Any]:
    """Folded at the left, unrolled beside it: outputs above, states between, letters below."""
    diagram = Diagram()
    x = diagram.node("x", "x", 0, 2, kind="input", note=say("x, a letter"))
    h = diagram.node("h", "h", 0, 1, lit=True, note=say("h, the state"))
    y = diagram.node("y", "y", 0, 0, kind="output", note=say("y, the output"))
    diagram.arrow(x, h, label="U")
    diagram.arrow(h, h, label="W", lit=True)
    diagram.arrow(h, y, label="V")
    diagram.node("is", "=", 1.2, 1, kind="words", note=say("the same network, unrolled"))
    zeros = say("h0, the state before the first letter: zeros")
    before = diagram.node("h0", "h0\n0", 2, 1, faint=True, note=zeros)
    for step, letter in enumerate(text, 1):
        numbers, output, column = states[step - 1].tolist(), float(said[step - 1]), step + 2
        read = say("letter {step}: “{letter}”", step=step, letter=letter)
        x = diagram.node(f"x{step}", _visible(letter), column, 2, kind="input", note=read)
        h = diagram.node(
            f"h{step}",
            say("h{step}\n{number:+.2f}", step=step, number=numbers[0]),
            column,
            1,
            value=numbers[0],
            note=say("h{step}: {numbers}", step=step, numbers=joined("  ", map(_signed, numbers))),
        )
        y = diagram.node(
            f"y{step}",
            say("{number:+.2f}", number=output),
            column,
            0,
            kind="output",
            note=say("y{step}: {number}", step=step, number=_signed(output)),
        )
        diagram.arrow(x, h, label="U")
        diagram.arrow(before, h, label="W", lit=True)
        diagram.arrow(h, y, label="V")
        before = h
    return diagram.data()


def _weights(network: Network) -> dict[str, Any]:
    rows = [
        [letter, _MEANS[letter], " × ".join(map(str, array.shape)), array.size]
        for letter, array in network.weights().items()
    ]
    columns = ["", say("what for"), say("shape"), say("numbers")]
    return {"columns": columns, "rows": [*rows, [say("all"), "", "", _count(network)]]}


def _lengths(network: Network, length: int) -> dict[str, Any]:
    """Weights and work of texts of several lengths; a step multiplies by each number of U, W and V once."""
    work = sum(array.size for letter, array in network.weights().items() if letter != "b")
    rows = [[letters, _count(network), letters, letters * work] for letters in sorted({*LENGTHS, length})]
    return {"columns": [say("letters"), say("weights"), say("steps"), say("products")], "rows": rows}


def _states(text: str, gates: Gates, said: np.ndarray) -> dict[str, Any]:
    """h, and of an LSTM c, after each letter."""
    kept = [name for name in ("h", "c") if name in gates.values]
    units = range(gates.said.shape[1])
    named = [say("{name} unit {unit}", name=name, unit=unit + 1) for name in kept for unit in units]
    columns = [say("step"), say("letter"), *named, "y"]
    rows = [
        [step + 1, letter, *(float(gates.values[name][step, unit]) for name in kept for unit in units), float(y)]
        for step, (letter, y) in enumerate(zip(text, said))
    ]
    return {"columns": columns, "rows": rows}


def _text(network: Network, text: str, cell: str, states: np.ndarray) -> Phrase:
    return paragraphs(
        say(
            "A recurrent network reads one letter at a time. What it has read it keeps in a state, h. Each new state "
            "is made from the letter and from the state before."
        ),
        say(
            "On the left the network is folded: the arrow W leads from the state back to itself. On the right it is "
            "unrolled over “{text}”: the same network, drawn once for each letter.",
            text=text,
        ),
        say(
            "U, W and V are the same numbers at every step. So this network has {count} weights, for one letter as "
            "for a thousand. Only the work grows.",
            count=_count(network),
        ),
        *_order(network, text, states),
        say(
            "The cell here is {cell}. Its weights are drawn at random: nothing has been learnt yet.", cell=_CELLS[cell]
        ),
    )


_CELLS = {
    "Plain RNN": say("a plain one: a weighted sum and a tanh"),
    "GRU": say("a GRU. It has three blocks of weights, for two gates and a candidate"),
    "LSTM": say(
        "an LSTM. It has four blocks of weights, for three gates and a candidate, and beside h a cell state, c"
    ),
}


def _order(network: Network, text: str, states: np.ndarray) -> list[Phrase]:
    """What the text itself shows of states: a letter that comes twice, and the text read backwards."""
    said, letters, symbols = [], [letter.lower() for letter in text], [symbol(letter) for letter in text]
    twice = next((letter for letter in letters if letters.count(letter) > 1 and letter.strip()), None)
    if twice:
        first, second = [step for step, letter in enumerate(letters) if letter == twice][:2]
        said.append(
            say(
                "The letter {letter} comes again. The input is the same as before, the state is not: "
                "{first:+.2f} and then {second:+.2f} in the first unit.",
                letter=twice,
                first=float(states[first, 0]),
                second=float(states[second, 0]),
            )
        )
    if symbols != symbols[::-1]:
        last = network.read(text[::-1]).said[-1]
        said.append(
            say(
                "The order counts. After “{text}” the first unit stands at {first:+.2f}; after “{backwards}”, "
                "the same letters backwards, at {last:+.2f}.",
                text=text,
                first=float(states[-1, 0]),
                backwards=text[::-1],
                last=float(last[0]),
            )
        )
    elif letters != letters[::-1]:
        said.append(
            say(
                "All but a to z is one symbol to this network. So “{text}” reads the same backwards here.",
                text=text,
            )
        )
    return said


def _count(network: Network) -> int:
    return sum(array.size for array in network.weights().values())


def _signed(number: float) -> Phrase:
    return say("{number:+.3f}", number=number)


def _visible(letter: str) -> str:
    return letter if letter.strip() else "␣"


class Unrolling(Shown):
    """A network with weights drawn from the request's seed, and what it does with a text."""

    spec = SPEC
    shown = staticmethod(shown)
    next = NEXT

    def values(self, request: Request) -> dict[str, Any]:
        return shown(_network(request), _letters(request), request.options["cell"])

    def explain(self, request: Request, result: Result, kind: str, question: Question = PLAIN) -> Explanation:
        if kind != "gates":
            return super().explain(request, result, kind, question)
        gates, text = _network(request).read(_letters(request)), _letters(request)
        return Explanation(
            kind=kind, data={"layers": [gates.told(say("Letters"), [_visible(letter) for letter in text])]}
        )


def _network(request: Request) -> Network:
    return Network.drawn(KINDS[request.options["cell"]], request.options["units"], request.seed)


def _letters(request: Request) -> str:
    text = request.options["text"].strip()
    if not text:
        raise UserError("There is no text to unroll the network over. Received nothing. Type a word.")
    return text


LESSON = Unrolling
