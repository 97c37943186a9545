"""What the lesson on sequence to sequence takes and shows."""

from suite.spec import CurveView, DiagramView, Lead, Sample, ShortText, Switch, TableView, TaskSpec, TextView

SPEC = TaskSpec(
    name="seq2seq",
    title="Sequence to sequence",
    short="Seq2seq",
    summary="The translator unrolled over a sentence, with and without attention, and from its last state alone.",
    icon="task",
    inputs=(),
    options=(
        ShortText(
            name="text",
            label="Sentence",
            help="In English.",
            default="Two children are playing with a brown dog on the beach.",
            limit=120,
        ),
        Switch(
            name="attention",
            label="Attention",
            help="Whether the decoder looks back at the encoder's states.",
            default=True,
        ),
        Switch(
            name="state",
            label="Last state",
            help="Whether the decoder begins with the encoder's last state, or with zeros.",
            default=True,
        ),
    ),
    outputs=(
        TextView(name="text", label="What is to be seen", shows="text", prose=True),
        DiagramView(
            name="network",
            label="Encoder below, decoder above",
            shows="network",
            unit="strong: what passes from one to the other",
        ),
        TableView(name="ways", label="Four ways to translate", shows="ways", unit="written by the same network"),
        CurveView(
            name="whole",
            label="How probable each piece of the translation is, with both",
            shows="whole",
            unit="probability",
        ),
        CurveView(
            name="alone",
            label="The same pieces, from the last state alone",
            shows="alone",
            unit="probability",
        ),
    ),
    live=True,
    samples=(Sample(title="Begin", inputs={}),),
    working="Translating",
    leads=(Lead(title="Translate it", task="translation", inputs={}, takes={"text": "text"}),),
    borrows="translation",
)
