"""What the lesson on the five architectures takes and shows."""

from suite.spec import Choice, DiagramView, Lead, Number, Sample, TableView, TaskSpec, TextView

ONE_TO_ONE, ONE_TO_MANY, MANY_TO_ONE, MANY_TO_MANY, SYNCED = KINDS = (
    "one to one",
    "one to many",
    "many to one",
    "many to many",
    "synced",
)


def _lead(kind: str, task: str, **inputs: str) -> Lead:
    return Lead(title="See it at work", task=task, inputs=inputs, when={"architecture": kind})


SPEC = TaskSpec(
    name="architectures",
    title="Five architectures",
    short="Architectures",
    summary="One to one, one to many, many to one, many to many, synced: each as the network here that is one.",
    icon="task",
    inputs=(),
    options=(
        Choice(
            name="architecture",
            label="Architecture",
            help="What goes in, and what comes out.",
            default=ONE_TO_MANY,
            choices=KINDS,
        ),
        Number(
            name="steps",
            label="Steps",
            help="How many steps of a sequence are drawn.",
            default=4,
            low=2,
            high=7,
            whole=True,
        ),
    ),
    outputs=(
        TextView(name="text", label="What is to be seen", shows="text", prose=True),
        DiagramView(
            name="network",
            label="The network, unrolled",
            shows="network",
            unit="layers and units as in the shipped network",
        ),
        TableView(name="five", label="All five", shows="five", unit="as the shipped networks have it"),
    ),
    live=True,
    samples=(Sample(title="Begin", inputs={}),),
    working="Drawing",
    leads=(
        _lead(ONE_TO_ONE, "captioning", image="samples/cat.jpg"),
        _lead(ONE_TO_MANY, "captioning", image="samples/cat.jpg"),
        _lead(MANY_TO_ONE, "sentiment", text="Not bad at all! I was never bored and would not change a thing."),
        _lead(MANY_TO_MANY, "translation", text="Two children are playing with a brown dog on the beach."),
        _lead(SYNCED, "handwriting-prediction", ink="samples/loops.json"),
    ),
)
