"""What the lesson on gradients takes and shows."""

from suite.spec import CurveView, Lead, Number, Sample, SurfaceView, Switch, TableView, TaskSpec, TextView

KINDS = {"rnn": "Plain RNN", "gru": "GRU", "lstm": "LSTM"}


def _curve(kind: str) -> CurveView:
    label = f"{KINDS[kind]}: the gradient's norm, step by step back"
    return CurveView(name=kind, label=label, shows=kind, unit="powers of ten")


SPEC = TaskSpec(
    name="gradients",
    title="Why gradients vanish and explode",
    short="Gradients",
    summary="Three networks learn to remember a symbol; see how much of the gradient finds its way back to it.",
    icon="task",
    inputs=(),
    options=(
        Number(
            name="steps",
            label="Steps T",
            help="Blanks between the symbol and the question.",
            default=30,
            low=1,
            high=60,
            whole=True,
        ),
        Number(name="units", label="Units", help="Size of each network.", default=16, low=2, high=32, whole=True),
        Number(
            name="training",
            label="Training steps",
            help="32 sequences each.",
            default=300,
            low=0,
            high=1000,
            step=50,
            whole=True,
        ),
        Number(
            name="gain",
            label="Recurrent weights",
            help="About the largest eigenvalue of the recurrent weights at the start.",
            default=1,
            low=0.1,
            high=3,
            step=0.1,
        ),
        Number(
            name="keep",
            label="Bias of keeping gates",
            help="Of the forget gate and the update gate at the start: 0 is half open, 2 is 88 % open.",
            default=2,
            low=-2,
            high=5,
            step=0.5,
        ),
        Number(
            name="rate",
            label="Learning rate",
            help="How far a training step goes along the gradient.",
            default=0.3,
            low=0.05,
            high=2,
            step=0.05,
        ),
        Switch(name="clip", label="Clip gradients", help="Scale a gradient down that is too long.", default=True),
        Number(
            name="limit",
            label="Longest gradient",
            help="The norm that gradients are clipped to.",
            default=1,
            low=0.1,
            high=10,
            step=0.1,
        ),
    ),
    outputs=(
        TextView(name="text", label="What is to be seen", shows="text", prose=True),
        *map(_curve, KINDS),
        TableView(name="figures", label="The three networks", shows="figures", unit="on 64 sequences not trained on"),
        TableView(
            name="singular",
            label="Singular values of the product of Jacobians",
            shows="singular",
            unit="from one step to the last",
        ),
        SurfaceView(
            name="cliff",
            label="The loss over two weights, and two descents",
            shows="cliff",
            unit="deeper colour, higher loss",
        ),
    ),
    live=True,
    samples=(Sample(title="Begin", inputs={}),),
    working="Training",
    leads=(
        Lead(
            title="See it in a network",
            task="sentiment",
            inputs={"text": "I wanted to love it here, but the soup was cold and no one smiled."},
        ),
    ),
)
