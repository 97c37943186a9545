"""A ten-word sentence: ours with four beams and with one, and one `predict` a token as the Keras tutorial does it."""

import threading
import time

import keras
import numpy as np

from benchmarks.timing import machine, medians
from suite import weights
from suite.artefact import Artefact
from suite.events import Request
from suite.places import model_folder
from suite.request import complete
from suite.tasks.translation.data import PIECES_FILE, pad
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


def measure(rounds: int = 9) -> dict:
    artefact = Artefact.open(model_folder("translation"), "translation")
    task = TASK.load(artefact)
    tutorial = Tutorial(artefact)
    times = medians(
        {
            "beam4": lambda: _run(task, SENTENCE, beams=4),
            "greedy": lambda: _run(task, SENTENCE, beams=1),
            "predict": lambda: tutorial.translate(SENTENCE),
        },
        rounds,
    )
    return {
        "medians_ms": times,
        "ratios": {"vs_predict": round(times["predict"] / times["beam4"], 1)},
        "rates": {"sentences_per_second": round(_rate(task), 1)},
        "machine": machine(),
    }


class Tutorial:
    """The same weights, one `predict` for the encoder and one for each token, greedily."""

    def __init__(self, artefact: Artefact):
        network = Translator(**artefact.manifest.architecture)
        network.build()
        weights.assign(network, artefact.weights())
        self.pieces = Pieces(artefact.contents[PIECES_FILE])
        self.encoder, self.step = Encoder(network), Step(network)

    def translate(self, text: str) -> str:
        [sentence] = sentences(text, self.pieces)
        memory, state = self.encoder.predict(pad([list(sentence.ids)]), verbose=0)
        token, out = START, []
        while token != END and len(out) < LIMIT:
            chances, state = self.step.predict(
                {"token": np.array([token], "int32"), "state": state, "memory": memory}, verbose=0
            )
            token = int(chances[0].argmax())
            out.append(token)
        return self.pieces.decode(out[:-1])


class Encoder(keras.Model):
    def __init__(self, network):
        super().__init__()
        self.network = network

    def call(self, source):
        return self.network.start(source)


class Step(Encoder):
    def call(self, x):
        chances, state, _ = self.network.step(x["token"], x["state"], x["memory"])
        return chances, state


def _run(task, text: str, **options) -> str:
    task.forget()
    request = complete(SPEC, Request(inputs={"text": text}, options=options))
    *_, result = task.run(request, threading.Event())
    return result.values["text"]


def _rate(task) -> float:
    """Sentences a second in batches of sixteen."""
    requests = [complete(SPEC, Request(inputs={"text": text})) for text in BATCH]
    found = []
    for _ in range(4):
        task.forget()
        begun = time.perf_counter()
        list(task.run_many(requests, threading.Event()))
        found.append(len(requests) / (time.perf_counter() - begun))
    return sorted(found[1:])[1]
