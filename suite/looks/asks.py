"""What the looks inside that every task has are asked with."""

from suite.spec import Choice, Number, ShortText

GRID = 7  # patches along each side of a picture


def _count(name: str, label: str, help: str, default: int = 1, low: int = 1, high: int = 99_999) -> Number:
    return Number(name=name, label=label, help=help, default=default, low=low, high=high, whole=True)


CHANGE_TEXT = (
    _count("word", "Word", "Which word is changed, from 1; signs count as words."),
    ShortText(name="becomes", label="Becomes", help="What stands in its place; nothing deletes it."),
)
CHANGE_PICTURE = (
    _count("row", "Row", "Of the patch that is covered, from the top.", default=4, high=GRID),
    _count("column", "Column", "Of the patch that is covered, from the left.", default=4, high=GRID),
)
CHANGE_INK = (_count("stroke", "Stroke", "Which stroke is lifted, from 1."),)

NO_MARK = "nothing"
HERE, SAMPLES, EVERYWHERE = "here", "here and in the samples", "here, in the samples and in my history"


def find(*marks: str) -> tuple[Choice | Number | ShortText, ...]:
    """What a `UnitsView` is asked with, where a task's gates have these sets of steps."""
    return (
        Choice(
            name="mark",
            label="Set",
            help="A set of steps to mark.",
            default=NO_MARK,
            choices=(NO_MARK, *marks),
        ),
        _count("start", "Span from", "Where a span to mark begins, in characters or points.", default=0, low=0),
        _count("end", "Span to", "Where it ends; 0 marks no span.", default=0, low=0),
        Choice(
            name="side",
            label="Span in",
            help="Whether the span lies in the input or in the output.",
            default="input",
            choices=("input", "output"),
        ),
        Choice(
            name="scope",
            label="Look through",
            help="Where units are looked for; the history is this user's own, its newest entries.",
            default=HERE,
            choices=(HERE, SAMPLES, EVERYWHERE),
        ),
    )


FIND_IN_WORDS = (
    ShortText(name="words", label="Words", help="Words to mark wherever they stand, with blanks between them."),
    *find("inside quotes", "negations", "signs", "figures"),
)
FIND_IN_INK = find("down-strokes", "up-strokes", "after the pen was lifted")

_STEPS = (
    _count("first", "From step", "The first step at which it is forced, in the order of the input.", default=1),
    _count("last", "To step", "The last one; 0 is the end.", default=0, low=0),
)
FORCE = (
    _count("layer", "Layer", "Which layer of `gates`.", high=999),
    _count("unit", "Unit", "Which unit, from 0; -1 forces all of them.", default=0, low=-1, high=9999),
    Choice(
        name="what",
        label="What",
        help="The gate or state that is forced.",
        default="f",
        choices=("i", "f", "g", "o", "c", "h"),
    ),
    Number(name="value", label="Value", help="What it is forced to.", default=0.0, low=-1000, high=1000, step=0.05),
    *_STEPS,
)
FORCE_AND_LOOK = (
    *FORCE,
    _count("look", "Look at", "The part of the input that all attention goes to then; 0 leaves it.", default=0, low=0),
)
