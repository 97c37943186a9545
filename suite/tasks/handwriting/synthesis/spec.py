"""What handwriting synthesis takes and gives."""

from suite.looks.asks import CHANGE_TEXT, FIND_IN_INK, FORCE_AND_LOOK
from suite.looks.views import inside
from suite.spec import (
    Choice,
    InkCloudView,
    InkField,
    InkSpansView,
    InkView,
    Number,
    Sample,
    ShortText,
    TaskSpec,
    TextField,
)
from suite.tasks.handwriting.synthesis.styles import ANY, SEEDS

SPEC = TaskSpec(
    name="handwriting-synthesis",
    title="Write by hand",
    short="Write",
    summary="Writes any text by hand, with an LSTM whose window slides over the characters.",
    icon="handwriting",
    inputs=(
        TextField(
            name="text",
            label="Text",
            help="A few words or lines; long text wraps.",
            placeholder="Type what is to be written by hand.",
            limit=2_000,
            unit="characters",
        ),
        InkField(
            name="ink",
            label="A hand to follow",
            help="Some of your own writing; what is written goes on in its style.",
            placeholder="Write a few words here, if you like, to be followed in style.",
            optional=True,
        ),
    ),
    options=(
        Number(
            name="bias",
            label="Neatness",
            help="0 is as wild as the hands it learnt from; higher is neater.",
            default=1.0,
            low=0.0,
            high=5.0,
            step=0.25,
        ),
        Choice(
            name="style",
            label="Style",
            help="One of the network's own hands; a hand to follow goes before it.",
            default=ANY,
            choices=(ANY, *SEEDS),
        ),
        ShortText(
            name="ink-says",
            label="The hand says",
            help="What the hand to follow wrote; left empty, it is read.",
        ),
        Choice(
            name="unknown",
            label="Unknown characters",
            help="Characters that it never learnt are written as the nearest one, or left out.",
            default="nearest",
            choices=("nearest", "leave out"),
        ),
    ),
    outputs=(InkView(name="strokes", label="Handwriting", shows="strokes"),),
    explanations=(
        InkSpansView(
            name="letters",
            label="The ink that was drawn for each character",
            source="strokes",
            target="text",
            drawn=True,
            eager=True,
        ),
        InkCloudView(name="cloud", label="Where the pen may go next", source="strokes", drawn=True, eager=True),
        *inside("text", "strokes", CHANGE_TEXT, FIND_IN_INK, FORCE_AND_LOOK),
    ),
    samples=(
        Sample(title="A sentence", inputs={"text": "The quick brown fox"}),
        Sample(title="A greeting", inputs={"text": "Dear Anna, thank you."}),
    ),
    working="Writing",
)
