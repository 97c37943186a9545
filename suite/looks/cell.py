"""One unit of a recurrent layer at one step: its equations with the values in them."""

from typing import Any

import numpy as np

from suite.looks.layers import Layer, check_step, check_unit, computed, layer_of, title
from suite.phrase import say

# Name, symbols, and a form into which the values go; those with a line behind them in brackets, if below 0.
_LSTM = (
    (say("Forgotten"), say("f · c before"), "{f} · {c_before_}"),
    (say("Written"), "i · g", "{i} · {g_}"),
    (say("New state"), say("c = f · c before + i · g"), "{forgotten} + {written_}"),
    (say("Let out"), "h = o · tanh(c)", "{o} · tanh({c})"),
)
_GRU = (
    (say("Kept"), say("z · h before"), "{z} · {h_before_}"),
    (say("Written"), "(1 − z) · g", "{rest} · {g_}"),
    (say("New state, let out"), say("h = z · h before + (1 − z) · g"), "{kept} + {written_}"),
)
_RNN = ((say("New state, let out"), say("h = tanh(what comes in)"), say("tanh of what comes in")),)
_OTHER = {
    "lstm": (say("A GRU does it in three"), _GRU),
    "gru": (say("An LSTM does it in four"), _LSTM),
    "rnn": (say("An LSTM does it in four"), _LSTM),
}


def cell(layers: list[Layer], values: dict[str, Any]) -> dict[str, Any]:
    """Data of a `CellView`.

    Args:
        layers: of a `GatesView`.
        values: "layer" from 1, "unit" from 0 or -1 for the one that lets out most, "step" from 1 or 0 for the one at
            which it does.

    Raises:
        UserError: there is no such layer, unit or step.
    """
    layer = layer_of(layers, values["layer"])
    said = np.abs(np.asarray(layer["h"], "float64"))
    unit = values["unit"] if values["unit"] >= 0 else int(said.max(axis=0).argmax())
    check_unit(layer, unit)
    step = values["step"] or computed(layer, int(said[:, unit].argmax())) + 1
    check_step(layer, step)
    return walk(layer, step - 1, unit) | {"layer": values["layer"]}


def walk(layer: Layer, step: int, unit: int) -> dict[str, Any]:
    """One unit at one step, counted from 0 in the order of the input: what `CellView` says, but for the layer's number.

    The numbers in the equations are rounded, the value is what the network computed.
    """
    place = computed(layer, step)
    now = {name: float(np.asarray(layer[name])[place][unit]) for name in "zrifgoch" if name in layer}
    before = {
        f"{name}_before": float(np.asarray(layer[name])[place - 1][unit] if place else layer[f"{name}0"][unit])
        for name in "ch"
        if name in layer
    }
    equations, more = _FORMS[layer["cell"]](now, before)
    words, others = _OTHER[layer["cell"]]
    told = {name: number(value) for name, value in (now | before | more).items()}
    told |= {f"{name}_": f"({text})" if text.startswith("−") else text for name, text in told.items()}
    return {
        "name": title(layer),
        "cell": layer["cell"],
        "label": layer["steps"][place],
        "step": step + 1,
        "unit": unit,
        "gates": now | before,
        "equations": [
            {"name": name, "symbols": symbols, "numbers": form.format(**told), "value": value}
            for (name, symbols, form), value in equations
        ],
        "beside": {"title": words, "equations": [{"name": name, "symbols": symbols} for name, symbols, _ in others]},
    }


def _lstm(now: dict[str, float], before: dict[str, float]) -> tuple[list, dict[str, float]]:
    forgotten, written = now["f"] * before["c_before"], now["i"] * now["g"]
    more = {"forgotten": forgotten, "written": written}
    return list(zip(_LSTM, (forgotten, written, now["c"], now["h"]))), more


def _gru(now: dict[str, float], before: dict[str, float]) -> tuple[list, dict[str, float]]:
    kept, written = now["z"] * before["h_before"], (1 - now["z"]) * now["g"]
    return list(zip(_GRU, (kept, written, now["h"]))), {"kept": kept, "written": written, "rest": 1 - now["z"]}


def _rnn(now: dict[str, float], before: dict[str, float]) -> tuple[list, dict[str, float]]:
    return list(zip(_RNN, (now["h"],))), {}


_FORMS = {"lstm": _lstm, "gru": _gru, "rnn": _rnn}


def number(value: float) -> str:
    """A number with three places and the sign of mathematics."""
    text = f"{abs(value):.3f}"
    return f"−{text}" if value < 0 and float(text) else text
