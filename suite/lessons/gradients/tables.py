"""What was measured on three chains, as the lesson's views show it."""

from typing import Any

import numpy as np

from suite.lessons.gradients.cliff import Cliff
from suite.lessons.gradients.spec import KINDS
from suite.lessons.gradients.training import CHANCE, DIVERGED, Measures, Trainer, backs
from suite.phrase import Phrase, paragraphs, say

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
    labels = [say("{count} back", count=back) for back in range(steps + 1)]
    return {
        kind: {"steps": labels, "values": values.tolist(), "low": -most, "high": most} for kind, values in logs.items()
    }


def _figures(trainers: dict[str, Trainer], before: dict[str, Measures], now: dict[str, Measures]) -> dict[str, Any]:
    def row(what: str, told) -> list:
        return [what, *(told(kind) for kind in KINDS)]

    rows = [
        row(say("loss before training"), lambda kind: before[kind].loss),
        row(say("loss now"), lambda kind: now[kind].loss),
        row(say("right answers"), lambda kind: say("{share:.0f}\u202f%", share=100 * now[kind].right)),
        row(say("gradient at the symbol, of that at the end, before"), lambda kind: _share(before[kind])),
        row(say("gradient at the symbol, of that at the end, now"), lambda kind: _share(now[kind])),
        row(say("longest gradient in training"), lambda kind: trainers[kind].largest),
        row(say("gradients clipped"), lambda kind: _clipped(trainers[kind])),
    ]
    return {"columns": ["", *map(say, KINDS.values())], "rows": rows}


def _singular(now: dict[str, Measures], steps: int) -> dict[str, Any]:
    """The largest, the middle and the smallest one of each product, the products from left to right."""
    words = (say("largest"), say("middle"), say("least"))
    rows = []
    for kind, name in KINDS.items():
        short, products = name.split()[-1], now[kind].singular
        for which, word in zip((0, products.shape[1] // 2, -1), words):
            label = say("{cell} {which}", cell=short, which=word)
            rows.append([label, *(_figure(singular, which) for singular in products)])
    return {"columns": [say("steps back"), *map(str, backs(steps))], "rows": rows}


def _figure(singular: np.ndarray, which: int) -> float | Phrase:
    """A singular value, where float64 tells it from 0 beside the largest one."""
    known = singular[0] * len(singular) * np.finfo(float).eps
    return float(singular[which]) if singular[which] > known else say("< {least:.0e}", least=max(known, _LEAST))


def _text(trainers: dict[str, Trainer], before: dict[str, Measures], now: dict[str, Measures], cliff: Cliff) -> Phrase:
    return paragraphs(
        say(
            "Each network reads one of four symbols, then {blanks}, and must then name the symbol. "
            "Guessing costs a loss of {chance:.2f}.",
            blanks=say("one blank") if cliff.steps == 1 else say("{count} blanks", count=cliff.steps),
            chance=CHANCE,
        ),
        say(
            "The gradient says how the loss would change if the state at a step did. The curves show its length, the "
            "norm, at each step back from the answer. Where it is near nothing at the symbol, the weights that read "
            "it hardly learn. Those from state to state serve at every step and learn near the answer: so a network "
            "can do better than guessing even then."
        ),
        *(_told(kind, trainers[kind], before[kind], now[kind]) for kind in KINDS),
        say(
            "On its way back, the gradient is multiplied by each step's Jacobian: how each number of the new state "
            "changes with each one of the old. The singular values of the product say how much it stretches or "
            "shrinks. Where they are far below 1, the gradient vanishes: nothing says what should have been kept. "
            "Where one is far above 1, it explodes: a training step goes too far."
        ),
        say(
            "In a plain RNN the whole state goes through the weights and a tanh at every step. In an LSTM the cell "
            "state is multiplied by the forget gate, in a GRU the state by the update gate. While these are near 1, "
            "the gradient passes."
        ),
        say(
            "Clipping shortens a long gradient and keeps its direction. That helps against exploding, not against "
            "vanishing. Switch it off, make the recurrent weights large, and look at the longest gradient."
        ),
        cliff.told(),
    )


def _told(kind: str, trainer: Trainer, before: Measures, now: Measures) -> Phrase:
    name = say(KINDS[kind])
    if trainer.diverged:
        return say(
            "{name}: after training step {done} a gradient was longer than {limit:,.0f}. It stopped.",
            name=name,
            done=trainer.done,
            limit=DIVERGED,
        )
    return say(
        "{name}: before training, the gradient at the symbol is {before} of that at the end; after training step "
        "{done}, {now}. {right:.0f}\u202f% of its answers are right.",
        name=name,
        before=_share(before),
        done=trainer.done,
        now=_share(now),
        right=100 * now.right,
    )


def _clipped(trainer: Trainer) -> Phrase:
    return say("{clipped} of {done}", clipped=trainer.clipped, done=trainer.done)


def _share(found: Measures) -> Phrase:
    """The gradient's norm at the first step as a share of that at the last, as one would say it."""
    last, first = found.norms[-1], found.norms[0]
    share = first / last if last else 0.0
    if share >= 0.01:
        return say("{share:.0f}\u202f%", share=100 * share)
    return say("one part in {parts:,.0f}", parts=1 / share) if share >= 1e-9 else say("less than a billionth")
