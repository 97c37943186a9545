"""Reads handwriting: the pen strokes of a line in, what it says out."""

import time
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

import numpy as np
import tensorflow as tf

from suite import weights
from suite.artefact import Artefact
from suite.backend import placed
from suite.decode.ctc import Reading, align, prefix_beam_search
from suite.errors import ModelError, UserError
from suite.events import Explanation, Progress, Request, Result
from suite.ink.ink import strokes_of_value
from suite.layers.forced import Clock, copy_of, force_cells
from suite.looks.intervene import Forcing
from suite.request import asked
from suite.task import PLAIN, Cancel, Question, Stopped, Task, Tell
from suite.tasks.handwriting.reading.branches import branches
from suite.tasks.handwriting.reading.data import CHARACTERS_FILE, padded
from suite.tasks.handwriting.reading.features import WIDTH, Seen, features, levelled
from suite.tasks.handwriting.reading.gates import gates
from suite.tasks.handwriting.reading.language import LANGUAGE_FILE, worth
from suite.tasks.handwriting.reading.letters import ink_of, spans_of
from suite.tasks.handwriting.reading.network import InkReader
from suite.tasks.handwriting.reading.spec import SPEC
from suite.tasks.handwriting.reading.words import words
from suite.text.characters import Characters
from suite.text.ngrams import CharacterModel

# Steps of the longest line; more ink is not one line.
MOST = 1536
OTHERS = 5


class HandwritingReading(Task):
    """Reads a line of handwriting.

    Args:
        network: with its weights.
        characters: those that it knows.
        language: what is likely to be written.
        model: sha256 of the weights.
        place: TensorFlow's name of the device.
    """

    spec = SPEC

    def __init__(self, network: InkReader, characters: Characters, language: CharacterModel, model: str, place: str):
        self.model = model
        self.network = network
        self._characters = characters
        self._language = language
        self._worth = worth(language, characters)
        self._place = place
        self._compiled = tf.function(
            lambda steps, length: tf.nn.log_softmax(network({"steps": steps, "length": length})),
            input_signature=(tf.TensorSpec((None, None, WIDTH), tf.float32), tf.TensorSpec((None,), tf.int32)),
        )

    @classmethod
    def load(cls, artefact: Artefact, device: str = "cpu", tell: Tell = lambda progress: None) -> "HandwritingReading":
        tell(Progress(stage="Building the network", fraction=0.0))
        for name in (CHARACTERS_FILE, LANGUAGE_FILE):
            if name not in artefact.contents:
                raise ModelError(
                    "The model in {folder} has no {name}. Get it again.", folder=artefact.folder, name=name
                )
        characters = Characters.from_bytes(artefact.contents[CHARACTERS_FILE])
        language = CharacterModel.from_bytes(artefact.contents[LANGUAGE_FILE])
        place = placed(device)
        with tf.device(place):
            network = weights.built(InkReader, artefact.manifest.architecture)
            if network.characters != len(characters):
                raise ModelError(
                    "The model does not fit its network: it has {count} characters. Get the model again.",
                    count=len(characters),
                )
            tell(Progress(stage="Reading the weights", fraction=0.3))
            weights.assign(network, artefact.weights())
        task = cls(network, characters, language, artefact.model, place)
        tell(Progress(stage="Warming up", fraction=0.6))
        task.said([np.zeros((1, WIDTH), "float32")])
        return task

    def run(self, request: Request, cancel: Cancel) -> Iterator[Result]:
        begun = time.perf_counter()
        strokes = strokes_of_value(request.inputs["ink"])
        seen = _seen(strokes)
        (said,) = self.said([seen.steps])
        if cancel.is_set():
            raise Stopped
        values = self._values(self._readings(said, request.options["beams"]))
        spans, ink = self._letters(values["text"], said, seen, strokes)
        values["words"] = words(said, values["text"], spans, ink, self._characters, self._worth)
        yield Result(values=values, seconds={"total": time.perf_counter() - begun}, model=self.model)

    def explain(self, request: Request, result: Result, kind: str, question: Question = PLAIN) -> Explanation:
        if kind == "tree":
            return Explanation(kind=kind, data=self._tree(request, result, question))
        if kind not in ("letters", "gates"):
            return super().explain(request, result, kind, question)
        # Of the text as it stands, which may be another reading that was chosen.
        text, strokes = result.values["text"], strokes_of_value(request.inputs["ink"])
        seen = _seen(strokes)
        if kind == "gates":
            return Explanation(kind=kind, data=gates(self.network, seen.steps, spans_of(seen.places, strokes)))
        (said,) = self.said([seen.steps])
        spans, ink = self._letters(text, said, seen, strokes)
        return Explanation(kind=kind, data={"text": text, "spans": [[i, i + 1] for i in range(len(spans))], "ink": ink})

    def forced(self) -> Forcing:
        network, clock = copy_of(self.network), Clock()
        both = [(lstm.forward_layer.cell, lstm.backward_layer.cell) for lstm in network.lstms]
        forces = force_cells(network, [cell for pair in both for cell in pair], clock)
        task = HandwritingReading(network, self._characters, self._language, self.model, self._place)
        return Forcing(task, forces, clock)

    def said(self, seen: Sequence[np.ndarray]) -> list[np.ndarray]:
        """Log probabilities [steps, characters] of each line's steps, as of `features`."""
        x = padded(seen)
        with tf.device(self._place):
            found = self._compiled(tf.constant(x["steps"]), tf.constant(x["length"])).numpy()
        return [row[: len(line)] for row, line in zip(found, seen)]

    def read(self, lines: Sequence[Sequence[np.ndarray]], beams: int | None = None) -> list[str]:
        """What lines of strokes say, side by side."""
        beams = beams or SPEC.option("beams").default
        said = self.said([features(levelled(strokes)).steps for strokes in lines])
        return [self.text(self._readings(log_probabilities, beams)[0]) for log_probabilities in said]

    def _letters(self, text: str, said: np.ndarray, seen: Seen, strokes: list[np.ndarray]):
        """Where each character of a text was said, and its ink; nothing where there are too few steps to say it."""
        spans = align(said, self._characters.encode(text))
        return spans, ink_of(spans, seen.places, [len(stroke) for stroke in strokes]) if spans else []

    def _tree(self, request: Request, result: Result, question: Question) -> dict[str, Any]:
        (said,) = self.said([_seen(strokes_of_value(request.inputs["ink"])).steps])
        values = asked(SPEC.explanation("tree"), question.values)
        search = partial(prefix_beam_search, said, request.options["beams"], worth=self._worth)
        return branches(search, self._characters, result.values["text"], values)

    def _readings(self, said: np.ndarray, beams: int) -> list[Reading]:
        return prefix_beam_search(said, beams, worth=self._worth)

    def text(self, reading: Reading) -> str:
        return self._characters.decode(reading.labels)

    def _values(self, readings: list[Reading]) -> dict:
        likeliest = readings[0].log_probability
        others = [
            {
                "text": self.text(reading),
                "score": round(float(np.exp(reading.log_probability - likeliest)), 4),
            }
            for reading in readings[:OTHERS]
        ]
        return {"text": others[0]["text"], "alternatives": others}


def _seen(strokes: list[np.ndarray]) -> Seen:
    seen = features(levelled(strokes))
    if len(seen.steps) > MOST:
        raise UserError(
            "Ink must be one line, at most {most} steps of the pen. Received {count}. Give fewer lines.",
            most=MOST,
            count=len(seen.steps),
        )
    return seen


TASK = HandwritingReading
