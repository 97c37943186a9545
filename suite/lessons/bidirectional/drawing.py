"""The bidirectional layer unrolled over a sentence, with all that reaches one word drawn strongly."""

from typing import Any

from suite.lessons.diagram import Diagram
from suite.lessons.translator import Line
from suite.phrase import say

_ASIDE = 0.17  # columns by which the two states of a piece stand apart, so that arrows pass between them


def drawing(line: Line, place: int) -> dict[str, Any]:
    """Data of a `DiagramView`.

    Args:
        line: the sentence.
        place: number of the word that is looked at.
    """
    diagram = Diagram()
    first, last = line.words[place][0], line.words[place][1] - 1
    for row, words in enumerate((say("both"), say("right\nto left"), say("left\nto right"), say("pieces"))):
        diagram.node(f"row {row}", words, -0.9, row, kind="words")
    for step, label in enumerate(line.labels):
        lit, left, right = first <= step <= last, step <= last, step >= first
        both = say("“{piece}”: both states", piece=label)
        back, fore = say("“{piece}” right to left", piece=label), say("“{piece}” left to right", piece=label)
        diagram.node(f"both {step}", "[→ ←]", step, 0, kind="output", lit=lit, note=both)
        diagram.node(f"back {step}", "←", step + _ASIDE, 1, lit=lit, faint=not right, note=back)
        diagram.node(f"fore {step}", "→", step - _ASIDE, 2, lit=lit, faint=not left, note=fore)
        diagram.node(f"piece {step}", label, step, 3, kind="input", lit=lit)
        diagram.arrow(f"piece {step}", f"fore {step}", **_look(left))
        diagram.arrow(f"piece {step}", f"back {step}", **_look(right))
        diagram.arrow(f"fore {step}", f"both {step}", **_look(lit))
        diagram.arrow(f"back {step}", f"both {step}", **_look(lit))
        if step:
            diagram.arrow(f"fore {step - 1}", f"fore {step}", **_look(left))
            diagram.arrow(f"back {step}", f"back {step - 1}", **_look(step > first))
    return diagram.data()


def _look(reaches: bool) -> dict[str, bool]:
    return {"lit": True} if reaches else {"faint": True}
