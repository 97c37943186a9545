"""What the sentiment task takes, gives and explains."""

from suite.looks.asks import CHANGE_TEXT, FIND_IN_WORDS
from suite.looks.views import inside
from suite.spec import (
    CurveView,
    LabelView,
    Sample,
    TaskSpec,
    TextField,
    TokenWeightsView,
)

DEGREES = ("very negative", "negative", "neutral", "positive", "very positive")

SPEC = TaskSpec(
    name="sentiment",
    title="What a text feels",
    short="Sentiment",
    summary="Says how negative or positive an English text is, word by word, with a bidirectional LSTM.",
    icon="sentiment",
    inputs=(
        TextField(
            name="text",
            label="Text",
            help="Anything in English, from three words to ten pages: reviews, messages, comments.",
            placeholder="Type or paste what somebody wrote.",
            limit=200_000,
        ),
    ),
    outputs=(
        LabelView(
            name="label",
            label="Feeling",
            shows="label",
            unit="probability",
            probabilities="probabilities",
            degrees="degrees",
            degree_labels=DEGREES,
            certain="certain",
        ),
    ),
    explanations=(
        CurveView(
            name="reading",
            label="The feeling as the text is read",
            unit="positive minus negative, of the text up to here",
            eager=True,
        ),
        TokenWeightsView(
            name="words",
            label="What each word adds or takes away",
            unit="integrated gradients, share of probability",
            eager=True,
        ),
        CurveView(name="sentences", label="Each sentence by itself", unit="positive minus negative"),
        *inside("text", "text", CHANGE_TEXT, FIND_IN_WORDS),
    ),
    live=True,
    batch=("file", "csv"),
    samples=(
        Sample(title="A turn", inputs={"text": "I wanted to love it here, but the soup was cold and no one smiled."}),
        Sample(title="A double no", inputs={"text": "Not bad at all! I was never bored and would not change a thing."}),
        Sample(
            title="A longer review",
            inputs={
                "text": "The first week with this kettle was a joy. It is quick, quiet and looks lovely on the shelf. "
                "Then the lid began to stick. I wrote to the shop and they answered within an hour, very friendly. "
                "The new one they sent me leaks, though, and by now I simply boil water in a pot. "
                "A pretty thing, and a waste of money."
            },
        ),
    ),
    working="Reading",
)
