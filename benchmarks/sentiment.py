"""A 200-word review and many of them: ours, the same network by `predict`, and VADER; with data, who is right.

VADER and the support vector machine come with the extra `bench`.
"""

import threading
import time
from pathlib import Path
from statistics import median

import numpy as np

from benchmarks.timing import machine, medians
from suite import weights
from suite.artefact import Artefact
from suite.events import Request
from suite.places import model_folder
from suite.request import complete
from suite.tasks.sentiment.batches import encode, predict
from suite.tasks.sentiment.data import read_split
from suite.tasks.sentiment.network import Reader
from suite.tasks.sentiment.ngrams import NaiveBayes
from suite.tasks.sentiment.scores import positive
from suite.tasks.sentiment.spec import SPEC
from suite.tasks.sentiment.task import TASK, WORDS_FILE
from suite.tasks.sentiment.windows import text_windows
from suite.text.words import Words

SENTENCES = (
    "I did not expect much of this hotel, but it won me over.",
    "The room was small and a little dark, yet everything in it was clean and worked.",
    "Breakfast was the best part of the day, with fresh bread and fruit.",
    "The people at the desk were friendly, although one of them forgot to wake us.",
    "It is not cheap, and the street can be loud at night.",
    "We would come back, if only for the garden behind the house.",
)
REVIEW = " ".join(" ".join(SENTENCES * 4).split()[:200])
MANY = 256
# The share of the naive Bayes weights in the end (Wang and Manning 2012).
KEPT = 0.25


def measure(data: Path | None = None, rounds: int = 9) -> dict:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    artefact = Artefact.open(model_folder("sentiment"), "sentiment")
    task = TASK.load(artefact)
    network, words = (
        weights.built(Reader, artefact.manifest.architecture),
        Words.from_bytes(artefact.contents[WORDS_FILE]),
    )
    weights.assign(network, artefact.weights())
    vader = SentimentIntensityAnalyzer()
    times = medians(
        {
            "review": lambda: _run(task, REVIEW),
            "predict": lambda: predict(network, encode([text_windows(REVIEW)], words)),
            "vader": lambda: vader.polarity_scores(REVIEW),
        },
        rounds,
    )
    return {
        "medians_ms": times,
        "ratios": {"vs_predict": round(times["predict"] / times["review"], 1)},
        "rates": {
            "reviews_per_second": round(_rate(lambda texts: list(task.degrees(texts)))),
            "reviews_per_second_vader": round(_rate(lambda texts: [vader.polarity_scores(text) for text in texts])),
        },
        "imdb_accuracy": _accuracy(task, vader, data) if data else {},
        "machine": machine(),
    }


def _run(task, text: str) -> None:
    list(task.run(complete(SPEC, Request(inputs={"text": text})), threading.Event()))


def _rate(read) -> float:
    """Texts a second, of reviews that differ in their first word."""
    texts = [f"{number} {REVIEW}" for number in range(MANY)]
    found = []
    for _ in range(4):
        begun = time.perf_counter()
        read(texts)
        found.append(MANY / (time.perf_counter() - begun))
    return median(found[1:])


def _accuracy(task, vader, data: Path) -> dict[str, float]:
    """Hundredths of the dev reviews on their side, by each."""
    train, dev = (read_split(data, split)["imdb"] for split in ("train", "dev"))
    texts, labels = [example.text for example in dev], np.array([example.label for example in dev])
    ours = positive(np.array(list(task.degrees(texts)))) > 0.5
    compound = np.array([vader.polarity_scores(text)["compound"] for text in texts]) > 0
    runs = support_vectors([e.text for e in train], np.array([e.label for e in train]), texts)
    said = {"ours": ours, "vader": compound, "naive_bayes_svm": runs}
    return {name: round(100 * float((side == labels).mean()), 2) for name, side in said.items()}


def support_vectors(texts: list[str], labels: np.ndarray, others: list[str]) -> np.ndarray:
    """Whether each of the other texts is positive, by a linear SVM on words and pairs of them, each weighted by how
    much oftener it stands on one side (Wang and Manning 2012)."""
    from sklearn.svm import LinearSVC

    runs = NaiveBayes(texts, labels, longest=2, least=2)
    classifier = LinearSVC(C=0.1).fit(runs.learnt, labels)
    slopes = classifier.coef_[0]
    slopes = (1 - KEPT) * np.abs(slopes).mean() + KEPT * slopes
    return runs(others) @ slopes + classifier.intercept_[0] > 0
