"""A layer's gates together with where its steps stand and what sets they belong to."""

from collections.abc import Mapping, Sequence
from typing import Any

from suite.layers.gates import Gates

# The label of the step at which a sentence ends, behind its last word or sign.
END = "(end)"


def shortened(layers: list[dict[str, Any]], left_out: int) -> dict[str, Any]:
    """Data of a `GatesView`; `left_out` is the number of steps that are not told of, in the order of the input or of
    the output the last ones."""
    return {"layers": layers, "left_out": left_out} if left_out else {"layers": layers}


def told(
    gates: Gates,
    name: str,
    steps: Sequence[str],
    *,
    spans: Sequence[Sequence[int]],
    marks: Mapping[str, Sequence[bool]],
    **further: Any,
) -> dict[str, Any]:
    """One layer of a `GatesView`.

    Args:
        gates: what the layer did.
        name: of the layer, for people.
        steps, spans, marks: as of the view, in the order of the input.
        further: more that is told of it.
    """
    turn = -1 if gates.backward else 1
    turned = {mark: list(of_steps)[::turn] for mark, of_steps in marks.items()}
    return gates.told(name, steps, spans=list(spans)[::turn], marks=turned, **further)
