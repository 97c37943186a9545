"""What the lesson on unrolling takes and shows."""

from suite.spec import (
    Choice,
    DiagramView,
    GatesView,
    Lead,
    Number,
    Sample,
    ShortText,
    TableView,
    TaskSpec,
    TextView,
)

KINDS = {"Plain RNN": "rnn", "GRU": "gru", "LSTM": "lstm"}

SPEC = TaskSpec(
    name="unrolling",
    title="Unrolling",
    short="Unrolling",
    summary="One small network, folded and unrolled over a word: the same weights at every step.",
    icon="task",
    inputs=(),
    options=(
        ShortText(name="text", label="Text", help="It is read letter by letter.", default="hello", limit=12),
        Choice(
            name="cell",
            label="Cell",
            help="What is computed at each step.",
            default="Plain RNN",
            choices=tuple(KINDS),
        ),
        Number(name="units", label="Units", help="Numbers in the state.", default=2, low=1, high=8, whole=True),
    ),
    outputs=(
        TextView(name="text", label="What is to be seen", shows="text", prose=True),
        DiagramView(
            name="network",
            label="Folded, and unrolled over the text",
            shows="network",
            unit="in each state h: the number of its first unit",
        ),
        TableView(name="weights", label="The weights", shows="weights", unit="the same at every step"),
        TableView(name="lengths", label="A longer text", shows="lengths", unit="more steps, no more weights"),
        TableView(name="states", label="The state after each letter", shows="states", unit="a number a unit"),
    ),
    explanations=(GatesView(name="gates", label="Inside the cell", unit="gate by gate, step by step"),),
    live=True,
    samples=(Sample(title="Begin", inputs={}),),
    working="Computing",
    leads=(
        Lead(
            title="See it in a network",
            task="sentiment",
            inputs={"text": "I wanted to love it here, but the soup was cold and no one smiled."},
        ),
    ),
)
