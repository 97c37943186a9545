"""What the captioning task takes, gives and explains."""

from suite.looks.asks import CHANGE_PICTURE, FIND_IN_WORDS, FORCE_AND_LOOK
from suite.looks.views import inside
from suite.spec import (
    AlternativesView,
    BeamTreeView,
    HeatmapView,
    ImageField,
    Number,
    Sample,
    ShortText,
    TaskSpec,
    TextView,
)

SPEC = TaskSpec(
    name="captioning",
    title="Captions",
    short="Caption",
    summary="Says in a sentence what a photograph shows, with an LSTM that looks at the picture for each word.",
    icon="captions",
    inputs=(
        ImageField(
            name="image",
            label="Photograph",
            help="JPEG, PNG, WebP, GIF, TIFF, BMP or HEIC, up to 160 megapixels.",
            placeholder="Drop a photograph here, paste one, or open a file.",
        ),
    ),
    options=(
        Number(
            name="beams",
            label="Beams",
            help="How many captions are followed side by side; 1 is greedy.",
            default=5,
            low=1,
            high=10,
            whole=True,
        ),
        Number(
            name="length-penalty",
            label="Length penalty",
            help="Above 0 favours longer captions: scores are divided by length to this power.",
            default=1.0,
            low=0.0,
            high=2.0,
            step=0.1,
        ),
        ShortText(
            name="start",
            label="First words",
            help="Words that the caption begins with; the network goes on from there.",
            limit=100,
        ),
        Number(
            name="longest",
            label="Longest",
            help="Most words of a caption.",
            default=20,
            low=1,
            high=40,
            whole=True,
        ),
    ),
    outputs=(
        TextView(name="caption", label="Caption", shows="caption"),
        AlternativesView(
            name="alternatives",
            label="Other captions",
            shows="alternatives",
            unit="likelihood, best = 1",
            replaces="caption",
        ),
    ),
    explanations=(
        HeatmapView(
            name="attention",
            label="Where the network looked for each word",
            unit="share of attention",
            source="image",
            target="caption",
            eager=True,
        ),
        BeamTreeView(
            name="tree", label="The search for this caption", unit="log probability by length", target="caption"
        ),
        *inside("image", "caption", CHANGE_PICTURE, FIND_IN_WORDS, FORCE_AND_LOOK, source="text"),
    ),
    batch=("file", "folder", "csv"),
    samples=(
        Sample(title="A man with a camera", inputs={"image": "samples/camera.jpg"}),
        Sample(title="A cat", inputs={"image": "samples/cat.jpg"}),
        Sample(title="An astronaut", inputs={"image": "samples/astronaut.jpg"}),
    ),
    working="Looking at the picture",
)
