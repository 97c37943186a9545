"""What was measured on three chains, as the lesson's views show it."""

from typing import Any

import numpy as np

from suite.lessons.gradients.cliff import Cliff
from suite.lessons.gradients.spec import KINDS
from suite.lessons.gradients.training import CHANCE, DIVERGED, Measures, Trainer, backs

_LEAST = 1e-16  # what is smaller is shown as this


def shown(trainers: dict[str, Trainer], before: dict[str, Measures], now: dict[str, Measures], cliff: Cliff) -> dict:
    """The values of the spec's views.

    Args:
        trainers: by kind.
        before: measures at the start, by kind.
        now: measures of the chains as they stand.
        cliff: as many steps long as the sequences.
    """
    steps = cliff.steps
    return {
        "text": _text(trainers, before, now, cliff),
        **_curves(now, steps),
        "figures": _figures(trainers, before, now),
        "singular": _singular(now, steps),
        "cliff": cliff.surface(),
    }


def _curves(now: dict[str, Measures], steps: int) -> dict[str, Any]:
    """One scale for all three, the same above and below, so that the line in the middle is a norm of 1."""
    logs = {kind: np.log10(np.maximum(found.norms[::-1], _LEAST)) for kind, found in now.items()}
    most = float(max(1.0, *(np.abs(values).max() for values in logs.values())))
    labels = [f"{back} back" for back in range(steps + 1)]
    return {
        kind: {"steps": labels, "values": values.tolist(), "low": -most, "high": most} for kind, values in logs.items()
    }


def _figures(trainers: dict[str, Trainer], before: dict[str, Measures], now: dict[str, Measures]) -> dict[str, Any]:
    def row(what: str, told) -> list:
        return [what, *(told(kind) for kind in KINDS)]

    rows = [
        row("loss before training", lambda kind: before[kind].loss),
        row("loss now", lambda kind: now[kind].loss),
        row("right answers", lambda kind: f"{now[kind].right:.0%}"),
        row("gradient at the symbol, of that at the end, before", lambda kind: _share(before[kind])),
        row("gradient at the symbol, of that at the end, now", lambda kind: _share(now[kind])),
        row("longest gradient in training", lambda kind: trainers[kind].largest),
        row("gradients clipped", lambda kind: f"{trainers[kind].clipped} of {trainers[kind].done}"),
    ]
    return {"columns": ["", *KINDS.values()], "rows": rows}


def _singular(now: dict[str, Measures], steps: int) -> dict[str, Any]:
    """The largest, the middle and the smallest one of each product."""
    words = ("largest", "middle", "least")
    columns = ["steps back", *(f"{name.split()[-1]} {word}" for name in KINDS.values() for word in words)]
    rows = []
    for place, back in enumerate(backs(steps)):
        found = [now[kind].singular[place] for kind in KINDS]
        rows.append([back, *(_figure(s, which) for s in found for which in (0, len(s) // 2, -1))])
    return {"columns": columns, "rows": rows}


def _figure(singular: np.ndarray, which: int) -> float | str:
    """A singular value, where float64 tells it from 0 beside the largest one."""
    known = singular[0] * len(singular) * np.finfo(float).eps
    return float(singular[which]) if singular[which] > known else f"< {max(known, _LEAST):.0e}"


def _text(trainers: dict[str, Trainer], before: dict[str, Measures], now: dict[str, Measures], cliff: Cliff) -> str:
    lines = [
        f"Each network reads one of four symbols, then {cliff.steps} blanks, and must then name the symbol. "
        f"Guessing costs a loss of {CHANCE:.2f}.",
        *(_told(kind, trainers[kind], before[kind], now[kind]) for kind in KINDS),
        "On its way back, the gradient is multiplied by each step's Jacobian. Where the singular values of the product "
        "are far below 1, it vanishes: nothing says what should have been kept. Where one is far above 1, it explodes: "
        "a training step goes too far.",
        "In a plain RNN the whole state goes through the weights and a tanh at every step. In an LSTM the cell state "
        "is multiplied by the forget gate, in a GRU the state by the update gate. While these are near 1, the gradient "
        "passes.",
        "Clipping shortens a long gradient and keeps its direction. That helps against exploding, not against "
        "vanishing. Switch it off, make the recurrent weights large, and look at the longest gradient.",
        cliff.told(),
    ]
    return "\n\n".join(lines)


def _told(kind: str, trainer: Trainer, before: Measures, now: Measures) -> str:
    name = KINDS[kind]
    if trainer.diverged:
        return f"{name}: after {trainer.done} training steps a gradient was longer than {DIVERGED:,.0f}. It stopped."
    return (
        f"{name}: before training, the gradient at the symbol is {_share(before)} of that at the end; after "
        f"{trainer.done} training steps, {_share(now)}. {now.right:.0%} of its answers are right."
    )


def _share(found: Measures) -> str:
    """The gradient's norm at the first step as a share of that at the last, as one would say it."""
    last, first = found.norms[-1], found.norms[0]
    share = first / last if last else 0.0
    if share >= 0.01:
        return f"{share:.0%}"
    return f"one part in {1 / share:,.0f}" if share >= 1e-9 else "less than a billionth"
