"""Scores the predictor on written lines."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from suite.events import Progress
from suite.layers.mixture import PenMixture
from suite.metrics.report import Report
from suite.task import Tell
from suite.tasks.handwriting.batches import by_length, side_by_side
from suite.tasks.handwriting.data import Line, read_split
from suite.tasks.handwriting.prediction.spec import SPEC
from suite.tasks.handwriting.prediction.task import Prediction
from suite.tasks.handwriting.scoring import SIGNATURES, score

ROWS = 32


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
        figures = score(_said(task, lines, name, tell), len(lines))
        metrics |= {f"{name}.{metric}": value for metric, value in figures.items()}
        items += len(lines)
    return Report(
        task=SPEC.name,
        split=split,
        model=task.model,
        items=items,
        metrics=metrics,
        signatures={name: SIGNATURES[name.split(".")[1]] for name in metrics},
    )


def _said(task: Prediction, lines: list[Line], name: str, tell: Tell) -> Iterator[tuple[PenMixture, np.ndarray]]:
    done = 0
    for group in by_length(lines, ROWS):
        x, y = side_by_side(group)
        yield task.said(x), y
        done += len(group)
        tell(Progress(stage=f"Reading {name}", fraction=done / len(lines)))
