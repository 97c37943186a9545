"""What the lesson on the LSTM's and the GRU's cell takes and shows."""

from suite.spec import CurveView, Lead, Number, Sample, TableView, TaskSpec, TextView


def _gate(name: str, label: str, help: str, default: float) -> Number:
    return Number(name=name, label=label, help=help, default=default, low=0, high=1, step=0.05)


SPEC = TaskSpec(
    name="cell",
    title="The LSTM in four steps, and the GRU beside it",
    short="Cell",
    summary="One unit with its gates set by hand: what is forgotten, written and let out, in numbers.",
    icon="task",
    inputs=(),
    options=(
        Number(name="x", label="Input, weighted", help="What the input adds.", default=1, low=-3, high=3, step=0.1),
        Number(
            name="h0", label="h before", help="What was let out a step before.", default=0, low=-1, high=1, step=0.1
        ),
        Number(name="c0", label="c before", help="The LSTM's cell state so far.", default=1, low=-3, high=3, step=0.1),
        _gate("f", "Forget gate f", "The share of the old cell state that is kept.", 0.9),
        _gate("i", "Input gate i", "The share of the candidate that is written.", 0.5),
        _gate("o", "Output gate o", "The share of the new cell state that is let out.", 0.8),
        _gate("z", "Update gate z", "The share of its old state that the GRU keeps.", 0.9),
        _gate("r", "Reset gate r", "The share of its old state that the GRU's candidate sees.", 1),
        Number(
            name="steps",
            label="Steps",
            help="How often the step is taken, with the same gates and the same input.",
            default=20,
            low=1,
            high=100,
            whole=True,
        ),
    ),
    outputs=(
        TextView(name="text", label="One step", shows="text", prose=True),
        CurveView(name="c", label="The LSTM's cell state, step by step", shows="c", unit="c"),
        TableView(name="lstm", label="LSTM, four steps", shows="lstm", unit="one unit, one step in time"),
        TableView(name="gru", label="GRU, three steps", shows="gru", unit="one unit, one step in time"),
        CurveView(name="h", label="What the LSTM lets out, step by step", shows="h", unit="h"),
        CurveView(name="state", label="The GRU's state, step by step", shows="state", unit="h"),
    ),
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
