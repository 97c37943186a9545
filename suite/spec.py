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

    A pen's "pressures" may come beside them: [[0 to 1 of each point], ...], empty for a stroke of which none is known.

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
        asks: of an explanation: what may be set when it is asked for; flags `--ask NAME=VALUE` on the command line.
        made_from: of an explanation: the kind that it is made from; one that does not wait is made from it by the
            window, without asking for another one.
        waits: of an explanation: whether the window asks for it only when its controls are used.
    """

    name: str
    label: str
    shows: str = ""
    unit: str = ""
    eager: bool = False
    asks: tuple[Choice | Number | Switch | ShortText, ...] = ()
    made_from: str = ""
    waits: bool = False


class TextView(View, frozen=True, kw_only=True, tag="text"):
    """Text, `str`, that streams while it is made.

    Attributes:
        prose: whether it explains, and is read rather than looked at.
    """

    prose: bool = False


class AlternativesView(View, frozen=True, kw_only=True, tag="alternatives"):
    """Other results to choose from: [{"text": str, "score": float}, ...], best first, best score 1.

    Attributes:
        replaces: the key of the text that a chosen one replaces.
        segments: the key of a value that cuts input and output into parts which have their own alternatives:
            [{"source": [start, end], "target": [start, end], "alternatives": [...]}, ...], offsets in characters of
            the input's text, or in strokes of its ink, and of the text replaced. Empty where a result is one whole.
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
    """Which ink each part of a text was read from, or was drawn for.

    Data: {"spans": [[start, end], ...] in characters of the text, "ink": [[[stroke, first, last], ...] of each span],
    "text": str}, points `first` to `last` of a stroke, both among them; the text that the spans belong to.

    Attributes:
        source: the ink field, or the key of the ink.
        target: the key of the text, or the text field.
        drawn: whether the ink is an output that was drawn for the text, which is an input then.
    """

    source: str = "ink"
    target: str = "text"
    drawn: bool = False


class InkCloudView(View, frozen=True, kw_only=True, tag="ink-cloud"):
    """Where a pen may go next, as soft clouds.

    Data: {"points": [[x, y], ...], "bells": [[[x, y, deviation of x, deviation of y, correlation, weight], ...] of each
    point]}, in units of the ink.

    Attributes:
        source: the ink field, or the key of the ink.
        drawn: whether the ink is an output.
    """

    source: str = "ink"
    drawn: bool = False


class GatesView(View, frozen=True, kw_only=True, tag="gates"):
    """What each recurrent layer did at each step, gate by gate.

    Data: {"layers": [{"name", "cell": "lstm" | "gru" | "rnn", "direction": "forward" | "backward", "steps": [label,
    ...], "i", "f", "g", "o", "c", "h": float [steps, units], "c0", "h0": float [units]}, ...]}, in the order of
    computation; a GRU has "z", "r", "g", "h", "h0" instead, a plain cell "h", "h0". Where an input was read in parts,
    each with fresh states, `part` counts them. `spans` are the steps'
    [start, end] in the input, or in the output where `side` is "output": characters of a text, points of ink counted
    through all strokes, those of a continuation after those that it goes on from. [-1, -1] stands nowhere. `marks`
    names sets of steps that can be looked for: {name: [whether each step is in it]}. Of a long input the last steps are
    not told of; `left_out` is their number where there are any.

    Attributes:
        source: the input field that spans of side "input" lie in.
        target: the key of the output that those of side "output" lie in.
    """

    source: str = "text"
    target: str = "text"


class DiagramView(View, frozen=True, kw_only=True, tag="diagram"):
    """Nodes on a grid, and arrows between them.

    Data: {"nodes": [{"name", "label", "column", "row", ...}, ...], "arrows": [{"start", "end", ...}, ...]}. Columns run
    to the right, rows downwards, both may lie between whole numbers. A node may have
        kind: "input", "state", "output" or "words", which has no frame; "state" by default.
        value: -1 to 1, coloured by sign and size.
        lit, faint: whether it stands out, or back.
        note: what is said of it where it is pointed at.
    An arrow goes from one node's name to another's or to the same; it may have
        label: what stands beside it.
        bend: how far it bows to its left, in rows; 0, a straight line, by default.
        weight: 0 to 1, how strong it is drawn; 1 by default.
        lit, faint: as of a node.
    """


class SurfaceView(View, frozen=True, kw_only=True, tag="surface"):
    """A figure over two others, as a map, and paths on it.

    Data: {"x": {"label", "low", "high"}, "y": {...}, "values": float [rows, columns], first row at the lowest y,
    "label": of the figure, "paths": [{"label", "points": [[x, y], ...]}, ...]}; a path may leave the map; "bounds":
    [low, high] of the figure, where they are not the lowest and the highest value. A path may have "filled": whether
    the marks at its start and its end are; as a rule the end's alone is.
    """


class CellView(View, frozen=True, kw_only=True, tag="cell"):
    """One unit at one step: its equations with the values in them.

    Data: {"layer": number from 1, "name": of the layer, "cell": "lstm" | "gru" | "rnn", "label": of the step, "step":
    number from 1 in the order of the input, "unit": number from 0, "gates": {name: value, the states before as
    "c_before" and "h_before"}, "equations": [{"name", "symbols", "numbers", "value"}, ...], "beside": {"title",
    "equations": [{"name", "symbols"}, ...]} of the other kind of cell}.
    """

    made_from: str = "gates"
    asks: tuple[Choice | Number | Switch | ShortText, ...] = (
        Number(name="layer", label="Layer", help="Which layer of `gates`.", default=1, low=1, high=999, whole=True),
        Number(
            name="unit",
            label="Unit",
            help="Which unit; -1 is the one that lets out most.",
            default=-1,
            low=-1,
            high=9999,
            whole=True,
        ),
        Number(
            name="step",
            label="Step",
            help="Which step, in the order of the input; 0 is the one at which the unit lets out most.",
            default=0,
            low=0,
            high=9999,
            whole=True,
        ),
    )


class BeamTreeView(View, frozen=True, kw_only=True, tag="beam-tree"):
    """A beam search: all that was followed, what was dropped, and where a branch leads.

    Data: {"part": the number of the part, from 1, "parts": how many there are, "source": [start, end] of it in the
    input, "target": [start, end] of it in the output, "nodes": [{"parent": number of a node or -1, "text": the word,
    empty at an end, "step", "log_probability" in nats, "score": what it was ranked by, "kept": whether it was followed,
    "behind": how far below the last one followed, "finished"}, ...], "finished": the nodes that end a hypothesis, best
    first, "texts": those hypotheses, "spans": [start, end] in the output of the words of what is shown there,
    "followed": null, or {"node", "text", "score", "before": the text that it would replace, "changes": as of
    `looks.compare.words`}}.

    Attributes:
        target: the key of the text that a followed branch may replace.
    """

    target: str = "text"
    asks: tuple[Choice | Number | Switch | ShortText, ...] = (
        Number(
            name="part",
            label="Part",
            help="Which part of the input, such as a sentence.",
            default=1,
            low=1,
            high=99_999,
            whole=True,
        ),
        Number(
            name="follow",
            label="Follow",
            help="The number of a node, from 0; the search then begins with its words. -1 follows none.",
            default=-1,
            low=-1,
            high=99_999,
            whole=True,
        ),
    )


class WhatIfView(View, frozen=True, kw_only=True, tag="what-if"):
    """What would come of another input: another word, a covered patch, a lifted stroke.

    Data: {"said": what was changed, "outputs": as of `looks.compare.compared`, "layers": [{"name", "side", "steps":
    [label, ...], "spans", "change": [float or null, ...]}, ...], "left_out": as of `GatesView`}: how far what a layer
    lets out is from what it was, divided by the length of what it was, at each step in the order of the input.

    Attributes:
        field: the input field that is changed.
        source, target: where the steps' spans lie, as of `GatesView`.
    """

    made_from: str = "gates"
    waits: bool = True
    field: str = "text"
    source: str = "text"
    target: str = "text"


class InterveneView(View, frozen=True, kw_only=True, tag="intervene"):
    """What would come of it if a unit, a gate or an attention did something else.

    A layer is forced in the one part of the input that it is asked in, and in those that read the very same. Steps are
    counted from 1 in the order of the input.

    Data: {"said": what was forced, "outputs": as of `looks.compare.compared`, what comes of the same run without that
    as "before"}.
    """

    made_from: str = "gates"
    waits: bool = True


class UnitsView(View, frozen=True, kw_only=True, tag="units"):
    """The units that are active at marked steps and not elsewhere.

    Data: {"units": [{"layer": number from 1, "name": of the layer, "unit", "area": the chance that the unit lets out
    more at a marked step than at another one, "low", "high": its 95 % interval, "error": its sampling error, "chance":
    how far from 0.5 the best unit of the layer comes in one of twenty where marks lie anywhere else, "marked",
    "others": what it lets out there on average}, ...], "marked", "others": how many steps, "runs": how many runs,
    "left_out": steps of these that are not told of, as of `GatesView`}, the areas that are furthest from 0.5 first.
    Where no step is marked, or every one, there are no units, and "said" says so. `looks.rank` says how these are
    computed.

    Attributes:
        source, target: the input field and the output that a span may be marked in.
    """

    made_from: str = "gates"
    waits: bool = True
    source: str = "text"
    target: str = "text"


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
    | CellView
    | BeamTreeView
    | WhatIfView
    | InterveneView
    | UnitsView
    | DiagramView
    | SurfaceView
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
        takes: inputs that are given the value of one of the lesson's options, whatever is there; option by input.
        when: values that options have where it applies.
    """

    title: str
    task: str
    inputs: dict[str, Any]
    takes: dict[str, str] = {}
    when: dict[str, Any] = {}


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
        leads: from a lesson to tasks; the first that applies is the one that is followed.
        borrows: the task whose shipped network a lesson looks into; empty where it needs none.
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
    leads: tuple[Lead, ...] = ()
    borrows: str = ""

    def option(self, name: str) -> AnyOption | None:
        return next((option for option in self.options if option.name == name), None)

    def explanation(self, kind: str) -> AnyView | None:
        return next((view for view in self.explanations if view.name == kind), None)

    def lead(self, options: dict[str, Any]) -> Lead | None:
        """Where a lesson with these options leads to, its inputs filled; None where it leads nowhere."""
        for lead in self.leads:
            if lead.when.items() <= options.items():
                taken = {name: options[option] for name, option in lead.takes.items()}
                return msgspec.structs.replace(lead, inputs=lead.inputs | taken)
        return None
