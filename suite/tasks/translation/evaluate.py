"""Scores the translator on parallel text."""

from pathlib import Path

from suite.events import Progress
from suite.metrics.report import Report
from suite.metrics.translation import score
from suite.task import Tell
from suite.tasks.translation.data import read_split
from suite.tasks.translation.spec import SPEC
from suite.tasks.translation.task import Translation


def evaluate(
    task: Translation, data: Path, split: str, limit: int | None = None, tell: Tell = lambda progress: None
) -> Report:
    """Translates every set of a split with the default options, and scores the plain text before it is printed.

    Args:
        task: loaded.
        data: as for training.
        split: "dev", ...
        limit: at most so many lines of each set.
        tell: hears of progress.

    Raises:
        UserError: there is no such split.
    """
    metrics, signatures, items = {}, {}, 0
    for name, pairs in read_split(data, split, limit).items():
        outputs = []
        for line in task.translate_lines([pair[0] for pair in pairs]):
            outputs.append(line)
            tell(Progress(stage=f"Translating {name}", fraction=len(outputs) / len(pairs)))
        values, how = score(outputs, [pair[1:] for pair in pairs])
        metrics |= {f"{name}.{metric}": value for metric, value in values.items()}
        # The number of references differs between sets, and with it the signature.
        signatures |= {f"{name}.{metric}": text for metric, text in how.items()}
        items += len(pairs)
    return Report(
        task="translation",
        split=split,
        model=task.model,
        options={option.name: option.default for option in SPEC.options},
        items=items,
        metrics=metrics,
        signatures=signatures,
    )
