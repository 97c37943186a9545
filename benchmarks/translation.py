"""A ten-word sentence: ours with four beams and with one, and one `predict` a token as the Keras tutorial does it.

Besides: the first translation of a process that starts, the memory it holds then, and many sentences together; with
data, the whole of Multi30k's dev set.
"""

import threading
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.timing import machine, medians
from benchmarks.tutorial import Tutorial
from gui.models.memory import resident
from suite import weights
from suite.artefact import Artefact
from suite.cli.session import session
from suite.events import Request
from suite.places import model_folder
from suite.request import complete
from suite.tasks.translation.data import PIECES_FILE, pad, read_split
from suite.tasks.translation.network import Translator
from suite.tasks.translation.source import sentences
from suite.tasks.translation.spec import SPEC
from suite.tasks.translation.task import TASK
from suite.text.pieces import END, START, Pieces

SENTENCE = "Two young men are playing football in the park today."
BATCH = [f"{who} {what}." for who in ("A man", "A dog", "The girl", "My brother") for what in (
    "is running down the street", "has lost a red ball", "wants to go home now", "sleeps in front of the old house",
)]  # fmt: skip
LIMIT = 40


def measure(data: Path | None = None, rounds: int = 9) -> dict:
    first, memory = _first()
    artefact = Artefact.open(model_folder("translation"), "translation")
    task = TASK.load(artefact)
    network = weights.built(Translator, artefact.manifest.architecture)
    weights.assign(network, artefact.weights())
    tutorial, pieces = Tutorial(network, network.start), Pieces(artefact.contents[PIECES_FILE])
    times = medians(
        {
            "beam4": lambda: _run(task, SENTENCE, beams=4),
            "greedy": lambda: _run(task, SENTENCE, beams=1),
            "predict": lambda: _as_the_tutorial(tutorial, pieces),
        },
        rounds,
    )
    rates = {"sentences_per_second": round(_rate(task, BATCH, rounds=3), 1)}
    if data and (pairs := read_split(data, "dev").get("multi30k")):
        rates["multi30k_per_second"] = round(_rate(task, [pair[0] for pair in pairs], rounds=1), 1)
    return {
        "medians_ms": times | {"first_after_start": first},
        "ratios": {
            "vs_predict": round(times["predict"] / times["beam4"], 1),
            "greedy_vs_beam4": round(times["beam4"] / times["greedy"], 2),
        },
        "rates": rates,
        "megabytes": {"worker": memory},
        "machine": machine(),
    }


def _as_the_tutorial(tutorial: Tutorial, pieces: Pieces) -> str:
    [sentence] = sentences(SENTENCE, pieces)
    memory, state = tutorial.begin(pad([list(sentence.ids)]))
    return pieces.decode(tutorial.decode(memory, state, START, END, LIMIT)[:-1])


def _run(task, text: str, **options) -> str:
    task.forget()
    request = complete(SPEC, Request(inputs={"text": text}, options=options))
    *_, result = task.run(request, threading.Event())
    return result.values["text"]


def _rate(task, texts: Sequence[str], rounds: int) -> float:
    """Sentences a second of texts that are done together; the round before those that count compiles."""
    requests = [complete(SPEC, Request(inputs={"text": text})) for text in texts]
    found = []
    for _ in range(rounds + 1):
        task.forget()
        begun = time.perf_counter()
        list(task.run_many(requests, threading.Event()))
        found.append(len(requests) / (time.perf_counter() - begun))
    return median(found[1:])


def _first() -> tuple[float, int]:
    """From the start of the process that computes to its first translation, in milliseconds, and its megabytes then."""
    request = complete(SPEC, Request(inputs={"text": SENTENCE}))
    begun = time.perf_counter()
    with session() as worker:
        worker.load(SPEC.name, None, "cpu")
        worker.run(SPEC.name, request)
        taken = 1000 * (time.perf_counter() - begun)
        return round(taken), round(resident(worker.client.pid) / 1e6)
