"""Scores the writer on written lines, and has what it writes read by our own reader."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from suite.artefact import Artefact
from suite.errors import ModelError
from suite.events import Progress
from suite.ink.offsets import strokes_of
from suite.layers.mixture import PenMixture
from suite.metrics.reading import error_rates
from suite.metrics.report import Report
from suite.places import model_folder
from suite.task import Tell
from suite.tasks.handwriting.batches import by_length
from suite.tasks.handwriting.data import Line, read_split, restored
from suite.tasks.handwriting.reading.task import HandwritingReading
from suite.tasks.handwriting.scoring import SIGNATURES, score
from suite.tasks.handwriting.synthesis import steady
from suite.tasks.handwriting.synthesis.data import END, told
from suite.tasks.handwriting.synthesis.hand import Written
from suite.tasks.handwriting.synthesis.spec import SPEC
from suite.tasks.handwriting.synthesis.straying import ran_away
from suite.tasks.handwriting.synthesis.task import READER, Synthesis

ROWS = 16
# Texts that are written and read back, and how often they are written to see whether a pen runs away.
READ_BACK = 200
TIMES = 5
_SIGNATURES = SIGNATURES | {
    "readback_cer": f"first {READ_BACK} texts|default bias|read by our reader with its default options",
    "runaways": f"of the first {READ_BACK} texts, written {TIMES} times each; as of straying.ran_away",
}


def evaluate(
    task: Synthesis, data: Path, split: str, limit: int | None = None, tell: Tell = lambda progress: None
) -> Report:
    """Says each line's offsets one by one, told what the line says; then writes the first texts itself.

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
        metrics |= {
            f"{name}.{metric}": value for metric, value in score(_said(task, lines, name, tell), len(lines)).items()
        }
        metrics |= {f"{name}.{metric}": value for metric, value in _read_back(task, lines[:READ_BACK], tell).items()}
        items += len(lines)
    return Report(
        task=SPEC.name,
        split=split,
        model=task.model,
        options={option.name: option.default for option in SPEC.options},
        items=items,
        metrics=metrics,
        signatures={name: _SIGNATURES[name.split(".")[1]] for name in metrics},
    )


def _said(task: Synthesis, lines: list[Line], name: str, tell: Tell) -> Iterator[tuple[PenMixture, np.ndarray]]:
    done = 0
    for group in by_length(lines, ROWS):
        x, y = told(group, task.hand.characters)
        yield task.hand.said(x), y
        done += len(group)
        tell(Progress(stage=f"Reading {name}", fraction=done / len(lines)))


def _read_back(task: Synthesis, lines: list[Line], tell: Tell) -> dict[str, float]:
    """Nothing where there is no reader."""
    try:
        reader = HandwritingReading.load(Artefact.open(model_folder(READER), READER))
    except ModelError:
        return {}
    texts = [task.hand.characters.nearest(line.text).replace(END, "") for line in lines]
    texts, read, runaways = sorted((text for text in texts if text.strip()), key=len), [], 0
    for time in range(TIMES):
        for first in range(0, len(texts), ROWS):
            group = texts[first : first + ROWS]
            written = _written(task, group, time * len(texts) + first)
            runaways += sum(map(ran_away, written, group))
            if time == 0:
                read += reader.read([strokes_of(restored(line.offsets)) for line in written])
            tell(Progress(stage="Writing", fraction=(time + first / len(texts)) / TIMES))
    return {"readback_cer": error_rates(read, texts)["cer"], "runaways": runaways}


def _written(task: Synthesis, texts: list[str], seed: int) -> list[Written]:
    """Lines written side by side, always `ROWS` of them, so that few shapes are compiled."""
    filled = texts + ["a"] * (ROWS - len(texts))
    *_, written = steady.write(task.hand, filled, list(range(seed, seed + ROWS)), SPEC.option("bias").default)
    return written[: len(texts)]
