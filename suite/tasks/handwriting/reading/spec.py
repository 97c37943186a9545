"""What handwriting reading takes, gives and explains."""

from suite.spec import AlternativesView, GatesView, InkField, InkSpansView, Number, Sample, TaskSpec, TextView

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
            label="Other readings",
            shows="alternatives",
            unit="likelihood, best = 1",
            replaces="text",
        ),
    ),
    explanations=(
        InkSpansView(name="letters", label="The ink that each letter was read from", source="ink", eager=True),
        GatesView(name="gates", label="Inside the LSTMs", unit="gate by gate, step by step"),
    ),
    live=True,
    batch=("file", "folder"),
    samples=(Sample(title="A few loops", inputs={"ink": "samples/loops.json"}),),
    working="Reading",
)
