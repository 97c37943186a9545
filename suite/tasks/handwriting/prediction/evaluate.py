"""Scores the predictor on written lines."""

from pathlib import Path

import numpy as np

from suite.events import Progress
from suite.metrics.report import Report
from suite.task import Tell
from suite.tasks.handwriting.data import read_split
from suite.tasks.handwriting.prediction.data import side_by_side
from suite.tasks.handwriting.prediction.spec import SPEC
from suite.tasks.handwriting.prediction.task import Prediction

ROWS = 32
SIGNATURES = {
    "nats_per_line": "first point given|offsets of zero mean and unit deviation|log sigma at least -5",
    "sse_per_point": "of the mixture's mean|offsets of zero mean and unit deviation",
}


def evaluate(
    task: Prediction, data: Path, split: str, limit: int | None = None, tell: Tell = lambda progress: None
) -> Report:
    """Says each line's offsets one by one, each after all before it.

    Args:
        task: loaded.
        data: as for training.
        split: "dev", ...
        limit: at most so many lines.
        tell: hears of progress.

    Raises:
        UserError: there is no such split.
    """
    metrics, items = {}, 0
    for name, lines in read_split(data, split, limit).items():
        nats, squares, points, done = 0.0, 0.0, 0, 0
        for x, y in side_by_side(lines, ROWS):
            mixture = task.said(x)
            counts = y[..., 3]
            nats -= float(np.sum(np.array(mixture.log_density(y[..., :3]), "float64") * counts))
            squares += float(np.sum((np.array(mixture.mean()) - y[..., :2]) ** 2 * counts[..., None]))
            points += int(counts.sum())
            done += len(x)
            tell(Progress(stage=f"Reading {name}", fraction=done / len(lines)))
        metrics |= {f"{name}.nats_per_line": round(nats / len(lines), 2)}
        metrics |= {f"{name}.sse_per_point": round(squares / max(1, points), 4)}
        items += len(lines)
    return Report(
        task=SPEC.name,
        split=split,
        model=task.model,
        items=items,
        metrics=metrics,
        signatures={name: SIGNATURES[name.split(".")[1]] for name in metrics},
    )
