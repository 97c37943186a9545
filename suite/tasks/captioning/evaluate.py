"""Scores the captioner on photographs with captions."""

from pathlib import Path

from suite.events import Progress
from suite.metrics.captioning import score, tokens
from suite.metrics.report import Report
from suite.task import Tell
from suite.tasks.captioning.data import SET, read_split
from suite.tasks.captioning.spec import SPEC
from suite.tasks.captioning.task import Captioning
from suite.tasks.captioning.verbatim import count


def evaluate(
    task: Captioning, data: Path, split: str, limit: int | None = None, tell: Tell = lambda progress: None
) -> Report:
    """Captions every photograph of a split with the default options, and scores the words before they are printed.

    `distinct` is the number of different captions, `verbatim` the number of those that stand in the training set.

    Args:
        task: loaded.
        data: as for training.
        split: "dev", ...
        limit: at most so many photographs.
        tell: hears of progress.

    Raises:
        UserError: there is no such split.
    """
    album = read_split(data, split, limit)
    name = SET if data.is_dir() else data.name.split(".")[0]
    outputs = []
    for words in task.caption_photographs(album.photograph(i) for i in range(len(album))):
        outputs.append(words)
        tell(Progress(stage=f"Captioning {name}", fraction=len(outputs) / len(album)))
    values = score(outputs, [[tokens(text) for text in several] for several in album.captions])
    values |= {"distinct": len({tuple(words) for words in outputs}), "verbatim": count(outputs, task.learnt)}
    how = "lower case, cut at blanks, tokens without letter or digit left out"
    signatures = {f"{name}.{metric}": f"pycocoevalcap, {how}" for metric in values if metric.startswith(("bleu", "ci"))}
    return Report(
        task="captioning",
        split=split,
        model=task.model,
        options={option.name: option.default for option in SPEC.options},
        items=len(album),
        metrics={f"{name}.{metric}": value for metric, value in values.items()},
        signatures=signatures,
    )
