"""What handwriting prediction takes and gives."""

from suite.looks.asks import CHANGE_INK, FIND_IN_INK
from suite.looks.views import inside
from suite.spec import (
    InkCloudView,
    InkField,
    InkView,
    Number,
    Sample,
    TaskSpec,
)

SPEC = TaskSpec(
    name="handwriting-prediction",
    title="Continue handwriting",
    short="Continue",
    summary="Goes on writing in your hand from where your pen stopped, with an LSTM that draws point by point.",
    icon="continue",
    inputs=(
        InkField(
            name="ink",
            label="Your writing",
            help="A few words, written in one line.",
            placeholder="Write a few words here with a pen, a mouse or a finger.",
        ),
    ),
    options=(
        Number(
            name="futures",
            label="Futures",
            help="How many continuations are drawn at once.",
            default=1,
            low=1,
            high=5,
            whole=True,
        ),
        Number(
            name="points",
            label="Points",
            help="How far it writes on; a letter takes about twenty points.",
            default=400,
            low=20,
            high=1000,
            step=20,
            whole=True,
        ),
        Number(
            name="bias",
            label="Neatness",
            help="0 is as wild as the hand it learnt from; higher is neater.",
            default=0.5,
            low=0.0,
            high=5.0,
            step=0.25,
        ),
    ),
    outputs=(InkView(name="strokes", label="Continuation", shows="strokes", futures="futures", follows="ink"),),
    explanations=(
        InkCloudView(name="cloud", label="Where the pen may go next", source="ink", eager=True),
        *inside("ink", "strokes", CHANGE_INK, FIND_IN_INK),
    ),
    samples=(Sample(title="A few loops", inputs={"ink": "samples/loops.json"}),),
    working="Writing",
)
