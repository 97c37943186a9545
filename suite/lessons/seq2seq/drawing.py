"""Encoder and decoder unrolled: pieces below, states between, the translation above."""

from typing import Any

from suite.lessons.diagram import Diagram
from suite.lessons.seq2seq.decoding import Decoded, Way
from suite.phrase import say

_LEAST = 0.08  # of attention, worth an arrow


def drawing(read: list[str], written: list[str], decoded: Decoded, way: Way) -> dict[str, Any]:
    """Data of a `DiagramView`.

    Args:
        read: labels of the English pieces and their end.
        written: labels of the French pieces and their end.
        decoded: what the way that is drawn wrote.
        way: what passes from encoder to decoder.
    """
    diagram = Diagram()
    for row, words in enumerate((say("French"), say("decoder"), say("encoder"), say("English"))):
        diagram.node(f"row {row}", words, -2.4, row + (row > 1), kind="words")
    for step, label in enumerate(read):
        diagram.node(f"english {step}", label, step, 4, kind="input")
        note = say("the encoder's states at “{piece}”, both ways", piece=label)
        diagram.node(f"read {step}", "⇄", step, 3, note=note)
        diagram.arrow(f"english {step}", f"read {step}")
        if step:
            diagram.arrow(f"read {step - 1}", f"read {step}", bend=0.09)
            diagram.arrow(f"read {step}", f"read {step - 1}", bend=0.09)
    look = {"lit": True} if way.state else {"faint": True}
    label = say("last\nstate") if way.state else say("zeros")
    note = say("the encoder's last state, of both ways") if way.state else say("zeros")
    diagram.node("last", label, -1.3, 3, lit=way.state, faint=not way.state, note=note)
    diagram.arrow("read 0", "last", **look)
    diagram.arrow(f"read {len(read) - 1}", "last", bend=0.5, **look)
    for step, label in enumerate(written):
        diagram.node(f"french {step}", label, step, 0, kind="output")
        note = say("the decoder's states for “{piece}”", piece=label)
        diagram.node(f"write {step}", "→", step, 1, note=note)
        diagram.arrow(f"write {step}", f"french {step}")
        if step:
            diagram.arrow(f"write {step - 1}", f"write {step}")
            diagram.arrow(f"french {step - 1}", f"write {step}")
        else:
            diagram.arrow("last", "write 0", **look)
        if way.attention:
            for place, weight in enumerate(decoded.attention[step]):
                if weight >= _LEAST:
                    diagram.arrow(f"read {place}", f"write {step}", weight=float(weight), lit=True)
    return diagram.data()
