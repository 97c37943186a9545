"""What the dummy task takes, gives and explains: one of each option, several views, two explanations."""

from suite.spec import (
    AlignmentView,
    AlternativesView,
    Choice,
    LabelView,
    Number,
    Sample,
    ShortText,
    Switch,
    TaskSpec,
    TextField,
    TextView,
    TokenWeightsView,
)

SPEC = TaskSpec(
    name="dummy",
    title="Words backwards",
    short="Dummy",
    summary="Writes each word backwards, without any network.",
    icon="translate",
    inputs=(
        TextField(
            name="text",
            label="Text",
            help="Any text; line breaks are kept.",
            placeholder="Type or paste text here.",
            limit=200_000,
        ),
    ),
    options=(
        Number(
            name="pause",
            label="Pause",
            help="Milliseconds between two words.",
            default=0,
            low=0,
            high=50,
            whole=True,
        ),
        Choice(
            name="case",
            label="Case",
            help="What is done to the letters.",
            default="kept",
            choices=("kept", "upper", "lower"),
        ),
        Switch(name="louder", label="Louder", help="Puts an exclamation mark at the end.", default=False),
        ShortText(name="greeting", label="Greeting", help="Stands before the first word.", default="", limit=40),
    ),
    outputs=(
        TextView(name="text", label="Backwards", shows="text"),
        AlternativesView(
            name="alternatives",
            label="Other ways to write this line",
            shows="alternatives",
            unit="likelihood, best = 1",
            replaces="text",
            segments="lines",
        ),
        LabelView(
            name="label",
            label="Length",
            shows="label",
            probabilities="probabilities",
            degrees="degrees",
            degree_labels=("very short", "short", "middle", "long", "very long"),
            certain="certain",
        ),
    ),
    explanations=(
        AlignmentView(
            name="alignment",
            label="Words and the words they came from",
            unit="share of attention",
            source="text",
            target="text",
            eager=True,
        ),
        TokenWeightsView(name="weights", label="Words that made it long", unit="letters"),
    ),
    live=True,
    batch=("file", "csv"),
    samples=(
        Sample(title="Three words", inputs={"text": "one two three"}),
        Sample(title="Two lines", inputs={"text": "first line\nsecond line"}),
    ),
    working="Reversing",
)
