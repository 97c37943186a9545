"""What a task takes, gives and explains, as data: the window's pages and the command line's flags are made from it."""

from typing import Any

import msgspec

TEXT_FILES = (".txt", ".md")
PICTURE_FILES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".tif", ".tiff", ".bmp", ".heic", ".heif")
INK_FILES = (".json", ".svg", ".inkml")


class Field(msgspec.Struct, frozen=True, kw_only=True, tag_field="type"):
    """A kind of input.

    Attributes:
        name: its key in `Request.inputs`.
        label: what stands above it.
        help: one line of explanation.
        placeholder: an inviting sentence shown while it is empty.
        accepts: endings of the files it can be read from.
        optional: whether a run is possible without it.
    """

    name: str
    label: str
    help: str = ""
    placeholder: str = ""
    accepts: tuple[str, ...] = ()
    optional: bool = False


class TextField(Field, frozen=True, kw_only=True, tag="text"):
    """Text, given as `str`.

    Attributes:
        limit: most bytes of UTF-8.
        unit: what is counted beside it: "words" or "characters".
    """

    accepts: tuple[str, ...] = TEXT_FILES
    limit: int = 1_000_000
    unit: str = "words"


class ImageField(Field, frozen=True, kw_only=True, tag="image"):
    """A picture, given as a path (`str`) or as the bytes of an encoded file.

    Attributes:
        limit: most bytes of the file.
    """

    accepts: tuple[str, ...] = PICTURE_FILES
    limit: int = 200_000_000


class InkField(Field, frozen=True, kw_only=True, tag="ink"):
    """Pen strokes, given as `{"strokes": [[[x, y] or [x, y, seconds], ...], ...]}`, y downwards, any unit.

    Attributes:
        limit: most points.
    """

    accepts: tuple[str, ...] = INK_FILES
    limit: int = 50_000


class Option(msgspec.Struct, frozen=True, kw_only=True, tag_field="type"):
    """Something a user may set for a run: a control in the window, a flag on the command line.

    Attributes:
        name: its key in `Request.options`, and its flag.
        label: what stands beside the control.
        help: one line of explanation.
    """

    name: str
    label: str
    help: str = ""


class Choice(Option, frozen=True, kw_only=True, tag="choice"):
    """One of several words."""

    default: str
    choices: tuple[str, ...]


class Number(Option, frozen=True, kw_only=True, tag="number"):
    """A number from `low` to `high`; `whole` ones are given as `int`."""

    default: float
    low: float
    high: float
    step: float = 1
    whole: bool = False


class Switch(Option, frozen=True, kw_only=True, tag="switch"):
    """On or off."""

    default: bool = False


class ShortText(Option, frozen=True, kw_only=True, tag="text"):
    """A few words."""

    default: str = ""
    limit: int = 200


class View(msgspec.Struct, frozen=True, kw_only=True, tag_field="type"):
    """A kind of output.

    Attributes:
        name: unique in its task; of an explanation, the KIND of `--explain`.
        label: what stands above it.
        shows: the key of `Result.values` that it shows; empty for an explanation, which brings its own data.
        unit: what stands at its top right.
        eager: of an explanation: whether the window asks for it after every result, unasked.
    """

    name: str
    label: str
    shows: str = ""
    unit: str = ""
    eager: bool = False


class TextView(View, frozen=True, kw_only=True, tag="text"):
    """Text, `str`, that streams while it is made."""


class AlternativesView(View, frozen=True, kw_only=True, tag="alternatives"):
    """Other results to choose from: [{"text": str, "score": float}, ...], best first, best score 1.

    Attributes:
        replaces: the key of the text that a chosen one replaces.
        segments: the key of a value that cuts input and output into parts which have their own alternatives:
            [{"source": [start, end], "target": [start, end], "alternatives": [...]}, ...], offsets in characters of
            the input field and of the text replaced. Empty where a result is one whole.
    """

    replaces: str = "text"
    segments: str = ""


class LabelView(View, frozen=True, kw_only=True, tag="label"):
    """A class, `str`, with the probabilities of all.

    Attributes:
        probabilities: the key of {label: probability}.
        degrees: the key of a list of finer probabilities; may be empty.
        degree_labels: their names.
        certain: the key of a `bool` that is false where the label should not be trusted; may be empty.
    """

    probabilities: str = "probabilities"
    degrees: str = ""
    degree_labels: tuple[str, ...] = ()
    certain: str = ""


class InkView(View, frozen=True, kw_only=True, tag="ink"):
    """Strokes, as an ink field gives them, drawn point by point.

    Attributes:
        futures: the key of a list of further continuations; may be empty.
        follows: the ink field that the strokes go on from; may be empty.
    """

    futures: str = ""
    follows: str = ""


class CurveView(View, frozen=True, kw_only=True, tag="curve"):
    """A line over steps: {"steps": [label, ...], "values": [float, ...], "low": float, "high": float}.

    `spans`, if there, are the steps' [start, end] in the input field, in characters.
    """


class TokenWeightsView(View, frozen=True, kw_only=True, tag="token-weights"):
    """Parts of the input coloured by what they add or take away.

    Data: {"spans": [[start, end], ...], "outputs": [name, ...], "weights": [[float, ...] of each output],
    "error": float}, offsets in characters of the input field.
    """


class AlignmentView(View, frozen=True, kw_only=True, tag="alignment"):
    """Which parts of an input each part of an output looked at.

    Data: {"parts": [{"source": [[start, end], ...], "target": [[start, end], ...], "weights": [[float, ...] of each
    target]}, ...]}, offsets in characters; each row of weights sums to at most 1.

    Attributes:
        source: the input field.
        target: the key of the output.
    """

    source: str = "text"
    target: str = "text"


class HeatmapView(View, frozen=True, kw_only=True, tag="heatmap"):
    """A grid over the picture for each step: {"steps": [label, ...], "maps": float [steps, rows, columns]}.

    Attributes:
        source: the image field.
        target: the key of the text whose words are the steps.
    """

    source: str = "image"
    target: str = "caption"


class InkSpansView(View, frozen=True, kw_only=True, tag="ink-spans"):
    """Which ink each part of a text was read from.

    Data: {"spans": [[start, end], ...] in characters of the text, "ink": [[[stroke, first, last], ...] of each span],
    "text": str}, points `first` to `last` of a stroke, both among them; the text that the spans belong to.

    Attributes:
        source: the ink field.
        target: the key of the text.
    """

    source: str = "ink"
    target: str = "text"


class InkCloudView(View, frozen=True, kw_only=True, tag="ink-cloud"):
    """Where a pen may go next, as soft clouds.

    Data: {"points": [[x, y], ...], "bells": [[[x, y, deviation of x, deviation of y, correlation, weight], ...] of each
    point]}, in units of the ink.

    Attributes:
        source: the ink field.
    """

    source: str = "ink"


class GatesView(View, frozen=True, kw_only=True, tag="gates"):
    """What each recurrent layer did at each step, gate by gate.

    Data: {"layers": [{"name", "cell": "lstm" | "gru" | "rnn", "direction": "forward" | "backward", "steps": [label,
    ...], "i", "f", "g", "o", "c", "h": float [steps, units], "c0", "h0": float [units]}, ...]}, in the order of
    computation. Where an input was read in parts, each with fresh states, `part` counts them; where steps are words
    of the input field, `spans` are their [start, end] in characters.
    """


class TableView(View, frozen=True, kw_only=True, tag="table"):
    """Rows of cells: {"columns": [name, ...], "rows": [[cell, ...], ...]}."""


AnyField = TextField | ImageField | InkField
AnyOption = Choice | Number | Switch | ShortText
AnyView = (
    TextView
    | AlternativesView
    | LabelView
    | InkView
    | CurveView
    | TokenWeightsView
    | AlignmentView
    | HeatmapView
    | InkSpansView
    | InkCloudView
    | GatesView
    | TableView
)


class Sample(msgspec.Struct, frozen=True, kw_only=True):
    """An input that can be tried on a click.

    Attributes:
        title: what the button says.
        inputs: as in a request; a picture or ink is a path below `resources/`.
    """

    title: str
    inputs: dict[str, Any]


class Lead(msgspec.Struct, frozen=True, kw_only=True):
    """Where what a lesson shows can be seen at work.

    Attributes:
        title: what the button says.
        task: the name of the task that it opens, to look inside.
        inputs: what is tried there, as of a `Sample`, where the page is empty.
    """

    title: str
    task: str
    inputs: dict[str, Any]


class TaskSpec(msgspec.Struct, frozen=True, kw_only=True):
    """All that the window and the command line need to know of a task.

    Attributes:
        name: as on the command line.
        title: of its page.
        short: in the rail, one word.
        summary: one sentence.
        icon: a file name below `resources/icons`, without ending.
        inputs: its fields; the first one is what a positional INPUT and a batch give.
        options: what may be set.
        outputs: views of its results.
        explanations: views computed on demand.
        live: whether it runs while the user types or draws.
        batch: forms in which many inputs may come: "file", "folder", "csv".
        samples: inputs to try.
        working: what to say while it runs, such as "Translating".
        lead: from a lesson to a task; None where there is none.
    """

    name: str
    title: str
    short: str
    summary: str
    icon: str
    inputs: tuple[AnyField, ...]
    options: tuple[AnyOption, ...] = ()
    outputs: tuple[AnyView, ...]
    explanations: tuple[AnyView, ...] = ()
    live: bool = False
    batch: tuple[str, ...] = ()
    samples: tuple[Sample, ...] = ()
    working: str = "Working"
    lead: Lead | None = None

    def option(self, name: str) -> AnyOption | None:
        return next((option for option in self.options if option.name == name), None)

    def explanation(self, kind: str) -> AnyView | None:
        return next((view for view in self.explanations if view.name == kind), None)
