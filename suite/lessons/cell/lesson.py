"""The lesson on the cell: one step of an LSTM and of a GRU in numbers, and the same step taken again and again."""

import math
from typing import Any, NamedTuple

from suite.lessons.base import Shown, sign
from suite.lessons.cell.spec import SPEC
from suite.phrase import Phrase, paragraphs, say

NEXT = say("To watch gates that a network computes, open Sentiment, type a sentence and look inside.")


class LstmStep(NamedTuple):
    """One unit of an LSTM at one step, its recurrent weight 1 (Hochreiter and Schmidhuber 1997; Gers et al. 2000).

    Attributes:
        g: candidate, tanh(x + h_before).
        forgotten: f * c_before, what is left of the old cell state.
        written: i * g.
        c: their sum, the new cell state.
        h: o * tanh(c), what is let out.
    """

    g: float
    forgotten: float
    written: float
    c: float
    h: float


class GruStep(NamedTuple):
    """One unit of a GRU at one step, its recurrent weight 1 (Cho et al. 2014).

    Attributes:
        candidate: tanh(x + r * h_before).
        kept: z * h_before.
        written: (1 - z) * candidate.
        h: their sum, state and output in one.
    """

    candidate: float
    kept: float
    written: float
    h: float


def lstm_step(x: float, h: float, c: float, f: float, i: float, o: float) -> LstmStep:
    """One step from what was let out before, `h`, and the cell state, `c`."""
    g = math.tanh(x + h)
    new = f * c + i * g
    return LstmStep(g, f * c, i * g, new, o * math.tanh(new))


def gru_step(x: float, h: float, z: float, r: float) -> GruStep:
    """One step from the state before, `h`."""
    candidate = math.tanh(x + r * h)
    return GruStep(candidate, z * h, (1 - z) * candidate, z * h + (1 - z) * candidate)


def shown(x: float, h0: float, c0: float, f: float, i: float, o: float, z: float, r: float, steps: int) -> dict:
    """The values of the spec's views."""
    lstm, gru = [lstm_step(x, h0, c0, f, i, o)], [gru_step(x, h0, z, r)]
    for _ in range(steps - 1):
        lstm.append(lstm_step(x, lstm[-1].h, lstm[-1].c, f, i, o))
        gru.append(gru_step(x, gru[-1].h, z, r))
    return {
        "text": _text(f, i, z, [c0, lstm[-1].c]),
        "lstm": _lstm_table(lstm[0], x, h0, c0, f, i, o),
        "gru": _gru_table(gru[0], x, h0, z, r),
        "c": _curve([c0, *(step.c for step in lstm)]),
        "h": _curve([h0, *(step.h for step in lstm)]),
        "state": _curve([h0, *(step.h for step in gru)]),
    }


def _lstm_table(step: LstmStep, x: float, h: float, c: float, f: float, i: float, o: float) -> dict[str, Any]:
    rows = [
        [say("1 forget"), say("f · c before"), say("{f:.2f} · {c:.3f}", f=f, c=c), step.forgotten],
        [
            say("2 candidate, and write"),
            say("i · tanh(x + h before)"),
            say("{i:.2f} · tanh({x:.2f} {sign} {h:.2f})", i=i, x=x, sign=sign(h), h=abs(h)),
            step.written,
        ],
        [
            say("3 new cell state"),
            say("forgotten + written"),
            say(
                "{forgotten:.3f} {sign} {written:.3f}",
                forgotten=step.forgotten,
                sign=sign(step.written),
                written=abs(step.written),
            ),
            step.c,
        ],
        [say("4 let out"), say("h = o · tanh(c)"), say("{o:.2f} · tanh({c:.3f})", o=o, c=step.c), step.h],
    ]
    return _table(rows)


def _gru_table(step: GruStep, x: float, h: float, z: float, r: float) -> dict[str, Any]:
    rows = [
        [
            say("1 candidate"),
            say("tanh(x + r · h before)"),
            say("tanh({x:.2f} {sign} {r:.2f} · {h:.2f})", x=x, sign=sign(h), r=r, h=abs(h)),
            step.candidate,
        ],
        [say("2 keep"), say("z · h before"), say("{z:.2f} · {h:.2f}", z=z, h=h), step.kept],
        [
            say("3 write"),
            say("h = kept + (1 - z) · candidate"),
            say(
                "{kept:.3f} {sign} {rest:.2f} · {candidate:.3f}",
                kept=step.kept,
                sign=sign(step.candidate),
                rest=1 - z,
                candidate=abs(step.candidate),
            ),
            step.h,
        ],
    ]
    return _table(rows)


def _table(rows: list[list]) -> dict[str, Any]:
    return {"columns": [say("step"), say("equation"), say("with its values"), say("gives")], "rows": rows}


def _curve(values: list[float]) -> dict[str, Any]:
    most = max(1.0, *map(abs, values))
    steps = [say("before"), *(say("step {step}", step=step) for step in range(1, len(values)))]
    return {"steps": steps, "values": values, "low": -most, "high": most}


def _text(f: float, i: float, z: float, ends: list[float]) -> Phrase:
    return paragraphs(
        say(
            "An LSTM carries a cell state, c, from step to step. Three gates lie around it, each from 0, shut, "
            "to 1, open."
        ),
        say(
            "First the forget gate f keeps a share of the old state. Then the input gate i lets in a share of the "
            "candidate, which is made from the input and from what was let out before. Both are added: the new state. "
            "Last, the output gate o lets out a share of tanh(c). That is h, all that other units see."
        ),
        _line(f, i, ends),
        say(
            "A GRU has two gates, and its state is also what it lets out. The reset gate r says how much of the old "
            "state the candidate sees. The update gate z does the work of two: what it does not keep, it writes. "
            "It keeps {kept:.0f}\u202f% and writes {written:.0f}\u202f% now.",
            kept=100 * z,
            written=100 * (1 - z),
        ),
        say(
            "Here the gates stay as you set them. In a network each is computed anew at every step, from the input and "
            "from h."
        ),
    )


def _line(f: float, i: float, ends: list[float]) -> Phrase:
    """What the gates do to the cell state, in one or two sentences; `ends` are its first and last value."""
    if f == 1 and i == 0:
        return say("Now f is 1 and i is 0: the cell state runs through unchanged, however many steps there are.")
    if f == 1:
        return say("Now f is 1: nothing is forgotten, and what is written adds up at every step.")
    if f == 0:
        return say("Now f is 0: the old cell state is lost at once, and only what is written is there.")
    half = math.log(0.5) / math.log(f)
    if i == 0:
        return say("Now f is {f:g}: half of what is in the cell state is gone after {half:.1f} steps.", f=f, half=half)
    return say(
        "Now f is {f:g}: half of what is in the cell state is gone after {half:.1f} steps. But i is {i:g}, so a share "
        "of the candidate comes in at every step: c runs from {first:.2f} to {last:.2f}.",
        f=f,
        half=half,
        i=i,
        first=ends[0],
        last=ends[1],
    )


class Cell(Shown):
    """One LSTM unit and one GRU unit with gates that stay as they are set."""

    spec = SPEC
    shown = staticmethod(shown)
    next = NEXT


LESSON = Cell
