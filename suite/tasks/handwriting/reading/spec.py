"""What handwriting reading takes, gives and explains."""

from suite.looks.asks import CHANGE_INK, FIND_IN_INK
from suite.looks.views import inside
from suite.spec import (
    AlternativesView,
    BeamTreeView,
    InkField,
    InkSpansView,
    Number,
    Sample,
    TaskSpec,
    TextView,
)

SPEC = TaskSpec(
    name="handwriting-reading",
    title="Read handwriting",
    short="Read",
    summary="Reads what you write while you write it, with bidirectional LSTMs.",
    icon="read",
    inputs=(
        InkField(
            name="ink",
            label="Your writing",
            help="One line of English, written in any size.",
            placeholder="Write a word or a line here with a pen, a mouse or a finger.",
        ),
    ),
    options=(
        Number(
            name="beams",
            label="Beams",
            help="How many readings are followed side by side.",
            default=16,
            low=1,
            high=64,
            whole=True,
        ),
    ),
    outputs=(
        TextView(name="text", label="It says", shows="text"),
        AlternativesView(
            name="alternatives",
            label="Other readings of this word",
            shows="alternatives",
            unit="likelihood, best = 1",
            replaces="text",
            segments="words",
        ),
    ),
    explanations=(
        InkSpansView(name="letters", label="The ink that each letter was read from", source="ink", eager=True),
        BeamTreeView(name="tree", label="The search for this text", unit="log probability"),
        *inside("ink", "text", CHANGE_INK, FIND_IN_INK),
    ),
    live=True,
    batch=("file", "folder", "csv"),
    samples=(Sample(title="A few loops", inputs={"ink": "samples/loops.json"}),),
    working="Reading",
)
