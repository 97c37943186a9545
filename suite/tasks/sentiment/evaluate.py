"""Scores the reader on labelled texts, and on pairs of our own that differ in a word or two."""

from importlib import resources
from pathlib import Path
from typing import NamedTuple

import numpy as np

from suite.events import Progress
from suite.metrics.report import Report
from suite.task import Tell
from suite.tasks.sentiment.data import read_split
from suite.tasks.sentiment.scores import positive, score
from suite.tasks.sentiment.spec import SPEC
from suite.tasks.sentiment.task import Sentiment

# `pros_cons` has labels too weak to score by.
SCORED = ("imdb", "sst", "mr", "cr", "mpqa_polarity", "short_reviews", "tweets")
SIGNATURES = {
    "imdb.ece": "bins:15|width:equal|of:the label given|neutral:half to each side",
    "tweets.macro_recall": "classes:3|neutral:the middle degree",
    "challenge.accuracy": "pairs, right where both texts are|neutral:half to each side",
}


class Pair(NamedTuple):
    """Two texts that differ in little.

    Attributes:
        kind: negation, contrast or typo.
        negative, positive: the texts.
    """

    kind: str
    negative: str
    positive: str


def evaluate(
    task: Sentiment, data: Path, split: str, limit: int | None = None, tell: Tell = lambda progress: None
) -> Report:
    """Reads every set of a split, and the pairs of `challenge.tsv`, which belong to no split.

    Args:
        task: loaded.
        data: as for training.
        split: "dev", ...
        limit: at most so many texts of each set.
        tell: hears of progress.

    Raises:
        UserError: there is no such split.
    """
    metrics, items = {}, 0
    for name, examples in read_split(data, split, limit).items():
        if name in SCORED or data.is_file():
            degrees = _read(task, [example.text for example in examples], name, tell)
            metrics |= score(name, degrees, examples)
            items += len(examples)
    pairs = challenge()[:limit]
    metrics["challenge.accuracy"] = _pairs_right(task, pairs, tell)
    return Report(
        task=SPEC.name,
        split=split,
        model=task.model,
        items=items + 2 * len(pairs),
        metrics=metrics,
        signatures={name: text for name, text in SIGNATURES.items() if name in metrics},
    )


def challenge() -> list[Pair]:
    """The pairs that ship with the task: negations, contrasts and mistyped words, written by hand."""
    lines = resources.files("suite.tasks.sentiment").joinpath("challenge.tsv").read_text("utf-8").splitlines()
    return [Pair(*line.split("\t")) for line in lines]


def _read(task: Sentiment, texts: list[str], name: str, tell: Tell) -> np.ndarray:
    """Degrees [texts, 5]."""
    found = []
    for degrees in task.degrees(texts):
        found.append(degrees)
        tell(Progress(stage=f"Reading {name}", fraction=len(found) / len(texts)))
    return np.array(found)


def _pairs_right(task: Sentiment, pairs: list[Pair], tell: Tell) -> float:
    """Share of the pairs of which both texts are put on their side, in hundredths."""
    negative = positive(_read(task, [pair.negative for pair in pairs], "challenge", tell)) < 0.5
    other = positive(_read(task, [pair.positive for pair in pairs], "challenge", tell)) > 0.5
    return round(100 * float(np.mean(negative & other)), 2)
