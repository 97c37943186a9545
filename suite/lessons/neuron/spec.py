"""What the lesson on the neuron takes and shows."""

from suite.spec import Lead, Number, Sample, SurfaceView, TableView, TaskSpec, TextView

LOW, HIGH, STEP = -3, 3, 0.5  # of every slider, and of the search through all settings


def _slider(name: str, label: str, help: str, default: float) -> Number:
    return Number(name=name, label=label, help=help, default=default, low=LOW, high=HIGH, step=STEP)


SPEC = TaskSpec(
    name="neuron",
    title="The neuron of McCulloch and Pitts",
    short="Neuron",
    summary="Two inputs, a weight each, a bias and a threshold: what one neuron can compute, and what it cannot.",
    icon="task",
    inputs=(),
    options=(
        _slider("w1", "Weight of x1", "What the first input counts.", 1),
        _slider("w2", "Weight of x2", "What the second input counts.", 1),
        _slider("bias", "Bias", "What is added whatever the inputs are.", 0),
        _slider("threshold", "Threshold", "The neuron fires where the sum is at least this.", 1.5),
    ),
    outputs=(
        TextView(name="text", label="What this neuron does", shows="text", prose=True),
        SurfaceView(name="map", label="Where it fires", shows="map", unit="coloured, filled: it fires"),
        TableView(name="truth", label="Its truth table", shows="truth", unit="1 fires, 0 does not"),
        TableView(
            name="search",
            label="All settings of the sliders",
            shows="search",
            unit="how many give a function, and the smallest of them",
        ),
    ),
    live=True,
    samples=(Sample(title="Begin", inputs={}),),
    working="Computing",
    leads=(
        Lead(
            title="See thousands at work",
            task="sentiment",
            inputs={"text": "Not bad at all! I was never bored and would not change a thing."},
        ),
    ),
)
