"""Scores the reader on written lines."""

from pathlib import Path

from suite.events import Progress
from suite.ink.offsets import strokes_of
from suite.metrics.reading import error_rates
from suite.metrics.report import Report
from suite.task import Tell
from suite.tasks.handwriting.data import read_split
from suite.tasks.handwriting.reading.data import SETS
from suite.tasks.handwriting.reading.spec import SPEC
from suite.tasks.handwriting.reading.task import HandwritingReading

ROWS = 16
SIGNATURES = {
    "cer": "edits over characters of all lines|cased, with punctuation",
    "wer": "edits over words of all lines, cut at blanks|cased, with punctuation",
}


def evaluate(
    task: HandwritingReading,
    data: Path,
    split: str,
    limit: int | None = None,
    tell: Tell = lambda progress: None,
) -> Report:
    """Reads every line of a split with the default options.

    Args:
        task: loaded.
        data: as for training.
        split: "dev", ...
        limit: at most so many lines of each set.
        tell: hears of progress.

    Raises:
        UserError: there is no such split.
    """
    metrics, items = {}, 0
    for name, lines in read_split(data, split, limit, SETS).items():
        lines = sorted(lines, key=lambda line: len(line.offsets))
        read: list[str] = []
        for first in range(0, len(lines), ROWS):
            read += task.read([strokes_of(line.offsets) for line in lines[first : first + ROWS]])
            tell(Progress(stage=f"Reading {name}", fraction=len(read) / len(lines)))
        metrics |= {f"{name}.{metric}": value for metric, value in error_rates(read, [x.text for x in lines]).items()}
        items += len(lines)
    return Report(
        task=SPEC.name,
        split=split,
        model=task.model,
        options={option.name: option.default for option in SPEC.options},
        items=items,
        metrics=metrics,
        signatures={name: SIGNATURES[name.split(".")[1]] for name in metrics},
    )
