"""What the lesson on bidirectional networks takes and shows."""

from suite.spec import DiagramView, Lead, Sample, ShortText, TableView, TaskSpec, TextView

SPEC = TaskSpec(
    name="bidirectional",
    title="Bidirectional",
    short="Both ways",
    summary="A word's state in the translation encoder, read left to right, right to left, and both.",
    icon="task",
    inputs=(),
    options=(
        ShortText(name="text", label="Sentence", help="In English.", default="the bank is robbed", limit=80),
        ShortText(name="word", label="Word", help="The one whose state is looked at.", default="bank", limit=30),
        ShortText(
            name="other",
            label="Other sentence",
            help="With the same word in it, to be compared.",
            default="the bank of the river",
            limit=80,
        ),
    ),
    outputs=(
        TextView(name="text", label="What is to be seen", shows="text", prose=True),
        DiagramView(
            name="network",
            label="The encoder's first layer, unrolled over the sentence",
            shows="network",
            unit="strong: what reaches the word",
        ),
        TableView(
            name="reach",
            label="Whose absence the word's state feels",
            shows="reach",
            unit="how far the state moves, of its own length",
        ),
        TableView(
            name="pair",
            label="The same word in the other sentence",
            shows="pair",
            unit="how far apart its states lie, of their length",
        ),
    ),
    live=True,
    samples=(Sample(title="Begin", inputs={}),),
    working="Reading",
    leads=(Lead(title="Translate it", task="translation", inputs={}, takes={"text": "text"}),),
    borrows="translation",
)
