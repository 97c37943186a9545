"""What the translation task takes, gives and explains."""

from suite.looks.asks import CHANGE_TEXT, FIND_IN_WORDS, FORCE_AND_LOOK
from suite.looks.views import inside
from suite.spec import (
    AlignmentView,
    AlternativesView,
    BeamTreeView,
    Number,
    Sample,
    TaskSpec,
    TextField,
    TextView,
)

SPEC = TaskSpec(
    name="translation",
    title="English to French",
    short="Translate",
    summary="Translates English into French with an LSTM encoder and decoder, while you type.",
    icon="translate",
    inputs=(
        TextField(
            name="text",
            label="English",
            help="Any English text; line breaks and paragraphs are kept.",
            placeholder="Type or paste English here.",
            limit=200_000,
        ),
    ),
    options=(
        Number(
            name="beams",
            label="Beams",
            help="How many translations are followed side by side; 1 is greedy.",
            default=4,
            low=1,
            high=8,
            whole=True,
        ),
        Number(
            name="length-penalty",
            label="Length penalty",
            help="Above 0 favours longer translations: scores are divided by length to this power.",
            default=1.0,
            low=0.0,
            high=2.0,
            step=0.1,
        ),
    ),
    outputs=(
        TextView(name="text", label="French", shows="text"),
        AlternativesView(
            name="alternatives",
            label="Other ways to say this sentence",
            shows="alternatives",
            unit="likelihood, best = 1",
            replaces="text",
            segments="sentences",
        ),
    ),
    explanations=(
        AlignmentView(
            name="alignment",
            label="Words and the words they looked at",
            unit="share of attention",
            source="text",
            target="text",
            eager=True,
        ),
        BeamTreeView(name="tree", label="The search for this sentence", unit="log probability by length"),
        *inside("text", "text", CHANGE_TEXT, FIND_IN_WORDS, FORCE_AND_LOOK),
    ),
    live=True,
    batch=("file", "csv"),
    samples=(
        Sample(title="An everyday sentence", inputs={"text": "I'm looking forward to seeing you again next week."}),
        Sample(title="A description", inputs={"text": "Two children are playing with a brown dog on the beach."}),
        Sample(
            title="A few sentences",
            inputs={
                "text": "Mr. Smith lost his keys this morning. He can't remember where he put them. Have you seen them?"
            },
        ),
    ),
    working="Translating",
)
